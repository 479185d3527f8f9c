package dev.keelson.host;

import dev.keelson.settings.HostName;
import java.util.Optional;

/**
 * A public host that no part of the site answers for: the cloud's half of it is all that there is.
 *
 * @param destination where its requests end
 * @param record the record that leads to it
 * @param check the path that a check asks for; empty if that of its destination is right
 */
public record OutsideHost(
        HostName name, Destination destination, Audience audience, DnsEntry record, Optional<String> check) {}
