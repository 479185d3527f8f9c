package dev.keelson.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiversTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Finding LOST = finding("data-lost", "PersistentVolumeClaim shop/data");
    private static final Finding OTHER = finding("data-lost", "PersistentVolumeClaim shop/other");
    private static final Map<Declared.Place, String> URNS =
            Map.of(new Declared.Place("shop-cluster", OTHER.subject()), "urn:pulumi:prod::shop-cluster::claim::other");

    @TempDir
    Path folder;

    @Test
    void leaveWhatTheyDoNotName() throws IOException {
        assertThat(lines("""
                - rule: data-lost
                  resource: PersistentVolumeClaim shop/data
                  reason: Its files lie in the new claim.
                  expires: 2026-12-01
                """)).containsExactly(OTHER.text());
    }

    @Test
    void nameAResourceByItsUrnToo() throws IOException {
        assertThat(lines("""
                - rule: data-lost
                  resource: urn:pulumi:prod::shop-cluster::claim::other
                  reason: Its files lie in the new claim.
                  expires: 2027-01-01
                """)).containsExactly(LOST.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reason: Its files lie in the new claim.             | ''           | expires: it is missing: must be a day, like 2026-12-01
                    reason: Its files lie in the new claim.             | 2026-11-30   | expires: it was 2026-11-30: must be mended, or waived anew for a reason
                    reason: Its files lie in the new claim.             | 2027-12-03   | expires: it is 2027-12-03: must be within a year
                    reason: Its files lie in the new claim.             | tomorrow     | expires: 'tomorrow': must be a day, like 2026-12-01
                    reason: ' '                                         | 2027-01-01   | reason: it is missing: must be why this is right for a while
                    {reason: Its files lie in the new claim., until: x} | 2027-01-01   | until: it is unknown: must be one of rule, resource, reason, expires
                    """)
    void thatSayLessWaiveNothingAndAreFindings(String reason, String expires, String line) throws IOException {
        var rest = reason.startsWith("{")
                ? reason.substring(1, reason.length() - 1).replace(", ", "\n  ")
                : reason;

        assertThat(lines("""
                # Of the move.
                - rule: data-lost
                  resource: PersistentVolumeClaim shop/data
                  %s
                %s""".formatted(rest, expires.isEmpty() ? "" : "  expires: " + expires)))
                .containsExactly(LOST.text(), OTHER.text(), "waivers.yaml:2: " + line);
    }

    @Test
    void thatMatchNothingAreFindings() throws IOException {
        assertThat(lines("""
                - rule: data-lost
                  resource: PersistentVolumeClaim shop/gone
                  reason: It went.
                  expires: 2027-01-01
                - rule: data-lots
                  resource: PersistentVolumeClaim shop/data
                  reason: It went.
                  expires: 2027-01-01
                - {}
                """))
                .containsExactly(
                        LOST.text(),
                        OTHER.text(),
                        "waivers.yaml:1: resource: PersistentVolumeClaim shop/gone breaks no rule data-lost: the waiver"
                                + " must go, or name what breaks it",
                        "waivers.yaml:5: rule: 'data-lots' is none: must be a rule that './keelson policy --list' shows",
                        "waivers.yaml:9: rule: it is missing: must be a rule that './keelson policy --list' shows",
                        "waivers.yaml:9: resource: it is missing: must be the resource as a finding names it, or its URN",
                        "waivers.yaml:9: reason: it is missing: must be why this is right for a while",
                        "waivers.yaml:9: expires: it is missing: must be a day, like 2026-12-01");
    }

    @Test
    void mayBeForAnyCheck() throws IOException {
        var unused =
                new Finding(Finding.Severity.WARNING, "unused", "shop-cluster", 0, "Secret shop/old", "", "unused");
        Files.writeString(
                folder.resolve("waivers.yaml"),
                "- {rule: unused, resource: Secret shop/old, reason: Of another program., expires: 2027-01-01}\n");

        assertThat(Waivers.read(folder.resolve("waivers.yaml")).leave(List.of(unused), Map.of(), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rule: data-lost | waivers.yaml: must be a list of waivers with rule, resource, reason and expires.
                    '- [}'          | waivers.yaml:1: no valid YAML: expected the node content, but found '}'
                    """)
    void aFileThatIsNoListIsRefusedInOneLine(String text, String line) throws IOException {
        var file = Files.writeString(folder.resolve("waivers.yaml"), text);

        assertThatThrownBy(() -> Waivers.read(file))
                .isInstanceOf(PlanException.class)
                .message()
                .isEqualTo(folder + "/" + line);
        assertThatThrownBy(() -> Waivers.read(folder.resolve("gone.yaml")))
                .hasMessage(folder + "/gone.yaml cannot be read as text in UTF-8 (NoSuchFileException).");
    }

    private List<String> lines(String text) throws IOException {
        var file = Files.writeString(folder.resolve("waivers.yaml"), text);
        return Waivers.read(file).leave(List.of(LOST, OTHER), URNS, TODAY).stream()
                .map(finding -> finding.text().replace(folder + "/", ""))
                .toList();
    }

    private static Finding finding(String rule, String subject) {
        return new Finding(Finding.Severity.PROBLEM, rule, "shop-cluster", 0, subject, "", "the update deletes it");
    }
}
