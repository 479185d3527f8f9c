package dev.keelson.ops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static final Path PAGE = Path.of("../../docs/verify.md");

    @Test
    void eachHasItsSectionOfThePageAndEachSectionIsOfOne() throws IOException {
        var sections = new TreeSet<String>();
        var heading = Pattern.compile("(?m)^### ([a-z-]+)$").matcher(Files.readString(PAGE));
        while (heading.find()) {
            sections.add(heading.group(1));
        }

        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Check.values()).map(Check::text).toList());
    }

    /** The table of faults names tests and checks that there are. */
    @Test
    void theTableOfFaultsNamesChecks() throws IOException {
        var row = Pattern.compile("(?m)^\\| .* \\| `([a-z-]+)` \\| `\\w+` \\|$").matcher(Files.readString(PAGE));
        var named = new TreeSet<String>();
        var rows = 0;
        while (row.find()) {
            named.add(row.group(1));
            rows++;
        }

        assertThat(rows).isGreaterThan(20);
        assertThat(Arrays.stream(Check.values()).map(Check::text).toList()).containsAll(named);
    }
}
