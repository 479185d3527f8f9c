package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {
    private static final KubeObject WEB =
            Folder.object("# comment\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\n");

    @Test
    void isALineWithFileSubjectAndField() {
        assertThat(Finding.problem("rule", WEB, "spec.x", "it is wrong").text())
                .isEqualTo("a.yaml:2: Pod default/web: spec.x: it is wrong");
        assertThat(Finding.warning("rule", WEB, "", "it is odd").text())
                .isEqualTo("a.yaml:2: warning: Pod default/web: it is odd");
        assertThat(new Finding(Finding.Severity.PROBLEM, "rule", "a.yaml", 0, "", "", "no text").text())
                .isEqualTo("a.yaml: no text");
    }

    @Test
    void showsNoCharacterThatMovesACursorAndEndsSomewhere() {
        var message = "a\u001b[31m\u009b\u202e\n" + "x".repeat(1_000);

        assertThat(Finding.problem("rule", WEB, "", message).message())
                .isEqualTo("a?[31m???" + "x".repeat(600 - 9) + "...");
    }
}
