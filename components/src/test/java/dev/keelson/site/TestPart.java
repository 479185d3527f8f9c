package dev.keelson.site;

import com.pulumi.core.Output;
import dev.keelson.settings.DnsLabel;

/** A part of the site for tests of what leads to it. */
public record TestPart(DnsLabel name, Backend reads, Backend writes, String healthPath) implements Served {

    /** One Service for every request. */
    public static TestPart alike(String name) {
        var backend = new Backend(Output.of(name), 8080);
        return new TestPart(new DnsLabel(name), backend, backend, "/health");
    }

    /** A Service for reads and, under a name that says so, one for everything else. */
    public static TestPart withPrimary(String name) {
        return new TestPart(
                new DnsLabel(name),
                new Backend(Output.of(name), 80),
                new Backend(Output.of(name + "-primary"), 80),
                "/api/health");
    }
}
