package dev.keelson.litefs;

import static java.util.Objects.requireNonNull;

import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.workload.MountSource;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LiteFsBackup} is made of.
 *
 * @param image it holds {@code litefs}, {@code sqlite3} and a shell
 * @param target where the backups lie
 * @param schedule when one is made, as cron writes it
 * @param timeZone of the schedule; the cluster's own if there is none
 * @param keep how many stay, the newest
 * @param user who owns the folder on the NAS: it takes nothing from root
 * @param deadline after which a run that hangs has failed
 */
public record LiteFsBackupArgs(
        LiteFsApp app,
        ImageReference image,
        MountSource target,
        String schedule,
        Optional<String> timeZone,
        int keep,
        int user,
        int group,
        Duration deadline) {

    public static final int DEFAULT_KEEP = 14;

    /** The database and the NAS of a small site take seconds. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(30);

    private static final Pattern CRON =
            Pattern.compile("@(?:hourly|daily|weekly|monthly)|[0-9A-Za-z*/,-]+(?: [0-9A-Za-z*/,-]+){4}");
    private static final Pattern TIME_ZONE = Pattern.compile("[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*");

    public static Builder builder() {
        return new Builder();
    }

    private void check() {
        var prefix = new LiteFsNames(app.args().name()).backup() + ".";
        var problems = new Problems();
        if (!CRON.matcher(schedule).matches()) {
            problems.wrong(prefix + "schedule", schedule, "five fields of cron, like 15 3 * * *");
        }
        timeZone.filter(zone -> !TIME_ZONE.matcher(zone).matches())
                .ifPresent(zone -> problems.wrong(prefix + "timeZone", zone, "a time zone, like Etc/UTC"));
        atLeastOne(prefix + "keep", keep, "1 or more", problems);
        atLeastOne(prefix + "user", user, "1 or more: a NAS takes nothing from root", problems);
        atLeastOne(prefix + "group", group, "1 or more: a NAS takes nothing from root", problems);
        if (deadline.toSeconds() < 1) {
            problems.wrong(prefix + "deadline", deadline.toString(), "a duration of at least 1s");
        }
        problems.check();
    }

    private static void atLeastOne(String key, int given, String right, Problems problems) {
        if (given < 1) {
            problems.wrong(key, Integer.toString(given), right);
        }
    }

    public static final class Builder {
        private @Nullable LiteFsApp app;
        private @Nullable ImageReference image;
        private @Nullable MountSource target;
        private @Nullable String schedule;
        private Optional<String> timeZone = Optional.empty();
        private int keep = DEFAULT_KEEP;
        private @Nullable Integer user;
        private @Nullable Integer group;
        private Duration deadline = DEFAULT_DEADLINE;

        private Builder() {}

        public Builder app(LiteFsApp app) {
            this.app = app;
            return this;
        }

        /** The app's own if not given. */
        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        public Builder target(MountSource target) {
            this.target = target;
            return this;
        }

        public Builder schedule(String schedule) {
            this.schedule = schedule;
            return this;
        }

        /** The cluster's own if not given. */
        public Builder timeZone(Optional<String> timeZone) {
            this.timeZone = timeZone;
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

        /**
         * The args, if they make sense.
         *
         * @throws dev.keelson.settings.SettingsException with all problems
         */
        public LiteFsBackupArgs build() {
            var from = requireNonNull(app, "a LiteFsBackup needs an app");
            var args = new LiteFsBackupArgs(
                    from,
                    image == null ? from.args().image() : image,
                    requireNonNull(target, "a LiteFsBackup needs a target"),
                    requireNonNull(schedule, "a LiteFsBackup needs a schedule"),
                    timeZone,
                    keep,
                    requireNonNull(user, "a LiteFsBackup needs a user"),
                    requireNonNull(group, "a LiteFsBackup needs a group"),
                    deadline);
            args.check();
            return args;
        }
    }
}
