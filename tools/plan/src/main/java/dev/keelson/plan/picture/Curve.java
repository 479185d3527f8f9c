package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.List;

/** A smooth line from above to below that leaves and enters boxes upright and never turns back. */
final class Curve {
    private final List<Point> points = new ArrayList<>();

    /**
     * A point of the line.
     *
     * @param upright whether the line passes straight downwards here
     */
    private record Point(double x, double y, boolean upright) {}

    private Curve(List<Vertex> vertices) {
        var last = vertices.size() - 1;
        for (var index = 0; index <= last; index++) {
            var vertex = vertices.get(index);
            if (index == 0) {
                points.add(new Point(vertex.x, vertex.y + vertex.height, true));
            } else if (index == last) {
                points.add(new Point(vertex.x, vertex.y, true));
            } else if (vertex.row % 2 == 0) { // between the boxes of a row
                points.add(new Point(vertex.x, vertex.y, true));
                points.add(new Point(vertex.x, vertex.y + vertex.height, true));
            } else {
                points.add(new Point(vertex.x, vertex.y + vertex.height / 2, false));
            }
        }
    }

    /** The data of an SVG path. */
    static String through(List<Vertex> vertices) {
        return new Curve(vertices).path();
    }

    private String path() {
        var path = new StringBuilder(
                "M" + Svg.point(points.get(0).x(), points.get(0).y()));
        for (var index = 1; index < points.size(); index++) {
            var from = points.get(index - 1);
            var to = points.get(index);
            var third = (to.y() - from.y()) / 3;
            path.append(" C%s %s %s"
                    .formatted(
                            Svg.point(from.x() + slope(index - 1) * third, from.y() + third),
                            Svg.point(to.x() - slope(index) * third, to.y() - third),
                            Svg.point(to.x(), to.y())));
        }
        return path.toString();
    }

    /** How far the line moves sideways for a step downwards; nothing where it would have to swing out. */
    private double slope(int index) {
        var point = points.get(index);
        if (point.upright()) {
            return 0;
        }
        var before = points.get(index - 1);
        var after = points.get(index + 1);
        var left = (point.x() - before.x()) / Math.max(1, point.y() - before.y());
        var right = (after.x() - point.x()) / Math.max(1, after.y() - point.y());
        return left * right <= 0 ? 0 : 2 * left * right / (left + right);
    }
}
