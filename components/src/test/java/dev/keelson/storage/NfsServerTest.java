package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NfsServerTest {
    private static SettingsReader reader(String server, String version) {
        return new SettingsReader(
                ConfigSource.of(Map.of("cluster:server", server, "cluster:nfsVersion", version), Set.of()), "cluster");
    }

    @Test
    void isAnAddressOrANameAndAVersion() {
        var reader = reader("192.0.2.10", "4.1");

        assertThat(NfsServer.read(reader.section("cluster")))
                .contains(new NfsServer("192.0.2.10", NfsServer.Version.V4_1));
        assertThat(NfsServer.read(reader("nas", "3").section("cluster")))
                .contains(new NfsServer("nas", NfsServer.Version.V3));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void refusesEverythingElse() {
        var reader = reader("nas:/volume1", "4");
        assertThat(NfsServer.read(reader.section("cluster"))).isEmpty();

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:server is nas:/volume1: must be the address or name of an NFS server, like 192.0.2.10",
                        "cluster:nfsVersion is 4: must be one of 3, 4.1, 4.2");
        assertThatThrownBy(() -> new NfsServer("-nas", NfsServer.Version.V3))
                .hasMessage("-nas is no NFS server, like 192.0.2.10");
    }
}
