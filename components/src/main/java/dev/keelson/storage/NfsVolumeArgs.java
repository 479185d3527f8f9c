package dev.keelson.storage;

import dev.keelson.settings.Quantity;

/**
 * What an {@link NfsVolume} is made of.
 *
 * @param size what claim and volume say to each other; the NAS alone decides how much fits
 */
public record NfsVolumeArgs(NfsExport export, Quantity size) implements VolumeArgs {}
