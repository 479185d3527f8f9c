package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Planner;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site's pages name nothing that its plan does not have; what their commands do is left to a cluster. */
class AbaciDocsTest {
    private static final Pattern CHECKSUM = Pattern.compile("-[0-9a-f]{12}$");

    @ParameterizedTest
    @CsvSource({"docs/abaci.md, prod", "docs/try.md, dev"})
    void namesOnlyWhatThePlanHas(String file, String stack) throws IOException {
        var page = page(file, record(stack));

        assertThat(page.commands()).isGreaterThan(10);
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void theMapHasEveryObjectOfThePlan() throws IOException {
        var recording = record("prod");

        assertThat(page("docs/abaci.md", recording).objects())
                .containsAll(recording.resources().stream()
                        .filter(resource -> resource.kubernetesKind().isPresent())
                        .map(resource -> resource.kubernetesKind().orElseThrow().toLowerCase(Locale.ROOT)
                                + "/"
                                + CHECKSUM.matcher(resource.objectName()).replaceFirst("-*"))
                        .toList());
    }

    /** Or the tests above could not fail. */
    @Test
    void findsWhatThePlanDoesNotHave() throws IOException {
        var text = """
                `service/abaci-app` and `service/abaci-ap`, `svc/abaci-app`, `cluster:app.replica`

                | rule | held by |
                |---|---|
                | 1. `HOSTNAME` is set nowhere | `LiteFsAp` and `LiteFsApp` |

                | fact | object | field | setting |
                |---|---|---|---|
                | right | `service/abaci-app` | `port: 80`, ``targetPort: http`` | `cluster:app.replicas` |
                | wrong | `service/abaci-app` | `port: 81`, `clusterPort` | `site:nobody` |

                ```sh
                kubectl -n abaci get pods
                kubectl -n abaci exec "pod/abaci-app-$pod" -- ls
                kubectl -n abaci exec pod/abaci-app-3 -- ls
                kubectl -n abaci exec abaci-app-0 -- ls
                kubectl -n keel delete pod/abaci-app-0
                kubectl -n kel logs -l app.kubernetes.io/name=keel
                kubectl -n abaci logs job/nobody-made-it
                ```
                """;

        assertThat(new SitePage(text, new PlannedNames(record("prod"))).problems())
                .containsExactly(
                        "service/abaci-ap is not in the plan",
                        "svc/abaci-app: must be written with its whole kind, in the singular",
                        "pod/abaci-app-3 is not in the plan",
                        "job/nobody-made-it is not in the plan",
                        "cluster:app.replica is no setting",
                        "site:nobody is no setting",
                        "LiteFsAp is no class",
                        "port: 81 is in none of [service/abaci-app]",
                        "clusterPort is in none of [service/abaci-app]",
                        "kubectl -n abaci exec abaci-app-0 -- ls: must name its object as kind/name, or its pods by -l",
                        "kubectl -n keel delete pod/abaci-app-0: pod/abaci-app-0 is not in that namespace",
                        "kubectl -n kel logs -l app.kubernetes.io/name=keel: kel is no namespace of the plan",
                        "kubectl -n kel logs -l app.kubernetes.io/name=keel: no pods have that label");
    }

    private static SitePage page(String file, Recording recording) throws IOException {
        return new SitePage(Files.readString(KeelsonTest.ROOT.resolve(file)), new PlannedNames(recording));
    }

    private static Recording record(String stack) {
        var cluster =
                Site.top(KeelsonTest.ROOT).orElseThrow().project("cluster").orElseThrow();
        return Recorder.record(new Planner(Programs::of).run(cluster, stack, List.of()));
    }
}
