package dev.keelson.ops.flux;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.helm.ReleaseId;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final ReleaseId RELEASE = new ReleaseId("flux-system", "flux2");
    private static final String OWNED = "\"labels\":{\"app.kubernetes.io/managed-by\":\"Helm\"},\"annotations\":{"
            + "\"meta.helm.sh/release-name\":\"flux2\",\"meta.helm.sh/release-namespace\":\"flux-system\"}";

    private static String made(String metadata, boolean namespaced) {
        var declared = JsonParser.parseString("{\"metadata\":" + metadata + "}").getAsJsonObject();
        return Recovery.asHelmWouldMakeIt(declared, namespaced, RELEASE).toString();
    }

    @Test
    void anObjectIsMadeInTheReleasesNamespaceAndIsItsOwn() {
        assertThat(made("{\"name\":\"a\"}", true))
                .isEqualTo("{\"metadata\":{\"name\":\"a\",\"namespace\":\"flux-system\"," + OWNED + "}}");
        assertThat(made("{\"name\":\"a\",\"namespace\":\"apps\"}", true))
                .isEqualTo("{\"metadata\":{\"name\":\"a\",\"namespace\":\"apps\"," + OWNED + "}}");
        assertThat(made("{\"name\":\"a\"}", false)).isEqualTo("{\"metadata\":{\"name\":\"a\"," + OWNED + "}}");
    }
}
