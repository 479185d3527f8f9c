package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.DnsLabel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageOwnerCheckTest {
    private static final ImageOwner KEEL = new ImageOwner.Keel(new KeelSchedule(Duration.ofMinutes(2)));
    private static final ImageOwner FLUX = new ImageOwner.Flux(new DnsLabel("flux-system"), new DnsLabel("app"));

    private static List<String> problems(Map<String, String> marks, Map<String, String> podMarks) {
        return ImageOwnerCheck.problems(List.of(new Workload("StatefulSet shop/app", marks, podMarks)));
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    @Test
    void anySingleOwnerIsFine() {
        for (var owner : List.of(KEEL, FLUX, new ImageOwner.Pulumi())) {
            assertThat(problems(owner.annotations(), Map.of())).isEmpty();
        }
        assertThat(problems(Map.of(), Map.of())).isEmpty();
        assertThat(problems(Map.of("keel.sh/policy", "never"), Map.of())).isEmpty();
    }

    @Test
    void theTimeThatKeelLeavesOnThePodsIsNoProblem() {
        assertThat(problems(KEEL.annotations(), Map.of("keel.sh/update-time", "yesterday")))
                .isEmpty();
    }

    @Test
    void twoOwnersAreNamedInOneLine() {
        assertThat(problems(both(KEEL.annotations(), new ImageOwner.Pulumi().annotations()), Map.of()))
                .containsExactly("the image of StatefulSet shop/app is owned by keel and pulumi: must be one of them");
        assertThat(problems(both(KEEL.annotations(), FLUX.annotations()), Map.of()))
                .containsExactly("the image of StatefulSet shop/app is owned by flux and keel: must be one of them");
    }

    @Test
    void whatFluxAppliesIsFluxs() {
        var applied = Map.of("kustomize.toolkit.fluxcd.io/name", "flux-system");

        assertThat(problems(both(KEEL.annotations(), applied), Map.of()))
                .containsExactly("the image of StatefulSet shop/app is owned by flux and keel: must be one of them");
        assertThat(problems(both(FLUX.annotations(), applied), Map.of())).isEmpty();
    }

    @Test
    void forceWithoutTheTagIsRefused() {
        var marks = new HashMap<>(KEEL.annotations());
        marks.remove("keel.sh/matchTag");

        assertThat(problems(marks, Map.of()))
                .containsExactly("StatefulSet shop/app has the policy force without"
                        + " keel.sh/matchTag: must be \"true\", or Keel takes any tag");
    }

    @Test
    void keelAsAnOwnerNeedsAPolicy() {
        assertThat(problems(Map.of(ImageOwner.OWNER, "keel"), Map.of()))
                .containsExactly(
                        "StatefulSet shop/app says that Keel owns its image, but has no keel.sh/policy: must be"
                                + " force");
    }

    @Test
    void annotationsForKeelOnThePodsAreRefused() {
        assertThat(problems(Map.of(), KEEL.annotations()))
                .hasSize(4)
                .contains("StatefulSet shop/app has keel.sh/policy on its pods: must be on the workload itself, where"
                        + " Keel looks");
    }
}
