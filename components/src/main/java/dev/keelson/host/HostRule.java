package dev.keelson.host;

import dev.keelson.settings.Section;

/** What a program asks of each host beside what the host itself says. */
@FunctionalInterface
public interface HostRule {
    /** Notes in the host's own section what is wrong with it. */
    void check(Host host, Section section);
}
