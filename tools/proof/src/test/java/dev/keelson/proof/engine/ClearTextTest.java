package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClearTextTest {
    private static final String SECRET = "hunter2-of-this-test";

    @Test
    void findsItAsItIs() {
        assertThat(ClearText.count("{\"a\": \"%s\", \"b\": \"x%s\"}".formatted(SECRET, SECRET), SECRET))
                .isEqualTo(2);
    }

    @Test
    void findsItInBase64AtAnyPlace() {
        for (var before : new String[] {"", "u", "us", "use", "user:"}) {
            assertThat(ClearText.count("{\"data\": \"" + base64(before + SECRET + "!") + "\"}", SECRET))
                    .as(before)
                    .isEqualTo(1);
        }
    }

    @Test
    void findsItInAPullSecret() {
        var login = "{\"auths\": {\"example.org\": {\"auth\": \"%s\"}}}".formatted(base64("user:" + SECRET));

        assertThat(ClearText.count(".dockerconfigjson: " + base64(login), SECRET))
                .isEqualTo(1);
    }

    @Test
    void findsNothingInWhatOnlyLooksAlike() {
        assertThat(ClearText.count("v1:abcdefghi:hunter2 of this test: aHVudGVy", SECRET))
                .isZero();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
