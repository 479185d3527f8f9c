package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {
    private static final String URN = "urn:pulumi:prod::shop-cluster::kubernetes:core/v1:Secret::login";

    @TempDir
    Path folder;

    @Test
    void holdsTheResourcesAsAPlanHasThem() {
        var preview = Preview.parse("""
                {"steps": [{"op": "update", "urn": "%1$s", "newState": {
                  "urn": "%1$s", "custom": true, "type": "kubernetes:core/v1:Secret", "parent": "urn:of-parent",
                  "provider": "urn:of-provider::id", "protect": true, "retainOnDelete": true,
                  "dependencies": ["urn:a"], "propertyDependencies": {"data": ["urn:a"], "kind": null},
                  "inputs": {"kind": "Secret", "apiVersion": "v1", "replicas": 2, "immutable": false, "nothing": null,
                    "keys": ["a"], "data": {"password": "[secret]"},
                    "other": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x"},
                    "id": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}}}]}
                """.formatted(URN));

        var secret = new Value.Secret(new Value.Text("[secret]"));
        assertThat(preview.plan())
                .isEqualTo(new Plan(
                        "prod",
                        List.of(new Recording(
                                "shop-cluster",
                                "prod",
                                List.of(new RecordedResource(
                                        RecordedResource.Kind.CUSTOM,
                                        URN,
                                        "kubernetes:core/v1:Secret",
                                        "login",
                                        "urn:of-parent",
                                        "urn:of-provider::id",
                                        List.of("urn:a"),
                                        Map.of("data", List.of("urn:a"), "kind", List.of()),
                                        true,
                                        new Value.Fields(Map.of(
                                                "kind", new Value.Text("Secret"),
                                                "apiVersion", new Value.Text("v1"),
                                                "replicas", new Value.Num(2),
                                                "immutable", new Value.Bool(false),
                                                "nothing", new Value.Null(),
                                                "keys", new Value.Items(List.of(new Value.Text("a"))),
                                                "data", new Value.Fields(Map.of("password", secret)),
                                                "other", secret,
                                                "id", new Value.Unknown())),
                                        new Value.Fields(Map.of("retainOnDelete", new Value.Bool(true))))),
                                Value.fields(),
                                List.of()))));
        assertThat(preview.losses()).isEmpty();
        assertThat(preview.untold()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "true, same, false, CUSTOM",
        "true, read, false, READ",
        "true, same, true, READ",
        "false, same, false, COMPONENT"
    })
    void knowsWhatIsOnlyReadAndWhatIsAComponent(boolean custom, String op, boolean external, String kind) {
        var preview = Preview.parse("""
                {"steps": [{"op": "%2$s", "urn": "%1$s", "newState": {"urn": "%1$s", "type": "t:t:T", "custom": %3$b,
                 "external": %4$b}}]}
                """.formatted(URN, op, custom, external));

        assertThat(preview.plan().resources().get(0).kind()).hasToString(kind);
    }

    @Test
    void tellsWhatAnUpdateTakesAwayEachOnce() {
        var preview = Preview.parse("""
                {"steps": [%s, %s, %s, %s, %s], "changeSummary": {"same": 7}}
                """.formatted(
                        step("create-replacement", "a", true),
                        step("replace", "a", true),
                        step("delete-replaced", "a", false),
                        step("delete", "b", false),
                        step("same", "c", true)));

        assertThat(preview.losses())
                .extracting(loss -> loss.resource().name() + " " + loss.isReplaced())
                .containsExactly("a true", "b false");
        assertThat(preview.plan().resources())
                .extracting(RecordedResource::name)
                .containsExactly("a", "c");
        assertThat(preview.untold()).isEqualTo(6);
    }

    private static String step(String op, String name, boolean stays) {
        var state = "{\"urn\": \"urn:pulumi:prod::shop-cluster::t:t:T::%s\", \"type\": \"t:t:T\", \"custom\": true}"
                .formatted(name);
        return "{\"op\": \"%s\", \"urn\": \"urn:pulumi:prod::shop-cluster::t:t:T::%s\", \"oldState\": %s%s}"
                .formatted(op, name, state, stays ? ", \"newState\": " + state : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                | the file has no steps
                    {"steps": []}                                                     | it has no step
                    {"steps": [{}]}                                                   | steps[0] has no op
                    {"steps": [{"op": 7}]}                                            | steps[0].op is not a text
                    {"steps": [{"op": "same"}]}                                       | steps[0] has no urn
                    {"steps": [{"op": "same", "urn": "x"}]}                           | steps[0].urn is no URN
                    {"steps": [{"op": "same", "urn": "a::b::c", "newState": 1}]}      | steps[0].newState is no JSON object
                    {"steps": [{"op": "same", "newState": {"urn": "a::b"}}]}          | a::b is no URN
                    error: no stack selected                                          | error
                    """)
    void anythingElseIsRefusedInOneLine(String text, String line) throws IOException {
        var file = Files.writeString(folder.resolve("preview.json"), text);

        assertThatThrownBy(() -> Preview.read(file))
                .isInstanceOf(PlanException.class)
                .message()
                .startsWith(file + " is no preview that can be read: ")
                .hasLineCount(1)
                .contains(text.startsWith("{") ? line : "");
    }

    @Test
    void deepValuesAreRefused() {
        var deep = "[".repeat(300) + "]".repeat(300);

        assertThatThrownBy(() -> Preview.parse("""
                        {"steps": [{"op": "same", "urn": "%1$s", "newState":
                          {"urn": "%1$s", "type": "t:t:T", "custom": true, "inputs": {"a": %2$s}}}]}
                        """.formatted(URN, deep)))
                .hasMessage("a value is nested deeper than 200 levels");
    }
}
