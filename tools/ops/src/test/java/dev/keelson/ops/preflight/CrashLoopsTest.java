package dev.keelson.ops.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashLoopsTest {
    private static Item pod(String status) {
        return new Item(
                Kind.POD,
                JsonParser.parseString("{\"metadata\": {\"namespace\": \"apps\", \"name\": \"web\"}, \"status\": %s}"
                                .formatted(status))
                        .getAsJsonObject());
    }

    @Test
    void aContainerThatCrashesAgainAndAgainIsNamed() {
        assertThat(CrashLoops.of(List.of(pod("""
                {"initContainerStatuses": [{"name": "migrate", "restartCount": 7,
                   "state": {"waiting": {"reason": "CrashLoopBackOff"}}, "lastState": {"terminated": {"exitCode": 137}}}],
                 "containerStatuses": [{"name": "web", "state": {"waiting": {"reason": "PodInitializing"}}}]}
                """))))
                .containsExactly(new Finding(
                        Finding.Severity.WARNING,
                        "crash-loop",
                        "Pod apps/web",
                        "container migrate crashes again and again: 7 restarts, the last time with exit code 137",
                        "kubectl -n apps logs web -c migrate --previous"));
    }

    @Test
    void aPodThatRunsOrHasNoStatusYetIsNot() {
        assertThat(CrashLoops.of(List.of(
                        pod("{}"),
                        pod("{\"containerStatuses\": [{\"name\": \"web\", \"state\": {\"running\": {}}}]}"))))
                .isEmpty();
    }
}
