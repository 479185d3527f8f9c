package dev.keelson.image;

import dev.keelson.settings.GoDuration;
import dev.keelson.settings.SettingType;
import java.time.Duration;

/** How often Keel asks a registry whether a tag has another digest. */
public record KeelSchedule(Duration every) {
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    public static final SettingType<KeelSchedule> TYPE = new SettingType<>(
            "a duration of at least 30s, like 2m",
            text -> SettingType.DURATION
                    .parse()
                    .apply(text)
                    .filter(KeelSchedule::isLongEnough)
                    .map(KeelSchedule::new));

    public KeelSchedule {
        if (!isLongEnough(every)) {
            throw new IllegalArgumentException("a poll every %s is too often: must be at least 30s".formatted(every));
        }
    }

    /** As Keel and its chart write it. */
    public String text() {
        return "@every " + GoDuration.of(every);
    }

    /** Registries count requests: Docker Hub lets a hundred through in six hours. */
    private static boolean isLongEnough(Duration every) {
        return every.compareTo(SHORTEST) >= 0;
    }
}
