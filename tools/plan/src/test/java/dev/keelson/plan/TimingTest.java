package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimingTest {
    private final Timing timing = new Timing();

    @Test
    void keepsPhasesInTheirOrderAndAddsUpWhatIsDoneTwice() {
        timing.add("later", 2);
        timing.add("earlier", 3);
        timing.add("later", 5);

        assertThat(timing.millis())
                .containsExactly(java.util.Map.entry("later", 7L), java.util.Map.entry("earlier", 3L));
    }

    @Test
    void notesWorkThatFailsToo() {
        assertThat(timing.of("well", () -> "done")).isEqualTo("done");
        assertThatThrownBy(() -> timing.run("badly", () -> {
                    throw new PlanException("as told");
                }))
                .hasMessage("as told");

        assertThat(timing.millis()).containsOnlyKeys("well", "badly");
    }
}
