package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.check.ManifestReader;
import org.junit.jupiter.api.Test;

class ScalarTest {
    @Test
    void everyValueIsFoundWhereItStands() throws ManifestReader.UnreadableException {
        var documents = ManifestReader.compose("a.yaml", """
                a: 1
                list:
                  - name: &word x
                  - name: *word
                text: |
                  lines
                """);

        assertThat(documents.stream().flatMap(document -> Scalar.of(document).stream()))
                .extracting(scalar -> "%d %s %s %s %s"
                        .formatted(
                                scalar.line(),
                                scalar.path(),
                                scalar.form(),
                                scalar.text().strip(),
                                scalar.isBlock()))
                .containsExactly("1 a a 1 false", "3 list[0].name list[].name x false", "5 text text lines true");
    }
}
