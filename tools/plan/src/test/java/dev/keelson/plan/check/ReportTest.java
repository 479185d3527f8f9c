package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** SARIF is held against what its schema demands of the parts that are written here. */
class ReportTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    Finding.Severity.PROBLEM, "reference", "dir/a b%.yaml", 7, "Pod a/b", "spec.x", "it is \"wrong\""),
            new Finding(Finding.Severity.WARNING, "unused", "a.yaml", 1, "Secret a/b", "", "nobody"),
            new Finding(Finding.Severity.PROBLEM, "reference", "/tmp/a.yaml", 2, "Pod a/c", "", "again"),
            new Finding(Finding.Severity.PROBLEM, "unreadable", "b.yaml", 0, "", "", "no text"));

    @Test
    void writesEachFindingAsJson() {
        assertThat(Report.json(FINDINGS.subList(0, 2))).isEqualTo("""
                [
                  {
                    "severity": "problem",
                    "rule": "reference",
                    "file": "dir/a b%.yaml",
                    "line": 7,
                    "object": "Pod a/b",
                    "field": "spec.x",
                    "message": "it is \\"wrong\\""
                  },
                  {
                    "severity": "warning",
                    "rule": "unused",
                    "file": "a.yaml",
                    "line": 1,
                    "object": "Secret a/b",
                    "field": "",
                    "message": "nobody"
                  }
                ]
                """);
        assertThat(Report.json(List.of())).isEqualTo("[]\n");
    }

    @Test
    void sarifNamesItsVersionAndItsTool() {
        var log = sarif(FINDINGS);

        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").getAsString()).isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
        assertThat(log.getAsJsonArray("runs")).hasSize(1);
        assertThat(driver(log).get("name").getAsString()).isEqualTo("keelson check");
    }

    @Test
    void eachRuleOfAResultStandsOnceAmongTheToolsRules() {
        var log = sarif(FINDINGS);
        var ids = objects(driver(log), "rules").stream()
                .map(rule -> rule.get("id").getAsString())
                .toList();

        assertThat(ids).containsExactly("reference", "unreadable", "unused");
        assertThat(results(log))
                .hasSize(FINDINGS.size())
                .allSatisfy(result -> assertThat(ids.get(result.get("ruleIndex").getAsInt()))
                        .isEqualTo(result.get("ruleId").getAsString()));
    }

    @Test
    void eachResultHasALevelAMessageAndAPlace() {
        var results = results(sarif(FINDINGS));

        assertThat(results)
                .extracting(result -> result.get("level").getAsString())
                .containsExactly("error", "warning", "error", "error");
        assertThat(results)
                .extracting(
                        result -> result.getAsJsonObject("message").get("text").getAsString())
                .containsExactly("Pod a/b: spec.x: it is \"wrong\"", "Secret a/b: nobody", "Pod a/c: again", "no text");
        assertThat(results)
                .extracting(result -> place(result)
                        .getAsJsonObject("artifactLocation")
                        .get("uri")
                        .getAsString())
                .containsExactly("dir/a%20b%25.yaml", "a.yaml", "file:///tmp/a.yaml", "b.yaml")
                .allSatisfy(uri -> assertThat(URI.create(uri)).isNotNull());
    }

    @Test
    void aRegionBeginsAtLineOneAndIsLeftOutWhereNoLineIsKnown() {
        var places = results(sarif(FINDINGS)).stream().map(ReportTest::place).toList();

        assertThat(places.subList(0, 3))
                .extracting(place ->
                        place.getAsJsonObject("region").get("startLine").getAsInt())
                .containsExactly(7, 1, 2);
        assertThat(places.get(3).has("region")).isFalse();
    }

    @Test
    void nothingFoundIsARunWithoutResults() {
        var log = sarif(List.of());

        assertThat(results(log)).isEmpty();
        assertThat(objects(driver(log), "rules")).isEmpty();
    }

    private static JsonObject sarif(List<Finding> findings) {
        return JsonParser.parseString(Report.sarif(findings)).getAsJsonObject();
    }

    private static JsonObject run(JsonObject log) {
        return log.getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    private static JsonObject driver(JsonObject log) {
        return run(log).getAsJsonObject("tool").getAsJsonObject("driver");
    }

    private static List<JsonObject> results(JsonObject log) {
        return objects(run(log), "results");
    }

    private static JsonObject place(JsonObject result) {
        var locations = objects(result, "locations");
        assertThat(locations).hasSize(1);
        return locations.get(0).getAsJsonObject("physicalLocation");
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        return StreamSupport.stream(parent.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
