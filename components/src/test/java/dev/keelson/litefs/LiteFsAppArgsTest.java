package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.workload.Caller;
import dev.keelson.workload.ExtraMount;
import dev.keelson.workload.Health;
import dev.keelson.workload.MountSource;
import dev.keelson.workload.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteFsAppArgsTest {
    private static String problems(UnaryOperator<LiteFsAppArgs.Builder> change) {
        return LiteFsSample.problems(context -> change.apply(LiteFsSample.app(Level.PRIVILEGED, Programs.noOptions()))
                .build());
    }

    private static ExtraMount mount(String name, String path) {
        return new ExtraMount(new DnsLabel(name), path, new MountSource.Nfs("nas.example", "/a"));
    }

    @Test
    void theSampleHasNoProblem() {
        assertThat(problems(UnaryOperator.identity())).isEqualTo("no problem");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void anAppHasAtLeastOneReplica(int replicas) {
        assertThat(problems(app -> app.replicas(replicas)))
                .isEqualTo("web.replicas is %d: must be 1 or more".formatted(replicas));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65536, 8080, 20202})
    void thePortIsTheAppsOwn(int port) {
        assertThat(problems(app -> app.port(port)))
                .isEqualTo("web.port is %d: must be from 1 to 65535, and neither LiteFS's 20202 nor its proxy's 8080"
                        .formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/litefs/shop.db", "data/shop.db", "", ".primary", "a'b"})
    void theDatabaseIsAFileInTheMount(String database) {
        assertThat(problems(app -> app.database(database)))
                .isEqualTo("web.database is %s: must be a file name: LiteFS knows no folders, like sqlite.db"
                        .formatted(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3shop", "a234567890123456789012345678901234567890123456"})
    void theNameLeavesRoomForThoseOfItsParts(String name) {
        assertThat(problems(app -> app.name(new DnsLabel(name))))
                .isEqualTo("%1$s.name is %1$s: must be at most 45 characters, the first a letter:".formatted(name)
                        + " Services and backups are named after it");
    }

    @Test
    void theNamespaceHasToTakePrivilegedPods() {
        assertThat(LiteFsSample.problems(context ->
                        LiteFsSample.app(Level.RESTRICTED, Programs.noOptions()).build()))
                .isEqualTo("podSecurity.enforce is restricted: must be privileged where web lives:"
                        + " LiteFS mounts a file system");
    }

    @Test
    void aPodEndsInNoLessThanItsDrainAndItsUnmounting() {
        assertThat(problems(app -> app.terminationSeconds(14)))
                .isEqualTo("web.terminationSeconds is 14: must be 15 or more");
    }

    @Test
    void limitsAreNoLessThanRequests() {
        assertThat(problems(app -> app.resources(new Resources(
                        new Quantity("2"), new Quantity("1Gi"), new Quantity("1500m"), new Quantity("512Mi")))))
                .isEqualTo("""
                        web.resources.cpuLimit is 1500m: must be at least what is requested, 2
                        web.resources.memoryLimit is 512Mi: must be at least what is requested, 1Gi""");
    }

    @Test
    void mountsHaveNamesAndPlacesOfTheirOwn() {
        assertThat(problems(app -> app.mount(mount("uploads", "/app/uploads"))
                        .mount(mount("uploads", "/app/more"))
                        .mount(mount("config", "/app/config"))
                        .mount(mount("one", "app"))
                        .mount(mount("two", "/litefs/uploads"))
                        .mount(mount("three", "/var"))))
                .isEqualTo("""
                        web.mounts.uploads is taken: must be another name
                        web.mounts.config is taken: must be another name
                        web.mounts.one is app: must be an absolute path, like /app/uploads
                        web.mounts.two is /litefs/uploads: must be outside of folders.mount, /litefs
                        web.mounts.three is /var: must be outside of folders.data, /var/lib/litefs""");
    }

    @Test
    void aCallerIsMoreThanANamespace() {
        assertThat(problems(app -> app.callers(List.of(new Caller(new DnsLabel("monitoring"), Map.of())))))
                .isEqualTo("web.callers is every pod of monitoring: must be certain pods, by their labels");
    }

    @Test
    void allProblemsAreToldAtOnceAndNoSecretsValue() {
        var all = problems(app -> app.replicas(0)
                .folders(new LiteFsFolders("/data", "/data"))
                .migration(Optional.of("a && b"))
                .server("")
                .passthrough(List.of("/api/*"))
                .environment(Map.of("HOSTNAME", "x"))
                .secrets(Map.of("HOSTNAME", Output.ofSecret(LiteFsSample.CANARY)))
                .health(Health.of("health")));

        assertThat(all).isEqualTo("""
                web.replicas is 0: must be 1 or more
                web.folders.data is /data: must be outside of folders.mount, which is /data
                web.migration is a && b: must be one plain command: LiteFS has no shell, wrap it as sh -c '…'
                web.server is empty: must be a command, like node server.js
                web.passthrough[0] is /api/*: must be no API path: a replica would take its writes
                web.environment.HOSTNAME is set: must be left out: LiteFS needs the pod's own
                web.secrets.HOSTNAME is set: must be left out: LiteFS needs the pod's own
                web.secrets is HOSTNAME: must be in one place, and it is in environment too
                web.health.path is health: must be an absolute path, like /api/health""");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> LiteFsAppArgs.builder().build()).hasMessage("a LiteFsApp needs a namespace");
    }
}
