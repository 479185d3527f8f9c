package dev.keelson.cluster;

import dev.keelson.cache.RedisArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;

/** The cache beside the app. */
record RedisSettings(ImageReference image, Quantity storage, DnsLabel storageClass) {
    static RedisSettings read(Section redis) {
        return new RedisSettings(
                redis.required("image", SettingType.IMAGE),
                redis.optional("storage", SettingType.STORAGE).orElse(RedisArgs.DEFAULT_STORAGE),
                redis.optional("storageClass", SettingType.NAME).orElse(RedisArgs.DEFAULT_STORAGE_CLASS));
    }
}
