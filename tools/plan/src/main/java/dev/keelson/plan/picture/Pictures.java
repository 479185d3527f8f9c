package dev.keelson.plan.picture;

import dev.keelson.plan.Plan;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures of a plan.
 *
 * @param files by name; none where nobody could read them
 * @param leftOut one line that says why there are none
 */
public record Pictures(Map<String, String> files, Optional<String> leftOut) {
    /** With this many boxes a picture is some five screens wide. */
    static final int MOST_BOXES = 150;

    private static final String SVG = "site.svg";
    private static final String MERMAID = "site.mmd";

    public Pictures {
        files = Map.copyOf(files);
    }

    public static Pictures of(String title, Plan plan) {
        var graph = SiteGraph.of(title, plan);
        var boxes = graph.nodes().size();
        return boxes > MOST_BOXES
                ? new Pictures(
                        Map.of(),
                        Optional.of("%s, %s: left out, since nobody can read %,d boxes; up to %d are drawn."
                                .formatted(SVG, MERMAID, boxes, MOST_BOXES)))
                : new Pictures(Map.of(SVG, Svg.render(graph), MERMAID, Mermaid.render(graph)), Optional.empty());
    }
}
