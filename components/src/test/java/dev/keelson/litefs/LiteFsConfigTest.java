package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole file; that LiteFS takes it is left to the tests with the real one. */
class LiteFsConfigTest {
    private static final String SHARED = """
            exec:
              - cmd: "node dist/db/migrate.js"
                if-candidate: true
              - cmd: "node server.js"
            fuse:
              dir: "/litefs"
            data:
              dir: "/var/lib/litefs"
            http:
              addr: ":20202"
            proxy:
              addr: ":8080"
              target: "localhost:3000"
              db: "sqlite.db"
              passthrough:
                - "*.css"
                - "*.png"
            lease:
              type: "static"
              hostname: "abaci-app-0"
              advertise-url: "http://abaci-app-0.abaci-app-headless.abaci.svc.cluster.local:20202"
            """;

    /** The site's own, as all tests of this package use it. */
    static LiteFsConfig config(Optional<String> migration, List<String> passthrough) {
        return new LiteFsConfig(
                "abaci-app-0",
                "http://abaci-app-0.abaci-app-headless.abaci.svc.cluster.local:20202",
                "sqlite.db",
                LiteFsFolders.DEFAULT,
                3000,
                migration,
                "node server.js",
                passthrough);
    }

    static LiteFsConfig config() {
        return config(Optional.of("node dist/db/migrate.js"), List.of("*.css", "*.png"));
    }

    @Test
    void thePrimaryIsTheCandidate() {
        assertThat(config().render(true)).isEqualTo(SHARED + "  candidate: true\n");
    }

    @Test
    void aReplicaSaysThatItIsNoneAndNamesThePrimaryForItsOwnAddress() {
        assertThat(config().render(false)).isEqualTo(SHARED + "  candidate: false\n");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(config(Optional.empty(), List.of()).render(true))
                .contains("exec:\n  - cmd: \"node server.js\"\nfuse:")
                .contains("  db: \"sqlite.db\"\nlease:");
    }

    @Test
    void quotesWhatYamlWouldReadOtherwise() {
        assertThat(config(Optional.of("sh -c 'echo \"a: $b # c\" \\ '"), List.of())
                        .render(true))
                .contains("  - cmd: \"sh -c 'echo \\\"a: $b # c\\\" \\\\ '\"\n");
    }
}
