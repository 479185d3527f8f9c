package dev.keelson.sdks.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.keelson.sdks.schema.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources in the repository against those that the real schemas give; leaves open what the providers do. */
class SdksIT {
    private static final Path SDKS = Path.of("..");
    private static final Map<Path, Sources> GENERATED = new HashMap<>();

    @BeforeAll
    static void generate() throws IOException {
        if (!new Npm("npm", SDKS).isThere()) {
            if ("1".equals(System.getenv("KEELSON_REQUIRE_ALL"))) {
                fail(Npm.MISSING);
            }
            // Maven does not show why a test was skipped.
            System.out.println(Npm.MISSING);
            abort(Npm.MISSING);
        }
        GENERATED.putAll(Main.sources(SDKS));
    }

    @Test
    void everyFileIsByteForByteWhatIsGenerated(@TempDir Path folder) throws IOException {
        assertThat(GENERATED).hasSize(2);
        for (var sdk : GENERATED.entrySet()) {
            var fresh = folder.resolve(SDKS.relativize(sdk.getKey()));
            sdk.getValue().write(fresh);

            assertThat(Sources.read(sdk.getKey()).differences(Sources.read(fresh)))
                    .as("%s: run sdks/generate", sdk.getKey())
                    .isEmpty();
        }
    }

    @Test
    void aClassThatWasTamperedWithIsFound(@TempDir Path folder) throws IOException {
        var random = SDKS.resolve("random/src/main/java");
        Sources.read(random).write(folder);
        var password = folder.resolve("com/pulumi/random/RandomPassword.java");
        Files.writeString(password, Files.readString(password).replace("\"bcryptHash\", \"result\"", "\"bcryptHash\""));

        assertThat(Sources.read(folder).differences(GENERATED.getOrDefault(random, new Sources(Map.of()))))
                .containsExactly("com/pulumi/random/RandomPassword.java differs from what is generated");
    }
}
