package dev.keelson.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.keelson.plan.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PolicyReportTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    private final Declared declared =
            Fixture.broken(Rules.find("locked-out").orElseThrow()).declared();
    private final JsonObject run = JsonParser.parseString(PolicyReport.sarif(
                    Rules.find("locked-out")
                            .orElseThrow()
                            .judge()
                            .apply(declared)
                            .toList(),
                    declared.urns(),
                    project -> "sites/" + project + ".yaml"))
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();

    @Test
    void sarifHasWhatIsKnownOfEachRule() {
        var driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertThat(driver.get("name").getAsString()).isEqualTo("keelson policy");
        var rules = objects(driver, "rules").toList();

        assertThat(rules.stream().map(rule -> rule.get("id").getAsString()))
                .containsExactlyElementsOf(Stream.concat(Rules.all().stream().map(Rule::id), Stream.of("waiver"))
                        .sorted()
                        .toList());
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getAsJsonObject("shortDescription").get("text").getAsString())
                    .endsWith(".");
            assertThat(rule.getAsJsonObject("help").get("text").getAsString()).endsWith(".");
            assertThat(rule.getAsJsonObject("defaultConfiguration").get("level").getAsString())
                    .isEqualTo("error");
        });
    }

    @Test
    void sarifLeadsToTheFileOfTheStackAndToTheResource() {
        var results = objects(run, "results").toList();
        assertThat(results).hasSize(3);
        var result = results.get(2);
        var index = result.get("ruleIndex").getAsInt();
        assertThat(objects(run.getAsJsonObject("tool").getAsJsonObject("driver"), "rules")
                        .toList()
                        .get(index)
                        .get("id")
                        .getAsString())
                .isEqualTo("locked-out");
        assertThat(result.get("level").getAsString()).isEqualTo("error");
        var location = objects(result, "locations").findFirst().orElseThrow();

        assertThat(location).hasToString("""
                {"physicalLocation":{"artifactLocation":{"uri":"sites/cluster.yaml"}},\
                "logicalLocations":[{"name":"ZeroTrustTunnelCloudflaredConfig tunnel",\
                "fullyQualifiedName":"urn:pulumi:prod::cluster::\
                cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig::tunnel",\
                "kind":"resource"}]}""");
    }

    @Test
    void everyFindingOfAPlanHasAUrn() {
        for (var rule : Rules.all()) {
            var broken = Fixture.broken(rule).declared();
            assertThat(rule.judge().apply(broken))
                    .allSatisfy(finding -> assertThat(broken.urns())
                            .containsKey(new Declared.Place(finding.file(), finding.subject())));
        }
    }

    @Test
    void theListNamesEveryRuleAndEveryCheck() {
        assertThat(PolicyReport.list()).startsWith("""
                        requests-and-limits
                          why   Without requests, a machine takes more pods than it can feed; without a limit of memory, one pod takes all of it from the others.
                          mend  Set requests for cpu and memory, and a limit for memory.
                        no-privilege
                        """).endsWith("""
                        The checks of docs/check.md are rules too; their messages say what would be right:
                        %s
                        """.formatted(String.join(", ", Checks.rules())));
    }

    @Test
    void thePageHasTheSameList() throws IOException {
        var rows = Stream.concat(
                        Rules.all().stream().map(rule -> row(rule.id(), rule.why(), rule.remedy())),
                        Stream.of(row(Waivers.RULE, Waivers.WHY, Waivers.REMEDY)))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(DOCS.resolve("policy.md")))
                .contains("| rule | why | how to mend |\n|---|---|---|\n" + rows + "\n\n");
    }

    @Test
    void thePageOfTheChecksHasTheirNames() throws IOException {
        var named = Files.readString(DOCS.resolve("check.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)))
                .collect(Collectors.toSet());

        assertThat(Checks.rules()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named);
    }

    private static String row(String id, String why, String remedy) {
        return "| `%s` | %s | %s |".formatted(id, why, remedy.replace("|", "\\|"));
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return StreamSupport.stream(parent.getAsJsonArray(name).spliterator(), false)
                .map(element -> element.getAsJsonObject());
    }
}
