package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionTest {
    private record Part(String name, int replicas) {
        static Optional<Part> read(Section part) {
            var name = part.required("name", SettingType.TEXT, "what it means");
            var replicas = part.required("replicas", SettingType.REPLICAS, "what it means");
            return part.whole(() -> new Part(name.orElseThrow(), replicas.orElseThrow()));
        }
    }

    private static SettingsReader reader(String value, String... secretKeys) {
        return new SettingsReader(ConfigSource.of(Map.of("cluster:x", value), Set.of(secretKeys)), "cluster");
    }

    @Test
    void readsAMap() {
        var reader = reader("{\"name\":\"a\",\"replicas\":3}");

        assertThat(reader.section("cluster").map("x", "what it means", Part::read))
                .contains(new Part("a", 3));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void readsAListOfMapsAndNamesTheOneThatIsWrong() {
        var reader = reader("[{\"name\":\"a\",\"replicas\":3},{\"name\":\"b\",\"replicas\":-1}]");

        assertThat(reader.section("cluster").entries("x", "what it means", Part::read))
                .extracting(Section.Entry::value)
                .containsExactly(new Part("a", 3));
        assertThat(reader.problems())
                .containsExactly("cluster:x[1].replicas is -1: must be a whole number from 1 to 100");
    }

    @Test
    void readsAListOfValues() {
        var reader = reader("[\"a.example\",\"b\"]");

        assertThat(reader.section("cluster").list("x", SettingType.HOST, "what it means"))
                .containsExactly(new HostName("a.example"));
        assertThat(reader.problems())
                .containsExactly("cluster:x[1] is b: must be a host name in lower case, like www.example.org");
        assertThat(reader("1").section("cluster").list("y", SettingType.HOST, "what it means"))
                .isEmpty();
    }

    @Test
    void goesOnReadingAfterAProblem() {
        var reader = reader("{\"nam\":\"a\",\"replicas\":0}");

        var unused = reader.section("cluster").map("x", "what it means", Part::read);

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:x.name is missing: must be a text on one line",
                        "cluster:x.replicas is 0: must be a whole number from 1 to 100",
                        "cluster:x.nam is unknown: did you mean cluster:x.name?");
    }

    @Test
    void aMapThatIsMissingIsOneProblemAndNotOneForEachOfItsKeys() {
        var reader = reader("1");

        assertThat(reader.section("cluster").map("y", "what it means", Part::read))
                .isEmpty();
        assertThat(reader.problems().get(0)).isEqualTo("cluster:y is missing: must be a map with name, replicas");
    }

    @Test
    void aMapThatIsMissingSaysWhoAsksForIt() {
        var reader = reader("{\"name\":\"app\",\"replicas\":1}");

        assertThat(reader.section("cluster").neededMap("x", "what it means", ", since app is there", Part::read))
                .isPresent();
        assertThat(reader.section("cluster").neededMap("y", "what it means", ", since app is there", Part::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly("cluster:y is missing: must be a map with name, replicas, since app is there");
    }

    @Test
    void aMapThatHoldsSecretsIsRefusedAndNotShown() {
        var reader = reader("{\"name\":\"canary\",\"replicas\":-1}", "cluster:x");

        var unused = reader.section("cluster").map("x", "what it means", Part::read);

        assertThat(reader.problems())
                .containsExactly("cluster:x is [secret]: must be plain text, since it is no secret and plans show it");
    }

    @Test
    void aKeyWithoutAValueCountsAsMissing() {
        var reader = reader("{\"name\":null,\"replicas\":1}");

        var unused = reader.section("cluster").map("x", "what it means", Part::read);

        assertThat(reader.problems()).containsExactly("cluster:x.name is missing: must be a text on one line");
    }

    @Test
    void aLongOrBrokenValueIsShownOnOneShortLine() {
        var reader = reader("a\nb" + "c".repeat(200));

        var unused = reader.section("cluster").required("x", SettingType.HOST, "what it means");

        assertThat(reader.problems())
                .containsExactly("cluster:x is a b" + "c".repeat(57)
                        + "…: must be a host name in lower case, like www.example.org");
    }

    @Test
    void aTextThatOnlyBeginsLikeJsonIsAText() {
        var reader = reader("[draft");

        assertThat(reader.section("cluster").required("x", SettingType.TEXT, "what it means"))
                .contains("[draft");
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void readsTextsUnderNamesOfTheUsersOwn() {
        var reader = reader("{\"NODE_ENV\":\"production\",\"WORKERS\":2,\"DEBUG\":false}");

        assertThat(reader.section("cluster").texts("x", "what it means"))
                .hasToString("{DEBUG=false, NODE_ENV=production, WORKERS=2}");
        assertThat(reader.section("cluster").texts("y", "what it means")).isEmpty();
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTextUnderSuchAName() {
        var reader = reader("{\"A\":[1]}");
        assertThat(reader.section("cluster").texts("x", "what it means")).isEmpty();
        assertThat(reader.problems()).containsExactly("cluster:x.A is a list: must be a text on one line");

        var noMap = reader("production");
        assertThat(noMap.section("cluster").texts("x", "what it means")).isEmpty();
        assertThat(noMap.problems()).containsExactly("cluster:x is production: must be a map with texts");
    }

    @Test
    void whatIsWrongWithAnEntryIsNotedAtTheEntry() {
        var reader = reader("[{\"name\":\"a\"},{\"name\":\"b\",\"replicas\":2}]");
        var section = reader.section("cluster");

        section.entries("x", "what it means", Part::read)
                .forEach(entry -> entry.section().wrong("name", entry.value().name(), "another"));

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:x[0].replicas is missing: must be a whole number from 1 to 100",
                        "cluster:x[1].name is b: must be another");
    }

    @Test
    void aProblemBelowAKeyIsOneOfThatKeyAndOfNoOther() {
        var reader = new SettingsReader(
                ConfigSource.of(Map.of("cluster:x", "{\"name\":\"a\"}", "cluster:y", "2"), Set.of()), "cluster");
        var section = reader.section("cluster");

        assertThat(section.map("x", "what it means", Part::read)).isEmpty();
        assertThat(section.optional("y", SettingType.REPLICAS, "what it means")).contains(2);
        assertThat(section.right("x")).isFalse();
        assertThat(section.right("y")).isTrue();
        assertThat(section.whole(() -> "built")).isEmpty();
    }

    @Test
    void problemsOfSeveralSettingsTogetherCountToo() {
        var reader = reader("1");
        var section = reader.section("cluster");

        section.wrong("list[2].name", "a", "b");

        assertThat(section.right("list")).isFalse();
        assertThat(reader.problems().get(0)).isEqualTo("cluster:list[2].name is a: must be b");
    }

    @Test
    void ifTheKindIsWrongNoOtherKeyIsReported() {
        enum Kind {
            ROUND,
            SQUARE
        }
        var reader = reader("{\"by\":\"flat\",\"radius\":3}");

        var read =
                reader.section("cluster").map("x", "what it means", map -> map.kind("by", Kind.class, "what it means"));

        assertThat(read).isEmpty();
        assertThat(reader.problems()).containsExactly("cluster:x.by is flat: must be one of round, square");
    }
}
