package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RequirementTest {

    @Test
    void givesWhatIsThere() {
        assertThat(Requirement.orSkip(Map.of(), () -> "etcd")).isEqualTo("etcd");
    }

    @Test
    void skipsTheTestWithALineThatSaysWhatToInstall() {
        assertThatThrownBy(() -> Requirement.orSkip(Map.of(), RequirementTest::withoutGo))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("skipped: Go is missing: install it");
    }

    @Test
    void failsWhereAllHasToRun() {
        assertThatThrownBy(() -> Requirement.orSkip(Map.of("KEELSON_REQUIRE_ALL", "1"), RequirementTest::withoutGo))
                .isInstanceOf(MissingException.class)
                .hasMessage("Go is missing: install it");
    }

    private static String withoutGo() {
        throw new MissingException("Go is missing: install it");
    }
}
