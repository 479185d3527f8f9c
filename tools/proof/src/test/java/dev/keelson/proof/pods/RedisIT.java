package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Test;

/** Redis itself is real, of Debian; what is open is its version, which the plan's image decides. */
@OnRealSite
class RedisIT {
    private final RealSite site;

    RedisIT(RealSite site) {
        this.site = site;
    }

    @Test
    void answersTheAppByItsName() {
        // A Service follows its pods a moment later.
        site.await(
                "Redis by its name",
                () -> assertThat(site.run(
                                RealSite.pod(0), "timeout", "5", "redis-cli", "-u", "redis://redis:6379", "ping"))
                        .isEqualTo("PONG\n"));
    }

    @Test
    void keepsItsDataWhenItsProcessIsKilled() {
        var pod = redis();
        set(pod, "killed", "here");

        site.cluster().processes(pod).stream()
                .filter(process -> process.info().command().orElse("").contains("redis"))
                .forEach(ProcessHandle::destroyForcibly);

        site.await(
                "a restart",
                () -> assertThat(site.ready("redis"))
                        .extracting(after ->
                                after.getStatus().getContainerStatuses().get(0).getRestartCount())
                        .containsExactly(restarts(pod) + 1));
        assertThat(uid(redis())).isEqualTo(uid(pod));
        assertThat(get("killed")).isEqualTo("here\n");
    }

    @Test
    void keepsItsDataWhenItsPodIsDeleted() {
        var pod = redis();
        set(pod, "deleted", "here");

        site.resource(pod.getMetadata().getName()).delete();

        site.await(
                "another pod",
                () -> assertThat(site.ready("redis"))
                        .hasSize(1)
                        .allSatisfy(after -> assertThat(uid(after)).isNotEqualTo(uid(pod))));
        assertThat(get("deleted")).isEqualTo("here\n");
    }

    private Pod redis() {
        return site.ready("redis").get(0);
    }

    private void set(Pod pod, String key, String value) {
        assertThat(site.run(pod.getMetadata().getName(), "redis-cli", "set", key, value))
                .isEqualTo("OK\n");
    }

    private String get(String key) {
        return site.run(redis().getMetadata().getName(), "redis-cli", "get", key);
    }

    private static int restarts(Pod pod) {
        return pod.getStatus().getContainerStatuses().get(0).getRestartCount();
    }

    private static String uid(Pod pod) {
        return pod.getMetadata().getUid();
    }
}
