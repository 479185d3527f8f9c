package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: x}
            spec: {containers: [{name: c, envFrom: [{secretRef: {name: a}}, {secretRef: {name: a}}]}]}
            """;

    @Test
    void asksEachCheckInItsOrder() {
        assertThat(Folder.lines(Checks.of(Folder.whole(POD + "---\n" + POD)).stream()).stream()
                        .map(line -> line.replaceFirst(" .*", "")))
                .startsWith("object-twice", "reference");
    }

    @Test
    void countsWhatIsLeftUnjudgedOfAPartOnly() {
        assertThat(Checks.unjudged(Folder.part(POD))).isEqualTo(2);
        assertThat(Checks.unjudged(Folder.whole(POD))).isZero();
    }
}
