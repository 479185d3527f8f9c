package dev.keelson.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Bars of the wall times of some works, as SVG: the median, and a line from the least to the largest. */
final class Picture {
    private static final int LEFT = 250;
    private static final int BARS = 400;
    private static final int WIDTH = LEFT + BARS + 80;
    private static final int ROW = 20;
    private static final int TITLE = 34;

    private final StringBuilder body = new StringBuilder();
    private int y;

    private Picture() {}

    /**
     * A part for each work.
     *
     * @param drawn which results are in the picture
     */
    static String of(List<Result> results, Predicate<Result> drawn) {
        var picture = new Picture();
        var chosen = results.stream().filter(drawn).toList();
        chosen.stream()
                .map(Picture::title)
                .distinct()
                .forEach(title -> picture.part(
                        title,
                        chosen.stream()
                                .filter(result -> title(result).equals(title))
                                .toList()));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(WIDTH, picture.y + 10, picture.body);
    }

    private static String title(Result result) {
        return result.group() + ": " + result.work();
    }

    private void part(String title, List<Result> results) {
        var longest = results.stream()
                .mapToDouble(result -> result.seconds().most())
                .max()
                .orElseThrow();
        add(
                "<text x=\"10\" y=\"%d\" font-weight=\"bold\" fill=\"#1f2933\">%s, seconds</text>%n",
                y + 22, escape(title));
        y += TITLE;
        for (var result : results) {
            row(result, BARS / longest);
            y += ROW;
        }
    }

    private void row(Result result, double scale) {
        var seconds = result.seconds();
        var color = result.name().startsWith("Keelson") ? "#2f6f4f" : "#8a99a8";
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1f2933\">%s</text>%n",
                LEFT - 8, y + 13, escape(result.name()));
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>%n",
                LEFT, y + 2, seconds.median() * scale, color);
        add(
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#1f2933\"/>%n",
                LEFT + seconds.least() * scale, y + 9, LEFT + seconds.most() * scale, y + 9);
        add(
                "<text x=\"%.1f\" y=\"%d\" fill=\"#1f2933\">%.2f</text>%n",
                LEFT + seconds.most() * scale + 6, y + 13, seconds.median());
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
