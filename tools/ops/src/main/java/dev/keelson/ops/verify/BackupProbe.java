package dev.keelson.ops.verify;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks when a database was last backed up, and what its Job says of the copy. */
final class BackupProbe implements Probe {
    /** The Job checks the copy before it writes this line. */
    private static final Pattern SUMMARY = Pattern.compile("(?m)^\\S+: ([0-9]+) bytes, ([0-9]+) tables; .*$");

    /** An empty database of SQLite has one page. */
    private static final long LEAST_BYTES = 4_096;

    private final Live live;
    private final Clock clock;

    BackupProbe(Live live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void ask(Proof backup, Results results) {
        var namespace = backup.namespace();
        var cronJob = live.client()
                .batch()
                .v1()
                .cronjobs()
                .inNamespace(namespace)
                .withName(backup.name())
                .get();
        if (cronJob == null) {
            throw new Unanswered(Check.BACKUP_AGE, "there is no CronJob %s/%s".formatted(namespace, backup.name()));
        }
        results.expect(
                Check.BACKUP_SUSPENDED,
                !Boolean.TRUE.equals(cronJob.getSpec().getSuspend()),
                Boolean.TRUE.equals(cronJob.getSpec().getSuspend()) ? "the CronJob is suspended" : "it is not");
        var limit = Duration.ofHours(backup.number("maxAgeHours"));
        var last =
                Optional.ofNullable(cronJob.getStatus().getLastSuccessfulTime()).map(Instant::parse);
        var since = age(last.orElseGet(() -> Instant.parse(cronJob.getMetadata().getCreationTimestamp())));
        results.expect(
                Check.BACKUP_AGE,
                since.compareTo(limit) <= 0,
                last.isPresent()
                        ? "the last one is %s old; at most %d hours are right".formatted(text(since), limit.toHours())
                        : "none since the CronJob was made, %s ago; the first is due after %d hours"
                                .formatted(text(since), limit.toHours()));
        var jobs = jobs(namespace, cronJob.getMetadata().getUid());
        jobs.stream()
                .findFirst()
                .ifPresent(newest -> failure(newest)
                        .ifPresentOrElse(
                                reason -> results.wrong(
                                        Check.BACKUP_FAILED,
                                        "%s failed: %s"
                                                .formatted(newest.getMetadata().getName(), reason)),
                                () -> results.right(Check.BACKUP_FAILED, "the last run did not fail")));
        jobs.stream().filter(BackupProbe::isDone).findFirst().ifPresent(job -> content(namespace, job, results));
    }

    private Duration age(Instant time) {
        return Duration.between(time, clock.instant());
    }

    private static String text(Duration age) {
        return age.toHours() > 0 ? "%d hours".formatted(age.toHours()) : "%d minutes".formatted(age.toMinutes());
    }

    /** The newest first. */
    private List<Job> jobs(String namespace, String owner) {
        return live.client().batch().v1().jobs().inNamespace(namespace).list().getItems().stream()
                .filter(job -> job.getMetadata().getOwnerReferences().stream()
                        .anyMatch(reference -> reference.getUid().equals(owner)))
                .sorted(Comparator.comparing((Job job) -> job.getMetadata().getCreationTimestamp())
                        .reversed())
                .toList();
    }

    private static boolean isDone(Job job) {
        return Optional.ofNullable(job.getStatus().getSucceeded()).orElse(0) > 0;
    }

    private static Optional<String> failure(Job job) {
        return job.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Failed")
                        && condition.getStatus().equals("True"))
                .map(condition -> condition.getReason())
                .findFirst();
    }

    private void content(String namespace, Job job, Results results) {
        var log = live.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withName(job.getMetadata().getName())
                .getLog();
        var summary = SUMMARY.matcher(log == null ? "" : log);
        if (!summary.find()) {
            results.skipped(
                    Check.BACKUP_SIZE,
                    "the log of %s is gone".formatted(job.getMetadata().getName()));
            return;
        }
        var bytes = Long.parseLong(summary.group(1));
        results.expect(
                Check.BACKUP_SIZE,
                bytes >= LEAST_BYTES,
                "%d bytes, %s tables, integrity checked".formatted(bytes, summary.group(2)));
    }
}
