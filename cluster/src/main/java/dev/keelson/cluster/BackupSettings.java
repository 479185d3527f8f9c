package dev.keelson.cluster;

import dev.keelson.litefs.LiteFsBackupArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The backups of the app's database.
 *
 * @param volume where they lie
 * @param user who owns that volume's folder
 */
record BackupSettings(
        DnsLabel volume, String schedule, Optional<String> timeZone, int keep, int user, int group, Duration deadline) {

    private static final SettingType<Integer> KEEP = SettingType.integer(1, 10_000);
    private static final SettingType<Integer> ID = SettingType.integer(1, 65_534);

    static BackupSettings read(Section backup, List<VolumeSettings> volumes) {
        var volume = backup.required("volume", SettingType.NAME);
        VolumeSettings.checkKnown(volumes, backup, "volume", volume);
        return new BackupSettings(
                volume,
                backup.required("schedule", SettingType.TEXT),
                backup.optional("timeZone", SettingType.TEXT),
                backup.optional("keep", KEEP).orElse(LiteFsBackupArgs.DEFAULT_KEEP),
                backup.required("user", ID),
                backup.required("group", ID),
                backup.optional("deadline", SettingType.DURATION).orElse(LiteFsBackupArgs.DEFAULT_DEADLINE));
    }
}
