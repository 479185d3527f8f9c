package dev.keelson.plan.picture;

/** The measures of a drawing, in pixels at its natural size. */
final class Sizes {
    static final double TITLE_FONT = 13;
    static final double DETAIL_FONT = 11;
    static final double LABEL_FONT = 10.5;
    static final double LABEL_HEIGHT = 16;

    /** The room that a passing edge keeps free. */
    static final double PASSAGE = 10;

    static final double COLUMN_GAP = 20;
    static final double ROW_GAP = 32;
    static final double LABEL_GAP = 14;
    static final double MAX_GAP = 48;

    /** How far an edge may run sideways for each step downwards. */
    static final double FLATTEST = 8;

    static final double GROUP_PADDING = 16;
    static final double GROUP_HEADER = 26;
    static final double GROUP_GAP = 22;

    private static final double NODE_HEIGHT = 40;
    private static final double STORE_HEIGHT = 50;
    private static final double MIN_WIDTH = 96;
    private static final double MAX_WIDTH = 210;
    private static final double TEXT_MARGIN = 12;
    private static final double MAX_LABEL = 190;

    private Sizes() {}

    static double width(Node node) {
        var text = Math.max(TextWidth.of(node.title(), TITLE_FONT), TextWidth.of(node.detail(), DETAIL_FONT));
        return Math.ceil(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, text + 2 * TEXT_MARGIN)));
    }

    static double height(Node node) {
        return node.kind().holdsData() ? STORE_HEIGHT : NODE_HEIGHT;
    }

    /** The room for text inside a node. */
    static double textRoom(double nodeWidth) {
        return nodeWidth - 2 * TEXT_MARGIN + 4;
    }

    static String label(String label) {
        return TextWidth.fit(label, LABEL_FONT, MAX_LABEL);
    }

    static double labelWidth(String label) {
        return Math.ceil(TextWidth.of(label(label), LABEL_FONT) + 10);
    }
}
