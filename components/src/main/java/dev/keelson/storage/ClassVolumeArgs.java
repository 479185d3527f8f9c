package dev.keelson.storage;

import com.pulumi.core.Output;
import dev.keelson.k3s.Namespace;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.stack.Protection;

/**
 * What a {@link ClassVolume} is made of.
 *
 * @param namespace whose pods use it
 * @param name the claim's name there
 * @param storageClass which makes the volume
 */
public record ClassVolumeArgs(
        Namespace namespace, DnsLabel name, Output<String> storageClass, Quantity size, Protection protection) {}
