package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRuleTest {
    private static final String SECTION = "## The plan and the engine\n";

    @Test
    void theDocsHaveALineForEachAndNoOther() throws IOException {
        var docs = Files.readString(Tools.MODULE.resolve("../../docs/plan.md"));
        var section = docs.substring(docs.indexOf(SECTION) + SECTION.length()).split("\n## ", -1)[0];

        assertThat(section.lines().filter(line -> line.startsWith("- ")))
                .containsExactlyElementsOf(Arrays.stream(PlanRule.values())
                        .map(rule -> "- " + rule.reason())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "QUANTITY; kubernetes:apps/v1:StatefulSet; .inputs.spec.resources.limits.cpu; '\"2000m\"'; '\"2\"'",
                "; kubernetes:apps/v1:StatefulSet; .inputs.spec.resources.limits.cpu; '\"2000m\"'; '\"3\"'",
                "RELEASE_DEFAULTS; kubernetes:helm.sh/v3:Release; .inputs.lint; ; false",
                "; kubernetes:helm.sh/v3:Release; .inputs.lint; ; true",
                "; kubernetes:helm.sh/v3:Release; .inputs.values.a; 1; ",
                "; kubernetes:core/v1:Secret; .inputs.data; '{\"a\": \"b\"}'; '{\"a\": \"c\"}'",
                "EMPTY_CLASS; kubernetes:core/v1:PersistentVolume; .inputs.spec.storageClassName; '\"\"'; ",
                "; kubernetes:core/v1:PersistentVolumeClaim; .inputs.spec.storageClassName; '\"\"'; ",
                "; kubernetes:core/v1:ConfigMap; .inputs.data.a; '\"b\"'; '\"c\"'",
                "OTHER_STACK; kubernetes:core/v1:ConfigMap; .inputs.data.a;"
                        + " '\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"'; '\"c\"'",
                "; kubernetes:core/v1:ConfigMap; .inputs.data.a; '\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"'; ",
                "; kubernetes:core/v1:ConfigMap; ; '{}'; "
            })
    void explainsNoMoreThanItSays(String rule, String type, String path, String planned, String told) {
        var difference = new Difference(
                "urn:pulumi:prod::shop-cluster::%s::it".formatted(type),
                path == null ? "" : path,
                planned == null ? null : JsonParser.parseString(planned),
                told == null ? null : JsonParser.parseString(told));

        assertThat(difference.rule().map(PlanRule::name).orElse(null)).isEqualTo(rule);
    }
}
