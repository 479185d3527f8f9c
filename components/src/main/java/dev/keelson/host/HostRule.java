package dev.keelson.host;

import dev.keelson.settings.Section;

/** A rule of a program for each host, beside those of the host's own entry. */
@FunctionalInterface
public interface HostRule {
    /** Notes in the host's own section what is wrong with it. */
    void check(Host host, Section section);
}
