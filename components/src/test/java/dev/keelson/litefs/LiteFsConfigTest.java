package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

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
                - "*.avif"
                - "*.css"
                - "*.gif"
                - "*.ico"
                - "*.jpeg"
                - "*.jpg"
                - "*.js"
                - "*.map"
                - "*.otf"
                - "*.png"
                - "*.svg"
                - "*.ttf"
                - "*.webp"
                - "*.woff"
                - "*.woff2"
            lease:
              type: "static"
              hostname: "abaci-app-0"
              advertise-url: "http://abaci-app-0.abaci-app-headless.abaci.svc.cluster.local:20202"
            """;

    /** The site's own, as all tests of this package use it. */
    static LiteFsConfig config(Optional<String> migration) {
        return new LiteFsConfig(
                "abaci-app-0",
                "http://abaci-app-0.abaci-app-headless.abaci.svc.cluster.local:20202",
                "sqlite.db",
                LiteFsFolders.DEFAULT,
                3000,
                migration,
                "node server.js");
    }

    static LiteFsConfig config() {
        return config(Optional.of("node dist/db/migrate.js"));
    }

    @Test
    void isTheSameForAllPodsButForItsLastLine() {
        assertThat(config().render()).isEqualTo(SHARED);
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(config(Optional.empty()).render()).contains("exec:\n  - cmd: \"node server.js\"\nfuse:");
    }

    @Test
    void quotesWhatYamlWouldReadOtherwise() {
        assertThat(config(Optional.of("sh -c 'echo \"a: $b # c\" \\ '")).render())
                .contains("  - cmd: \"sh -c 'echo \\\"a: $b # c\\\" \\\\ '\"\n");
    }
}
