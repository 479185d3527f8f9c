package dev.keelson.site;

import dev.keelson.settings.DnsLabel;

/** A part of the site that answers requests, and that public hosts can lead to. */
public interface Served {
    /** The name by which the hosts of the configuration refer to it. */
    DnsLabel name();

    /** Where GET and HEAD may go. */
    Backend reads();

    /** Where every other request goes; the same as {@link #reads()} where there is no difference. */
    Backend writes();

    /** The path at which it says whether it is well. */
    String healthPath();
}
