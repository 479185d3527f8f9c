package dev.keelson.cluster;

import dev.keelson.cache.RedisArgs;
import dev.keelson.site.DnsLabel;
import dev.keelson.site.ImageReference;
import dev.keelson.site.Quantity;
import dev.keelson.site.Section;
import dev.keelson.site.SettingType;

/** The cache beside the app. */
record RedisSettings(ImageReference image, Quantity storage, DnsLabel storageClass) {
    static RedisSettings read(Section redis) {
        return new RedisSettings(
                redis.required("image", SettingType.IMAGE),
                redis.optional("storage", SettingType.STORAGE).orElse(RedisArgs.DEFAULT_STORAGE),
                redis.optional("storageClass", SettingType.NAME).orElse(RedisArgs.DEFAULT_STORAGE_CLASS));
    }
}
