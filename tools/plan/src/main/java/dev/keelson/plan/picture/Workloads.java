package dev.keelson.plan.picture;

import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.Value;
import dev.keelson.plan.picture.PlannedObjects.Planned;
import java.util.stream.Collectors;

/** Draws the workloads, the services in front of them and the volumes behind them. */
final class Workloads {
    private final PlannedObjects objects;
    private final GraphDraft draft;

    Workloads(PlannedObjects objects, GraphDraft draft) {
        this.objects = objects;
        this.draft = draft;
    }

    void draw() {
        for (var workload : objects.workloads()) {
            draft.node(new Node(
                    workload.id(), Node.Kind.WORKLOAD, workload.name(), detail(workload), workload.namespace()));
            workload.pods().ifPresent(pods -> volumes(workload, pods));
            claimTemplates(workload);
        }
        for (var service : objects.ofKind("Service")) {
            draft.node(new Node(service.id(), Node.Kind.SERVICE, service.name(), ports(service), service.namespace()));
            objects.selected(service)
                    .forEach(workload -> draft.edge(
                            service.id(),
                            workload.id(),
                            PlannedObjects.onePod(service)
                                    .map(pod -> "only " + pod)
                                    .orElse("")));
        }
    }

    /** A headless service that nothing else calls is an internal matter of its workload. */
    static void dropUnusedHeadless(PlannedObjects objects, GraphDraft draft) {
        var reached = draft.reached();
        var unused = objects.ofKind("Service").stream()
                .filter(service -> service.inputs()
                        .text("spec", "clusterIP")
                        .filter("None"::equals)
                        .isPresent())
                .map(Planned::id)
                .filter(id -> !reached.contains(id))
                .collect(Collectors.toSet());
        draft.removeNodes(node -> unused.contains(node.id()));
    }

    private static String detail(Planned workload) {
        var replicas = workload.inputs()
                .at("spec", "replicas")
                .filter(count -> !(count instanceof Value.Null))
                .map(count -> String.valueOf(count.plain()));
        return switch (workload.kind()) {
            case "Deployment", "StatefulSet", "ReplicaSet" ->
                workload.kind() + ", "
                        + replicas.map(count -> count + (count.equals("1") ? " pod" : " pods"))
                                .orElse("1 pod");
            case "CronJob" ->
                Stores.words(
                        "CronJob", workload.inputs().text("spec", "schedule").orElse(""));
            default -> workload.kind();
        };
    }

    private static String ports(Planned service) {
        var ports = service.inputs().items("spec", "ports").stream()
                .flatMap(port -> port.at("port").stream())
                .map(port -> String.valueOf(port.plain()))
                .collect(Collectors.joining(", "));
        var headless = service.inputs()
                .text("spec", "clusterIP")
                .filter("None"::equals)
                .isPresent();
        return (headless ? "headless Service" : "Service") + (ports.isEmpty() ? "" : " :" + ports);
    }

    private void volumes(Planned workload, PodTemplate pods) {
        for (var volume : pods.spec().items("volumes")) {
            volume.text("persistentVolumeClaim", "claimName")
                    .ifPresent(claim -> draft.edge(workload.id(), claim(workload.namespace(), claim), ""));
            volume.text("nfs", "server")
                    .ifPresent(server -> draft.edge(
                            workload.id(),
                            Stores.nfs(draft, server),
                            volume.text("nfs", "path").orElse("")));
            volume.text("hostPath", "path")
                    .filter(path -> !path.matches("/(dev|proc|sys|run|var/run)(/.*)?"))
                    .ifPresent(path -> draft.edge(
                            workload.id(),
                            draft.node(new Node(
                                    "hostPath/%s/%s".formatted(workload.namespace(), path),
                                    Node.Kind.STORE,
                                    path,
                                    "folder of the node",
                                    workload.namespace())),
                            ""));
        }
    }

    private String claim(String namespace, String name) {
        return objects.find("PersistentVolumeClaim", namespace, name)
                .map(Planned::id)
                .orElseGet(() -> draft.node(new Node(
                        "PersistentVolumeClaim/%s/%s".formatted(namespace, name),
                        Node.Kind.STORE,
                        name,
                        "claim, not in the plan",
                        namespace)));
    }

    private void claimTemplates(Planned workload) {
        for (var template : workload.inputs().items("spec", "volumeClaimTemplates")) {
            var name = template.text("metadata", "name").orElse("data");
            draft.edge(
                    workload.id(),
                    draft.node(new Node(
                            "claimTemplate/%s/%s/%s".formatted(workload.namespace(), workload.name(), name),
                            Node.Kind.STORE,
                            name,
                            "claim per pod, " + Stores.size(template),
                            workload.namespace())),
                    "");
        }
    }
}
