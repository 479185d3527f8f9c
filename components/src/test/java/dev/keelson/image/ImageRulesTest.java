package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRulesTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String DIGEST = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final ImageRules PROD = new ImageRules(Optional.of("prod-"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "v1.2.3",
                "1.2",
                "8.0-alpine",
                "20261130",
                "1234",
                COMMIT,
                "main-" + COMMIT,
                "sha-0123456",
                "latest" + DIGEST,
                "7" + DIGEST
            })
    void takeATagThatStaysWithItsImage(String tag) {
        assertThat(problems(ImageRules.DEFAULT, "example.org/app:" + tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "latest-alpine", "main", "stage", "prod", "7", "v7", "18-alpine", "nightly"})
    void refuseATagThatMoves(String tag) {
        assertThat(problems(ImageRules.DEFAULT, "example.org/app:" + tag))
                .containsExactly(
                        "app is example.org/app:%s: must be an image whose tag stays with it: a whole version or"
                                        .formatted(tag)
                                + " a commit, or with a digest");
    }

    @Test
    void takeATagOfTheEnvironment() {
        assertThat(problems(PROD, "example.org/app:prod-" + COMMIT)).isEmpty();
        assertThat(problems(PROD, "example.org/app:prod-" + COMMIT + DIGEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":stage-" + COMMIT,
                ":prod-" + COMMIT + "0",
                ":prod-0123456",
                ":prod-0123456789ABCDEF0123456789ABCDEF01234567",
                ":prod-",
                ":prod",
                ":" + COMMIT,
                ":xprod-" + COMMIT,
                ":1.2.3",
                DIGEST,
                ":latest" + DIGEST
            })
    void refuseEveryOtherTagThere(String rest) {
        assertThat(problems(PROD, "example.org/app" + rest))
                .containsExactly("app is example.org/app%s: must be an image whose tag is prod- and the 40 hexadecimal"
                                .formatted(rest)
                        + " digits of a commit");
    }

    @Test
    void askForADigestWhereTheSettingsDo() {
        var rules = new ImageRules(Optional.of("prod-"), true);

        assertThat(problems(rules, "example.org/app:prod-" + COMMIT + DIGEST)).isEmpty();
        assertThat(problems(rules, "example.org/app:1.2.3"))
                .containsExactly(
                        "app is example.org/app:1.2.3: must be an image whose tag is prod- and the 40 hexadecimal digits"
                                + " of a commit",
                        "app is example.org/app:1.2.3: must be an image with its digest, @sha256:… behind the tag");
    }

    @Test
    void areReadFromTheSettings() {
        assertThat(read(Map.of("cluster:imageTags", "prod-", "cluster:imageDigests", "true")))
                .isEqualTo(new ImageRules(Optional.of("prod-"), true));
        assertThat(read(Map.of())).isEqualTo(ImageRules.DEFAULT);
    }

    private static ImageRules read(Map<String, String> values) {
        return ImageRules.read(new SettingsReader(ConfigSource.of(values, Set.of()), "cluster").section("cluster"));
    }

    private static List<String> problems(ImageRules rules, String image) {
        var problems = new ArrayList<String>();
        rules.check(
                "app",
                new ImageReference(image),
                (name, given, right) -> problems.add("%s is %s: must be %s".formatted(name, given, right)));
        return problems;
    }
}
