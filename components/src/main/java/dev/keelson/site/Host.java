package dev.keelson.site;

/**
 * A public host: the one entry from which everything that makes it reachable derives.
 *
 * @param service the part of the site that answers for it
 */
public record Host(HostName name, DnsLabel service) {

    static Host read(Section host, SettingType<HostName> name) {
        return new Host(host.required("name", name), host.required("service", SettingType.NAME));
    }
}
