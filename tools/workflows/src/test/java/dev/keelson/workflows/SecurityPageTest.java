package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/security.md names tests and rules that are there. */
class SecurityPageTest {
    private static final Path TESTS = Path.of("src/test/java/dev/keelson/workflows");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:IT|Test))(?:\\.(\\w+))?`");
    private static final Pattern RULE = Pattern.compile("`WorkflowRules`: \"([^\"]+)\"");

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        var named = TEST.matcher(page()).results().toList();

        assertThat(named).hasSizeGreaterThan(20);
        for (var test : named) {
            var method = test.group(2);
            assertThat(TESTS.resolve(test.group(1) + ".java"))
                    .content()
                    .contains(method == null ? test.group(1) : "void " + method + "(");
        }
    }

    @Test
    void everyRuleThatItNamesIsThere() throws IOException {
        var named = RULE.matcher(page()).results().toList();

        assertThat(named).hasSize(6);
        for (var rule : named) {
            assertThat(TESTS.resolve("WorkflowRules.java")).content().contains(rule.group(1));
        }
    }

    private static String page() throws IOException {
        return Files.readString(Workflow.ROOT.resolve("docs/security.md"));
    }
}
