package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.ops.verify.Verification;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import dev.keelson.plan.Value;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the stacks of all sites tell {@code verify} about themselves. */
class ProofsTest {
    private static final String PREFIX = "proof:";

    static Stream<Arguments> stacks() {
        return Site.all(KeelsonTest.ROOT).stream()
                .flatMap(site -> site.projects().stream()
                        .filter(project -> !project.isPlatform())
                        .flatMap(project -> project.stacks().stream())
                        .distinct()
                        .map(stack -> Arguments.of(site, stack)));
    }

    private static List<Recording> plan(Site site, String stack) {
        return new Planner(Programs::of).plan(site.projects(), stack).recordings();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void areAllOfAKindThatVerifyKnowsAndTellNoSecret(Site site, String stack) {
        var proofs = 0;
        for (var recording : plan(site, stack)) {
            for (var output : recording.outputs().values().entrySet()) {
                if (output.getKey().startsWith(PREFIX)) {
                    proofs++;
                    assertThat(Verification.Kind.of(output.getKey().split(":", 3)[1]))
                            .as(output.getKey())
                            .isPresent();
                    assertThat(output.getValue()).as(output.getKey()).isInstanceOf(Value.Fields.class);
                    assertThat(output.getValue().isSecret()).as(output.getKey()).isFalse();
                }
            }
        }
        assertThat(proofs).isPositive();
    }

    /** Each component that has something to prove: a new one has to say so here. */
    @ParameterizedTest
    @MethodSource("stacks")
    void areThereForEachComponentThatCanBeAsked(Site site, String stack) {
        for (var recording : plan(site, stack)) {
            var kinds = new TreeSet<String>();
            recording.outputs().values().keySet().stream()
                    .filter(name -> name.startsWith(PREFIX))
                    .forEach(name -> kinds.add(name.split(":", 3)[1]));
            ASKED.forEach(asked -> {
                if (!recording.ofType(asked.type()).isEmpty()) {
                    assertThat(kinds)
                            .as("%s of %s", asked.type(), recording.project())
                            .containsAll(asked.kinds());
                }
            });
        }
    }

    private record Asked(String type, List<String> kinds) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("keelson:litefs:LiteFsApp", List.of("litefs", "app")),
            new Asked("keelson:litefs:LiteFsBackup", List.of("backup")),
            new Asked("keelson:cache:Redis", List.of("cache")),
            new Asked("keelson:cache:Valkey", List.of("cache")),
            new Asked("keelson:database:CnpgPostgres", List.of("postgres", "database")),
            new Asked("keelson:database:ExternalDatabase", List.of("database")),
            new Asked("keelson:messaging:Centrifugo", List.of("centrifugo", "app")),
            new Asked("keelson:ai:LiteLlm", List.of("litellm", "app")),
            new Asked("keelson:labeling:LabelStudio", List.of("app")),
            new Asked("keelson:workload:WebService", List.of("app")),
            new Asked("keelson:gitops:FluxBootstrap", List.of("flux")),
            new Asked("keelson:image:Keel", List.of("keel")),
            new Asked("keelson:route:HostRoutes", List.of("host")));
}
