package dev.keelson.plan.policy;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Preview;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.diff.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What rules judge.
 *
 * @param inventory its Kubernetes objects
 * @param plan its resources as Pulumi knows them; none where it is a folder of manifests
 * @param losses what an update would delete or replace; none where nobody has asked the engine
 * @param isPartial whether resources that stay as they are have been left out
 */
public record Declared(Inventory inventory, Plan plan, List<Preview.Loss> losses, boolean isPartial) {
    private static final Plan NONE = new Plan("", List.of());

    public Declared {
        losses = List.copyOf(losses);
    }

    /** A folder of manifests. */
    public static Declared folder(Inventory inventory) {
        return new Declared(inventory, NONE, List.of(), false);
    }

    /** A recorded plan, and the folders that Flux applies beside it. */
    public static Declared plan(Plan plan, Inventory inventory) {
        return new Declared(inventory, plan, List.of(), false);
    }

    public static Declared preview(Preview preview) {
        return new Declared(
                Inventory.of(preview.plan(), false), preview.plan(), preview.losses(), preview.untold() > 0);
    }

    /** The URN of what a finding is about, by the finding's project and subject. */
    public Map<Place, String> urns() {
        var urns = new HashMap<Place, String>();
        Stream.concat(plan.resources().stream(), losses.stream().map(Preview.Loss::resource))
                .forEach(resource -> {
                    var project = resource.urn().split("::", 3)[1];
                    urns.putIfAbsent(new Place(project, subject(resource)), resource.urn());
                });
        return urns;
    }

    /** Where a finding of a plan stands. */
    public record Place(String project, String subject) {}

    /** The objects of these types. */
    Stream<KubeObject> objects(String... types) {
        var wanted = Set.of(types);
        return inventory.objects().stream().filter(object -> wanted.contains(object.type()));
    }

    /** What a rule finds in each resource that a program owns. */
    Stream<Finding> resources(BiFunction<Recording, RecordedResource, Stream<Finding>> rule) {
        return plan.recordings().stream()
                .flatMap(recording -> recording.resources().stream()
                        .filter(resource -> resource.kind() == RecordedResource.Kind.CUSTOM)
                        .flatMap(resource -> rule.apply(recording, resource)));
    }

    static Finding problem(String rule, String project, RecordedResource resource, String field, String message) {
        return new Finding(Finding.Severity.PROBLEM, rule, project, 0, subject(resource), field, message);
    }

    /** As checks call it, so that what both find of an object stands under one name. */
    private static String subject(RecordedResource resource) {
        var nowhere = new KubeObject.Place("", 0);
        if (resource.isHelmRelease()) {
            return KubeObject.release(resource.inputs(), resource.name(), nowhere)
                    .subject();
        }
        return resource.isKubernetesObject()
                ? KubeObject.of(resource.inputs(), resource.objectName(), nowhere)
                        .subject()
                : Subject.of(resource);
    }
}
