package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageUpdateTest {
    private static final String DIGEST = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "1.9.0, 1.10.0",
        "1.9.0, 1.9.0",
        "1.9.0, 1.9.0" + DIGEST,
        "1.10.0-rc.1, 1.10.0",
        "0123456789abcdef0123456789abcdef01234567, 00000000000000000000000000000000000000ff",
        "2.0.0, sha-0123456",
        "sha-0123456, 1.0.0",
        "latest, 1.0.0"
    })
    void goesOn(String before, String after) {
        assertThat(problems("example.org/web:" + before, "example.org/web:" + after, false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.10.0, 1.9.0", "v2.0.0, 1.9.9", "1.10.0, 1.10.0-rc.1", "1.10.0" + DIGEST + ", 1.9.0" + DIGEST})
    void goesBackOnlyIfItMay(String before, String after) {
        assertThat(problems("example.org/web:" + before, "example.org/web:" + after, false))
                .containsExactly(
                        "web is example.org/web:%s: must be %s or a later version, unless a downgrade is allowed"
                                .formatted(after, before.replace(DIGEST, "")));
        assertThat(problems("example.org/web:" + before, "example.org/web:" + after, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org/api:1.0.0",
        "example.com/web:1.0.0",
        "example.org:443/web:1.0.0",
        "example.org/web/web:1.0.0",
        "web:latest"
    })
    void staysInItsRepository(String after) {
        assertThat(problems("example.org/web:1.0.0", after, true))
                .containsExactly("web is %s: must be an image of example.org/web, as before".formatted(after));
    }

    @Test
    void keepsToTheRulesOfItsStack() {
        assertThat(problems("example.org/web:1.0.0", "example.org/web:latest", true))
                .containsExactly(
                        "web is example.org/web:latest: must be an image whose tag stays with it: a whole version"
                                + " or a commit, or with a digest");
    }

    private static List<String> problems(String before, String after, boolean mayGoBack) {
        var problems = new ArrayList<String>();
        new ImageUpdate(new DnsLabel("web"), new ImageReference(before), new ImageReference(after), mayGoBack)
                .check(
                        new ImageRules(Optional.empty(), false),
                        (name, given, right) -> problems.add("%s is %s: must be %s".formatted(name, given, right)));
        return problems;
    }
}
