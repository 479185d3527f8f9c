package dev.keelson.litefs;

import static java.util.Objects.requireNonNull;

import dev.keelson.settings.Cron;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.AppReferences;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LiteFsBackup} is made of.
 *
 * @param volume where the backups lie
 * @param schedule when one is made, as cron writes it
 * @param timeZone of the schedule; the cluster's own if there is none
 * @param keep how many stay, the newest
 * @param user who owns the volume's folder: a NAS takes nothing from root
 * @param deadline after which a run that hangs has failed
 */
public record LiteFsBackupArgs(
        DnsLabel volume, String schedule, Optional<String> timeZone, int keep, int user, int group, Duration deadline) {

    /** Two weeks, at one a day. */
    public static final int DEFAULT_KEEP = 14;

    /** The database and the NAS of a small site take seconds. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(30);

    private static final SettingType<Integer> KEEP = SettingType.integer(1, 10_000);
    private static final SettingType<Integer> ID = SettingType.integer(1, 65_534);
    private static final SettingType<Duration> DEADLINE =
            SettingType.DURATION.where("a duration of at least 1s", deadline -> deadline.toSeconds() >= 1);

    public static Optional<LiteFsBackupArgs> read(Section backup, AppReferences references) {
        var volume = backup.required("volume", references.volume(), "The volume on which the backups lie.");
        var schedule = backup.required("schedule", Cron.SCHEDULE, "When a backup is made: a schedule of cron.");
        var timeZone = backup.optional(
                "timeZone", Cron.TIME_ZONE, "The time zone of the schedule. Without it, the cluster's own.");
        var keep = backup.optional("keep", KEEP, "How many backups are kept. Older ones are deleted.", DEFAULT_KEEP);
        var user = backup.required(
                "user", ID, "The number of the user as whom the backup runs: the owner of the folder on the volume.");
        var group = backup.required("group", ID, "The number of the group as which the backup runs.");
        var deadline = backup.optional(
                "deadline",
                DEADLINE,
                "How long a backup may take. One that takes longer has failed.",
                DEFAULT_DEADLINE);
        return backup.whole(() -> new LiteFsBackupArgs(
                volume.orElseThrow(),
                schedule.orElseThrow(),
                timeZone,
                keep,
                user.orElseThrow(),
                group.orElseThrow(),
                deadline));
    }

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public LiteFsBackupArgs {
        var problems = new Problems();
        problems.hold("backup.schedule", Cron.SCHEDULE, schedule);
        timeZone.ifPresent(zone -> problems.hold("backup.timeZone", Cron.TIME_ZONE, zone));
        problems.hold("backup.keep", KEEP, keep);
        problems.hold("backup.user", ID, user);
        problems.hold("backup.group", ID, group);
        problems.hold("backup.deadline", DEADLINE, deadline);
        problems.check();
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable DnsLabel volume;
        private @Nullable String schedule;
        private Optional<String> timeZone = Optional.empty();
        private int keep = DEFAULT_KEEP;
        private @Nullable Integer user;
        private @Nullable Integer group;
        private Duration deadline = DEFAULT_DEADLINE;

        private Builder() {}

        public Builder volume(DnsLabel volume) {
            this.volume = volume;
            return this;
        }

        public Builder schedule(String schedule) {
            this.schedule = schedule;
            return this;
        }

        /** The cluster's own if not given. */
        public Builder timeZone(String timeZone) {
            this.timeZone = Optional.of(timeZone);
            return this;
        }

        /** {@link #DEFAULT_KEEP} if not given. */
        public Builder keep(int keep) {
            this.keep = keep;
            return this;
        }

        public Builder user(int user) {
            this.user = user;
            return this;
        }

        public Builder group(int group) {
            this.group = group;
            return this;
        }

        /** {@link #DEFAULT_DEADLINE} if not given. */
        public Builder deadline(Duration deadline) {
            this.deadline = deadline;
            return this;
        }

        public LiteFsBackupArgs build() {
            return new LiteFsBackupArgs(
                    requireNonNull(volume, "a LiteFsBackup needs a volume"),
                    requireNonNull(schedule, "a LiteFsBackup needs a schedule"),
                    timeZone,
                    keep,
                    requireNonNull(user, "a LiteFsBackup needs a user"),
                    requireNonNull(group, "a LiteFsBackup needs a group"),
                    deadline);
        }
    }
}
