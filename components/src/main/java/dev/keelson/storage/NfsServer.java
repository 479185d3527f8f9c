package dev.keelson.storage;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A NAS that offers folders by NFS.
 *
 * @param host its address or name; the nodes look the name up, not the cluster
 * @param version which both sides support; without one, the nodes would take the newest that the NAS happens to offer
 */
public record NfsServer(String host, Version version) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private static final SettingType<String> HOST_TYPE =
            SettingType.matching("the address or name of an NFS server, like 192.0.2.10", HOST);
    private static final SettingType<Version> VERSION_TYPE = SettingType.choice(Version.class, Version::number);

    /** The versions of NFS in use. */
    public enum Version {
        V3("3"),
        V4_1("4.1"),
        V4_2("4.2");

        private final String number;

        Version(String number) {
            this.number = number;
        }

        String number() {
            return number;
        }
    }

    public NfsServer {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("%s is no NFS server, like 192.0.2.10".formatted(host));
        }
    }

    public static Optional<NfsServer> read(Section section) {
        var server = section.required(
                "server", HOST_TYPE, "The address of the NFS server, or a name that the nodes can look up.");
        var version = section.required(
                "nfsVersion", VERSION_TYPE, "The version of NFS with which the nodes mount. The server must offer it.");
        return section.whole(() -> new NfsServer(server.orElseThrow(), version.orElseThrow()));
    }
}
