package dev.keelson.proof.server;

import com.google.gson.Gson;
import dev.keelson.Programs;
import dev.keelson.host.Host;
import dev.keelson.ops.verify.Proof;
import dev.keelson.plan.Plan;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a small program declares in the site of the components' own tests. */
record Declared(Deployment deployment, Plan plan) {
    static final String NAMESPACE = "shop-live";

    static Declared by(Consumer<Site> program, Host... hosts) {
        // The SDK knows one deployment only, and other tests record theirs at the same time.
        var recording = SitePlan.undisturbed(() -> Programs.record(
                context -> program.accept(TestSite.plain().with(hosts).begin(context))));
        var plan = new Plan("unit", List.of(recording));
        return new Declared(Deployment.of(plan), plan);
    }

    /** What the program's one part of this kind tells verify. */
    Proof proof(String kind) {
        var outputs = new Gson()
                .toJsonTree(plan.recordings().get(0).outputs().redacted().plain())
                .getAsJsonObject();
        return Proof.of(outputs).stream()
                .filter(proof -> proof.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    GenericKubernetesResource object(String kind, String name) {
        return deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals(kind)
                        && object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The objects of these kinds alone. */
    Deployment of(Set<String> kinds) {
        return new Deployment(deployment.steps().stream()
                .filter(step -> step instanceof Step.Apply apply
                        && kinds.contains(apply.object().getKind()))
                .toList());
    }
}
