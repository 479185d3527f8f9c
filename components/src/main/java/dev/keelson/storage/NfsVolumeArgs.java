package dev.keelson.storage;

import dev.keelson.settings.Quantity;

/**
 * What an {@link NfsVolume} is made of.
 *
 * @param size limits nothing, but a claim and its volume need one; the NAS alone decides how much fits
 */
public record NfsVolumeArgs(NfsExport export, Quantity size) implements VolumeArgs {}
