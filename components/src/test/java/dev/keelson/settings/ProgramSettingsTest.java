package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProgramSettingsTest {
    private enum Kind {
        PLAIN,
        FANCY
    }

    /** A line for each key that a program asks for which reads its own settings so. */
    private static List<String> described(Consumer<Section> read) {
        var settings = new ProgramSettings<Void>("own", reader -> {
            read.accept(reader.section("own"));
            return reader.whole(() -> {
                throw new AssertionError("nothing was read");
            });
        });
        return settings.describe().stream()
                .flatMap(setting -> setting.all().stream())
                .filter(setting -> !setting.key().startsWith("site:"))
                .map(setting ->
                        "%s: %s %s; %s".formatted(setting.key(), setting.about(), setting.expected(), setting.need()))
                .toList();
    }

    @Test
    void everyKeyIsDescribedWithoutAValue() {
        assertThat(described(own -> {
                    own.required("name", SettingType.NAME, "A.");
                    own.optional("replicas", SettingType.REPLICAS, "B.", 2);
                    own.optional("domain", SettingType.HOST, "C.");
                    own.list("words", SettingType.TEXT, "D.");
                    own.texts("variables", "E.");
                    own.entries("parts", "F.", part -> part.required("size", SettingType.STORAGE, "G."));
                    own.optionalMap("login", "H.", login -> login.secret("token", "I."));
                }))
                .containsExactly(
                        "own:name: A. a name of at most 63 lower-case letters, digits and hyphens, like my-app; required",
                        "own:replicas: B. a whole number from 1 to 100; optional, default 2",
                        "own:domain: C. a host name in lower case, like www.example.org; optional",
                        "own:words: D. a list, each of it a text on one line; optional",
                        "own:variables: E. a map of texts; optional",
                        "own:parts: F. a list of maps with size; required",
                        "own:parts[].size: G. an amount of storage above zero, like 1Gi; required",
                        "own:token: I. a secret: pulumi config set --secret own:token, or from the environment; required with own:login",
                        "own:login: H. a map with ; optional");
    }

    @Test
    void keysOfEveryKindAreFound() {
        assertThat(described(own -> own.map(
                        "thing",
                        "A.",
                        thing -> thing.kind("by", Kind.class, "B.").flatMap(kind -> switch (kind) {
                            case PLAIN -> Optional.empty();
                            case FANCY -> thing.required("colour", SettingType.TEXT, "C.");
                        }))))
                .containsExactly(
                        "own:thing: A. a map with by, colour; required",
                        "own:thing.by: B. one of plain, fancy; required",
                        "own:thing.colour: C. a text on one line; required with own:thing.by: fancy");
    }

    @Test
    void keysThatAnotherOneTakesAwayOrAsksForAreFound() {
        assertThat(described(own -> {
                    if (own.has("shared")) {
                        own.optional("shared", SettingType.TEXT, "A.");
                        own.required("stack", SettingType.TEXT, "B.");
                    } else {
                        own.required("version", SettingType.VERSION, "C.");
                    }
                }))
                .containsExactly(
                        "own:version: C. a whole version, like 1.2.3; required without own:shared",
                        "own:shared: A. a text on one line; optional",
                        "own:stack: B. a text on one line; required with own:shared");
    }

    @Test
    void whatSomethingElseDecidesIsOptional() {
        assertThat(described(own -> own.leave(section -> section.required("key", SettingType.TEXT, "A."))))
                .containsExactly("own:key: A. a text on one line; optional");
    }

    @Test
    void aKeyThatIsLookedAtNeedsAMeaning() {
        assertThatThrownBy(() -> described(own -> own.has("secretly")))
                .hasMessage("own:secretly is looked at, and no reader says what it means");
    }
}
