package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final ArrayList<String> closed = new ArrayList<>();
    private final Parts parts = new Parts();

    @Test
    void closesTheLastFirst() {
        AutoCloseable cluster = () -> closed.add("cluster");
        AutoCloseable program = () -> closed.add("program");
        assertThat(parts.add(cluster)).isSameAs(cluster);
        parts.add(program);

        parts.close();
        parts.close();

        assertThat(closed).containsExactly("program", "cluster");
    }

    @Test
    void whatAPartThrowsIsNotSwallowed() {
        AutoCloseable part = () -> {
            throw new IOException("stuck");
        };
        parts.add(part);

        assertThatIllegalStateException().isThrownBy(parts::close).withCauseInstanceOf(IOException.class);
    }
}
