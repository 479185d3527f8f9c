package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ToolsTest {
    private static final Tools TOOLS = Tools.parse("etcd=/cache/etcd\ncrds=/cache/a=b\n");

    @Test
    void knowsWhereAProgramIs() {
        assertThat(TOOLS.program("etcd")).isEqualTo("/cache/etcd");
        assertThat(TOOLS.crds()).isEqualTo(Path.of("/cache/a=b"));
    }

    @Test
    void namesAProgramThatIsNotThere() {
        assertThatThrownBy(() -> TOOLS.program("kubelet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no program kubelet among ");
    }
}
