package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A site as a picture of its own: no script, no font to load, readable on a light and on a dark page. */
public final class Svg {
    private static final double MARGIN = 24;
    private static final double TITLE_ROOM = 40;
    private static final double LEGEND_ROOM = 44;
    private static final double MIN_WIDTH = 420;
    private static final double CORNER = 8;
    private static final double CYLINDER = 7;

    private static final String STYLE = """
            text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #1f2733; }
            .page { fill: #ffffff; stroke: #d8dee8; }
            .site { font-size: 17px; font-weight: 600; }
            .title { font-size: 13px; font-weight: 600; text-anchor: middle; }
            .detail { font-size: 11px; text-anchor: middle; fill: #55606f; }
            .group { fill: #f4f6fa; stroke: #c8d0dd; }
            .namespace { font-size: 12px; font-weight: 600; fill: #55606f; }
            .edge { fill: none; stroke: #8994a5; stroke-width: 1.4; }
            .arrow { fill: #8994a5; }
            .label { font-size: 10.5px; text-anchor: middle; fill: #3c4755; }
            .behind { fill: #ffffff; fill-opacity: 0.92; stroke: #dfe4ec; stroke-width: 0.7; }
            .outside { fill: #e7eefc; stroke: #5b7fd6; }
            .host { fill: #e2f4ec; stroke: #2f9470; }
            .service { fill: #ffffff; stroke: #7b8798; }
            .workload { fill: #eceaff; stroke: #6a62d2; }
            .chart { fill: #ffffff; stroke: #7b8798; stroke-dasharray: 4 3; }
            .data { fill: #ffeac2; stroke: #c07f00; stroke-width: 1.4; }
            .legend { font-size: 11px; fill: #55606f; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6ebf2; }
              .page { fill: #0f141b; stroke: #2b3543; }
              .detail, .namespace, .legend { fill: #a3b0c0; }
              .group { fill: #161d27; stroke: #344052; }
              .edge { stroke: #7d8a9c; }
              .arrow { fill: #7d8a9c; }
              .label { fill: #c6d0dc; }
              .behind { fill: #0f141b; stroke: #2b3543; }
              .outside { fill: #1a2747; stroke: #6f93ea; }
              .host { fill: #12322a; stroke: #3fae87; }
              .service { fill: #1d2530; stroke: #8c98a9; }
              .workload { fill: #272452; stroke: #8d86f0; }
              .chart { fill: #161d27; stroke: #8c98a9; }
              .data { fill: #4a3407; stroke: #e5a526; }
            }
            """;

    private final SiteGraph graph;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    private Svg(SiteGraph graph) {
        this.graph = graph;
        this.layout = Layout.of(graph);
    }

    public static String render(SiteGraph graph) {
        return new Svg(graph).render();
    }

    private String render() {
        var width = Math.max(MIN_WIDTH, Math.max(layout.width(), legendWidth())) + 2 * MARGIN;
        var height = MARGIN + TITLE_ROOM + layout.height() + LEGEND_ROOM + MARGIN / 2;
        var left = MARGIN + (width - 2 * MARGIN - layout.width()) / 2;
        layout.blocks().forEach(block -> block.move(left, MARGIN + TITLE_ROOM));

        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"name summary\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">"
                        .formatted(number(width), number(height), number(width), number(height)));
        line("<title id=\"name\">%s</title>".formatted(xml("The site " + graph.title())));
        line("<desc id=\"summary\">%s</desc>".formatted(xml(summary())));
        svg.append("<style>\n").append(STYLE).append("</style>\n");
        line(
                "<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\"><path class=\"arrow\" d=\"M0,0.8 L8,4 L0,7.2 z\"/></marker></defs>");
        line("<rect class=\"page\" x=\"0.5\" y=\"0.5\" width=\"%s\" height=\"%s\" rx=\"10\"/>"
                .formatted(number(width - 1), number(height - 1)));
        line("<text class=\"site\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(
                        number(MARGIN),
                        number(MARGIN + 12),
                        xml(TextWidth.fit(graph.title(), 17, width - 2 * MARGIN))));
        layout.blocks().forEach(block -> block.frames().forEach(this::frame));
        layout.blocks().forEach(block -> block.chains().forEach(this::edge));
        layout.blocks().forEach(block -> block.vertices().forEach(this::vertex));
        legend(height - MARGIN);
        line("</svg>");
        return svg.toString();
    }

    private String summary() {
        return "%d parts, %d connections, %d parts hold data."
                .formatted(
                        graph.nodes().size(),
                        graph.edges().size(),
                        graph.nodes().stream()
                                .filter(node -> node.kind().holdsData())
                                .count());
    }

    private void frame(Block.Frame frame) {
        line("<rect class=\"group\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"12\"/>"
                .formatted(number(frame.x()), number(frame.y()), number(frame.width()), number(frame.height())));
        line("<text class=\"namespace\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(
                        number(frame.x() + 12),
                        number(frame.y() + 17),
                        xml(TextWidth.fit(frame.namespace(), 12, frame.width() - 16))));
    }

    private void edge(Layers.Chain chain) {
        line("<path class=\"edge\" d=\"%s\" marker-%s=\"url(#end)\"/>"
                .formatted(Curve.through(chain.vertices()), chain.reversed() ? "start" : "end"));
    }

    private void vertex(Vertex vertex) {
        vertex.node.ifPresent(node -> node(vertex, node));
        if (!vertex.label.isEmpty()) {
            line(
                    "<g><title>%s</title><rect class=\"behind\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/><text class=\"label\" x=\"%s\" y=\"%s\">%s</text></g>"
                            .formatted(
                                    xml(vertex.label),
                                    number(vertex.x - vertex.width / 2),
                                    number(vertex.y),
                                    number(vertex.width),
                                    number(vertex.height),
                                    number(vertex.x),
                                    number(vertex.y + 11.5),
                                    xml(Sizes.label(vertex.label))));
        }
    }

    private void node(Vertex vertex, Node node) {
        var left = vertex.x - vertex.width / 2;
        line("<g class=\"node\"><title>%s</title>"
                .formatted(xml(Stores.words(node.title(), node.detail(), node.namespace()))));
        line(shape(style(node.kind()), left, vertex.y, vertex.width, vertex.height));
        var room = Sizes.textRoom(vertex.width);
        var middle = vertex.y + vertex.height / 2 + (node.kind().holdsData() ? CYLINDER / 2 + 1.5 : 0);
        var twoLines = !node.detail().isEmpty();
        text("title", vertex.x, middle + (twoLines ? -3 : 4.5), TextWidth.fit(node.title(), Sizes.TITLE_FONT, room));
        if (twoLines) {
            text("detail", vertex.x, middle + 12.5, TextWidth.fit(node.detail(), Sizes.DETAIL_FONT, room));
        }
        line("</g>");
    }

    private static String shape(Style style, double x, double y, double width, double height) {
        if (style != Style.DATA) {
            return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                    .formatted(
                            style.name,
                            number(x),
                            number(y),
                            number(width),
                            number(height),
                            number(style == Style.OUTSIDE ? height / 2 : Math.min(CORNER, height / 4)));
        }
        var cap = Math.min(CYLINDER, height / 4);
        var arc = " A%s,%s 0 0 0 ".formatted(number(width / 2), number(cap));
        return "<path class=\"data\" d=\"M%s V%s%s V%s\"/><ellipse class=\"data\" cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"/>"
                .formatted(
                        point(x, y + cap),
                        number(y + height - cap),
                        arc + point(x + width, y + height - cap),
                        number(y + cap),
                        number(x + width / 2),
                        number(y + cap),
                        number(width / 2),
                        number(cap));
    }

    private void text(String style, double x, double y, String text) {
        line("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>".formatted(style, number(x), number(y), xml(text)));
    }

    private void legend(double y) {
        var x = MARGIN;
        for (var style : styles()) {
            line(shape(style, x, y - 11, 22, 14));
            line("<text class=\"legend\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(number(x + 28), number(y), style.words));
            x += legendWidth(style);
        }
    }

    private double legendWidth() {
        return styles().stream().mapToDouble(Svg::legendWidth).sum();
    }

    private static double legendWidth(Style style) {
        return 28 + TextWidth.of(style.words, Sizes.DETAIL_FONT) + 14;
    }

    private List<Style> styles() {
        var present = new ArrayList<Style>();
        for (var style : Style.values()) {
            if (graph.nodes().stream().anyMatch(node -> style(node.kind()) == style)) {
                present.add(style);
            }
        }
        return present;
    }

    private enum Style {
        OUTSIDE("outside", "outside the cluster"),
        HOST("host", "public host"),
        SERVICE("service", "service"),
        WORKLOAD("workload", "workload"),
        CHART("chart", "Helm chart"),
        DATA("data", "holds data");

        private final String name;
        private final String words;

        Style(String name, String words) {
            this.name = name;
            this.words = words;
        }
    }

    private static Style style(Node.Kind kind) {
        return switch (kind) {
            case INTERNET, DNS, ACCESS, TUNNEL, PROXY -> Style.OUTSIDE;
            case HOST -> Style.HOST;
            case SERVICE -> Style.SERVICE;
            case WORKLOAD -> Style.WORKLOAD;
            case CHART -> Style.CHART;
            case STORE, NFS -> Style.DATA;
        };
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }

    static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** Text for XML 1.0, which has no place for most control characters. */
    private static String xml(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    var allowed = !Character.isISOControl(character)
                            && !(character >= 0xD800 && character <= 0xDFFF)
                            && character < 0xFFFE;
                    escaped.appendCodePoint(allowed || character > 0xFFFF ? character : '\uFFFD');
                }
            }
        });
        return escaped.toString();
    }
}
