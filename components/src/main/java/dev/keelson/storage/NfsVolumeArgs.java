package dev.keelson.storage;

import dev.keelson.k3s.Namespace;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.stack.Protection;

/**
 * What an {@link NfsVolume} is made of.
 *
 * @param namespace whose pods use it
 * @param name the claim's name there
 * @param size what claim and volume say to each other; the NAS alone decides how much fits
 * @param protection of claim and volume; the files are the NAS's, and stay there in any case
 */
public record NfsVolumeArgs(
        Namespace namespace, DnsLabel name, NfsExport export, Quantity size, Protection protection) {}
