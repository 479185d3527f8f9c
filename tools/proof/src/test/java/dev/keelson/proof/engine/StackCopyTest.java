package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackCopyTest {
    private final StackCopy copy = new StackCopy("a: 1\nb:\n  - 2\n", List.of());

    @Test
    void tellsWhatIsAnother() {
        var edited = copy.edit("a: 1", "a: 3").edit("b:\n  - 2\n", "");

        assertThat(edited.text()).isEqualTo("a: 3\n");
        assertThat(edited.edits()).containsExactly("a: 1 -> a: 3", "b: - 2 -> nothing");
    }

    @Test
    void refusesATextThatIsNotThereOrNotAlone() {
        assertThatThrownBy(() -> copy.edit("c: 1", "c: 2"))
                .hasMessage("not exactly once in the stack's settings: c: 1");
        assertThatThrownBy(() -> copy.edit(":", "=")).hasMessage("not exactly once in the stack's settings: :");
    }
}
