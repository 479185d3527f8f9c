package dev.keelson.plan.picture;

import dev.keelson.plan.Plan;
import java.util.List;

/**
 * Who reaches what through which hop, and which parts hold data: as far as a plan can tell.
 *
 * @param title the picture's title: the site, which a plan does not name
 */
public record SiteGraph(String title, List<Node> nodes, List<Edge> edges) {

    public SiteGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public static SiteGraph of(String title, Plan plan) {
        var draft = new GraphDraft();
        var objects = new PlannedObjects(plan);
        new Stores(objects, draft).draw();
        new Workloads(objects, draft).draw();
        new Mentions(objects, draft).draw();
        new Entrances(plan, objects, draft).draw();
        Workloads.dropUnusedHeadless(objects, draft);
        return draft.graph(title);
    }
}
