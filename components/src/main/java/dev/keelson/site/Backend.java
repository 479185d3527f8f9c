package dev.keelson.site;

import com.pulumi.core.Output;

/** A service's port that a route leads to. */
public record Backend(Output<String> service, int port) {}
