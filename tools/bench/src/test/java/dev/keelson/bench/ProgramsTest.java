package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    @Test
    void aProgramHasAPathOrAReason() {
        assertThat(Programs.parse("go=/cache/a=b!\nhelm!it is missing: see above\n"))
                .isEqualTo(
                        new Programs(Map.of("go", Path.of("/cache/a=b!")), Map.of("helm", "it is missing: see above")));
    }

    @Test
    void anotherLineIsRefused() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Programs.parse("go"))
                .withMessage("neither a path nor a reason: go");
    }
}
