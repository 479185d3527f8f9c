package dev.keelson.sdks.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole files, held in test resources; that such files compile and work is seen in the real SDKs. */
class GeneratorTest {
    private static Sources sources(String used) {
        return Generator.sources(Sea.PIN, Sea.SCHEMA, Used.parse(used));
    }

    @Test
    void filesAreAsExpected() throws Exception {
        var written = sources("""
                Provider
                Boat mast.height:double mast.sail
                getPort code:secret
                """);
        var expected = Sources.read(Path.of("src/test/resources/sea"));

        assertThat(written.files()).containsAllEntriesOf(expected.files());
        assertThat(expected.files()).hasSize(6);
    }

    @Test
    void nestedInputsThatNobodyNamesAreLeftOut() {
        assertThat(sources("Boat").files())
                .containsOnlyKeys(
                        "com/pulumi/sea/Boat.java",
                        "com/pulumi/sea/BoatArgs.java",
                        "com/pulumi/sea/Utilities.java",
                        "com/pulumi/sea/package-info.java");
    }

    @Test
    void aRequiredNestedInputHasToBeNamed() {
        assertThatThrownBy(() -> sources("Raft")).hasMessage("Raft: mast is nested and required: name it in used.txt");
    }

    @Test
    void aTypeOfTwoLinesIsTheSameForBoth() {
        assertThat(sources("Boat mast\nRaft mast").files()).containsKey("com/pulumi/sea/inputs/BoatMastArgs.java");
        assertThatThrownBy(() -> sources("Boat mast.sail\nRaft mast"))
                .hasMessage("BoatMastArgs is used by two lines: name the same paths below it in both");
    }

    @Test
    void aTypeThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> sources("Raft mast flag"))
                .hasMessage("Raft: flag has the type string | number, which cannot be written so far");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Canoe | the npm package has no resource Canoe
                    getCanoe | the npm package has no function getCanoe
                    Boat mast.sale, keel | Boat: keel, mast.sale should be
                    Boat flags:double | Boat: flags should be
                    Boat key:secret length | Boat: key, length should be
                    getPort name:secret | getPort: name should be
                    """)
    void aWordThatLeadsNowhereIsRefused(String used, String message) {
        assertThatThrownBy(() -> sources(used.replace(",", ""))).hasMessageStartingWith(message);
    }
}
