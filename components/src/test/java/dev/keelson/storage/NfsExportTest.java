package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NfsExportTest {
    private static final NfsServer NAS = new NfsServer("192.0.2.10", NfsServer.Version.V4_1);

    @ParameterizedTest
    @ValueSource(strings = {"/volume1/uploads", "/a", "/with space/..more", "/.hidden"})
    void isAWholePath(String path) {
        assertThat(new NfsExport(NAS, path).path()).isEqualTo(path);
        assertThat(NfsExport.PATH_TYPE.parse().apply(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"volume1", "/", "/a/", "//a", "/a/../b", "/..", "/a/./b", "/a\nb", ""})
    void refusesEverythingElse(String path) {
        assertThatThrownBy(() -> new NfsExport(NAS, path))
                .hasMessageEndingWith(" is no absolute path without . or .. in it");
        assertThat(NfsExport.PATH_TYPE.parse().apply(path)).isEmpty();
    }
}
