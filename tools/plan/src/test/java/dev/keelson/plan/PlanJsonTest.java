package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanJsonTest {
    @TempDir
    private Path folder;

    @Test
    void aRecordedPlanComesBackEqualWithItsSecrets() throws IOException {
        var plan = RenderSample.plan();

        assertThat(read(PlanJson.write(plan, true))).isEqualTo(plan);
    }

    @Test
    void aPlanWithoutItsSecretsComesBackAsItWasWritten() throws IOException {
        var json = PlanJson.write(RenderSample.plan(), false);

        var read = read(json);

        assertThat(PlanJson.write(read, true)).isEqualTo(json);
        assertThat(json).doesNotContain(RenderSample.CANARY).doesNotContain("Y2FuYXJ5");
        assertThat(read.recordings().get(0).outputs().values())
                .containsEntry("password", new Value.Secret(new Value.Text(Value.REDACTED)));
    }

    @Test
    void writesEveryFieldOfARequestWithSortedKeys() {
        var resource = new RecordedResource(
                RecordedResource.Kind.CUSTOM,
                "urn:b",
                "random:index/randomId:RandomId",
                "b",
                "urn:stack",
                "urn:provider::id",
                List.of("urn:a"),
                Map.of("z", List.of("urn:a"), "keepers", List.of()),
                true,
                new Value.Fields(Map.of("byteLength", new Value.Num(8))),
                new Value.Fields(Map.of("version", new Value.Text("4.0"), "retainOnDelete", new Value.Bool(true))));
        var recording = new Recording(
                "sample",
                "prod",
                List.of(resource),
                new Value.Fields(Map.of("id", new Value.Unknown())),
                List.of(new Recording.Message(Recording.Severity.WARNING, "careful")));

        assertThat(PlanJson.write(new Plan("prod", List.of(recording)), false)).isEqualTo("""
                        {
                          "format": 1,
                          "recordings": [
                            {
                              "messages": [
                                {
                                  "severity": "warning",
                                  "text": "careful"
                                }
                              ],
                              "outputs": {
                                "id": {
                                  "$unknown": true
                                }
                              },
                              "project": "sample",
                              "resources": [
                                {
                                  "dependencies": [
                                    "urn:a"
                                  ],
                                  "inputs": {
                                    "byteLength": 8
                                  },
                                  "kind": "custom",
                                  "name": "b",
                                  "options": {
                                    "retainOnDelete": true,
                                    "version": "4.0"
                                  },
                                  "parent": "urn:stack",
                                  "propertyDependencies": {
                                    "keepers": [],
                                    "z": [
                                      "urn:a"
                                    ]
                                  },
                                  "protect": true,
                                  "provider": "urn:provider::id",
                                  "type": "random:index/randomId:RandomId",
                                  "urn": "urn:b"
                                }
                              ],
                              "stack": "prod"
                            }
                          ],
                          "stack": "prod"
                        }
                        """);
    }

    @Test
    void twoRecordingsOfTheSameProgramAreTheSameBytes() {
        assertThat(PlanJson.write(RenderSample.plan(), false)).isEqualTo(PlanJson.write(RenderSample.plan(), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                       | the file is no JSON object",
                "[]                                       | the file is no JSON object",
                "{}                                       | the file has no format",
                "{'format': 2, 'new': 1}                  | it has the format 2, and this version reads 1",
                "{'format': '1'}                          | it has the format 1, and this version reads 1",
                "{'format': 1, 'stack': 'prod'}           | the file has no recordings",
                "{'format': 1, 'stack': 1}                | stack is not a text",
                "{'format': 1, 'stack': 'p', 'recordings': {}}   | recordings is not a list",
                "{'format': 1, 'stack': 'p', 'recordings': [{'project': 'a', 'stack': 'p', 'resources': [7]}]}"
                        + " | recordings[0].resources[0] is no JSON object",
                "{'format': 1, 'stack': 'p', 'recordings': [{'project': 'a', 'stack': 'p', 'resources': [],"
                        + " 'outputs': {'a': {'$b': 1}}}]} | recordings[0].outputs: a value has the mark $b, which no plan writes so",
            })
    void aFileThatIsNoPlanIsRefusedInOneLineWithItsName(String json, String problem) throws IOException {
        var file = folder.resolve("plan.json");
        Files.writeString(file, json.replace('\'', '"'));

        assertThatThrownBy(() -> PlanJson.read(file))
                .isInstanceOf(PlanException.class)
                .hasMessage("%s is no plan that can be read: %s.".formatted(file, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:a urn:a,             urn:a is its own parent",
        "urn:a urn:b urn:b urn:a, 'urn:[ab] is its own parent, by way of other resources'",
        "urn:a urn:b urn:b urn:c urn:c urn:b, 'urn:[bc] is its own parent, by way of other resources'",
    })
    void aResourceThatIsItsOwnParentIsRefused(String pairs, String problem) throws IOException {
        var urns = pairs.split(" ", -1);
        var recordings = new ArrayList<Recording>();
        for (var index = 0; index < urns.length; index += 2) {
            var resource = new RecordedResource(
                    RecordedResource.Kind.COMPONENT,
                    urns[index],
                    "a:b:C",
                    "c",
                    urns[index + 1],
                    "",
                    List.of(),
                    Map.of(),
                    false,
                    Value.fields(),
                    Value.fields());
            recordings.add(new Recording("p" + index, "prod", List.of(resource), Value.fields(), List.of()));
        }
        var json = PlanJson.write(new Plan("prod", recordings), false);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(PlanException.class)
                .hasMessageMatching(".*/plan.json is no plan that can be read: %s\\.".formatted(problem));
    }

    @Test
    void aValueThatIsNestedTooDeepIsRefused() throws IOException {
        var json = "{'format': 1, 'stack': 'p', 'recordings': [{'project': 'a', 'stack': 'p', 'resources': [],"
                + " 'messages': [], 'outputs': {'a': %s}}]}";
        var deep = json.formatted("[".repeat(3_000) + "]".repeat(3_000)).replace('\'', '"');
        var flat = json.formatted("[".repeat(190) + "]".repeat(190)).replace('\'', '"');

        assertThat(read(flat).recordings()).hasSize(1);
        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(PlanException.class)
                .hasMessageEndingWith(
                        "is no plan that can be read: recordings[0].outputs: a value is nested deeper than 200 levels.");
    }

    @Test
    void aNumberThatNoDoubleHoldsIsRefused() {
        var json = "{\"format\": 1, \"stack\": \"p\", \"recordings\": [{\"project\": \"a\", \"stack\": \"p\","
                + " \"resources\": [], \"outputs\": {\"a\": 1e999}}]}";

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(PlanException.class)
                .hasMessageEndingWith(
                        "recordings[0].outputs: the number 1e999 is too large: up to 1.7E308 can be read.");
    }

    @Test
    void noCharacterOfThePlanMovesATerminalsCursor() throws IOException {
        var text = "a\u009b2J\u001b[2J\u007f\u202eb\uD83D\uDE00";
        var plan = new Plan(
                "prod",
                List.of(new Recording(
                        "p", "prod", List.of(), new Value.Fields(Map.of(text, new Value.Text(text))), List.of())));

        var json = PlanJson.write(plan, false);

        assertThat(json).contains("\"a\\u009b2J\\u001b[2J\\u007f\\u202eb\uD83D\uDE00\"");
        assertThat(json.chars().filter(unit -> unit != '\n' && Character.isISOControl(unit)))
                .isEmpty();
        assertThat(read(json)).isEqualTo(plan);
    }

    @Test
    void aTruncatedFileIsRefusedInOneLineWithItsName() throws IOException {
        var file = folder.resolve("plan.json");
        var json = PlanJson.write(RenderSample.plan(), false);
        for (var length = 1; length < json.length() - 2; length += 97) {
            Files.writeString(file, json.substring(0, length));

            assertThatThrownBy(() -> PlanJson.read(file))
                    .isInstanceOf(PlanException.class)
                    .hasMessageStartingWith(file + " is no plan that can be read: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aMissingFileAndOneThatIsNoTextAreNamed() throws IOException {
        var missing = folder.resolve("missing.json");
        var binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0});

        assertThatThrownBy(() -> PlanJson.read(missing))
                .hasMessage(missing + " is not there; `keelson plan --out DIR` writes a plan.");
        assertThatThrownBy(() -> PlanJson.read(binary)).hasMessageStartingWith(binary + " cannot be read as text");
    }

    private Plan read(String json) throws IOException {
        return PlanJson.read(Files.writeString(folder.resolve("plan.json"), json));
    }
}
