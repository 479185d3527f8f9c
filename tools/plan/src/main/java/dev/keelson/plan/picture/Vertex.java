package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a layered drawing: a node, an edge's label, or a point where a long edge passes a row. */
final class Vertex {
    final Optional<Node> node;
    final String label;
    final int row;
    final String band;
    final double width;
    final List<Vertex> up = new ArrayList<>();
    final List<Vertex> down = new ArrayList<>();

    /** The middle. */
    double x;

    /** The upper edge. */
    double y;

    /** A point in a row of nodes takes the height of the row, so that its edge passes between the boxes. */
    double height;

    Vertex(Node node, int row) {
        this(Optional.of(node), "", row, node.namespace(), Sizes.width(node), Sizes.height(node));
    }

    /** A label, or with an empty one just a point. */
    Vertex(String label, int row, String band) {
        this(
                Optional.empty(),
                label,
                row,
                band,
                label.isEmpty() ? Sizes.PASSAGE : Sizes.labelWidth(label),
                label.isEmpty() ? 0 : Sizes.LABEL_HEIGHT);
    }

    private Vertex(Optional<Node> node, String label, int row, String band, double width, double height) {
        this.node = node;
        this.label = label;
        this.row = row;
        this.band = band;
        this.width = width;
        this.height = height;
    }

    void linkDown(Vertex lower) {
        down.add(lower);
        lower.up.add(this);
    }
}
