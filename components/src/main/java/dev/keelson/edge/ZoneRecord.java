package dev.keelson.edge;

import com.pulumi.core.Output;

/** A record as it was created. */
public record ZoneRecord(Output<String> name, Output<String> target, Output<Boolean> proxied) {}
