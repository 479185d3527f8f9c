package dev.keelson.messaging;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Channels whose names begin with one word and a colon, and what is special about them.
 *
 * @param history the messages that a channel keeps
 * @param recovery whether who comes back is given what was missed
 * @param presence whether it is known who listens
 * @param subscribe whether whoever is logged in may listen without a token for the channel
 */
public record ChannelNamespace(
        String name, Optional<History> history, boolean recovery, boolean presence, boolean subscribe) {
    static final SettingType<String> NAME = SettingType.matching(
            "a name of two or more letters, digits, dots, hyphens and underscores, like chat",
            Pattern.compile("[-a-zA-Z0-9_.]{2,64}"));

    private static final SettingType<Integer> SIZE = SettingType.integer(1, 100_000);

    /** What Centrifugo keeps about a channel's history lives for 30 days, and has to outlive the history. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final SettingType<Duration> AGE = SettingType.DURATION.where(
            "a duration from 1s to 720h, like 5m", age -> !age.isZero() && age.compareTo(LONGEST) <= 0);

    private static final String RECOVERY = "false, or used with a history: what was missed comes from there";

    /**
     * The messages that a channel keeps.
     *
     * @param size how many at most
     * @param age for how long
     */
    public record History(int size, Duration age) {
        static Optional<History> read(Section history) {
            var size = history.required("size", SIZE, "How many messages a channel keeps at most.");
            var age = history.required("age", AGE, "For how long a channel keeps a message.");
            return history.whole(() -> new History(size.orElseThrow(), age.orElseThrow()));
        }
    }

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public ChannelNamespace {
        var problems = new Problems();
        var key = "namespace %s.".formatted(name);
        problems.hold(key + "name", NAME, name);
        history.ifPresent(kept -> {
            problems.hold(key + "history.size", SIZE, kept.size());
            problems.hold(key + "history.age", AGE, kept.age());
        });
        if (recovery && history.isEmpty()) {
            problems.wrong(key + "recovery", "true", RECOVERY);
        }
        problems.check();
    }

    static Optional<ChannelNamespace> read(Section namespace) {
        var name = namespace.required("name", NAME, "The word before the colon in the names of the channels.");
        var history =
                namespace.optionalMap("history", "The messages that a channel keeps. Without it, none.", History::read);
        var recovery = namespace.optional(
                "recovery", SettingType.BOOL, "Whether who comes back is given what was missed.", false);
        var presence = namespace.optional(
                "presence", SettingType.BOOL, "Whether it is known who listens to a channel.", false);
        var subscribe = namespace.optional(
                "subscribe",
                SettingType.BOOL,
                "Whether whoever is logged in may listen to a channel without a token for it.",
                false);
        if (recovery && !namespace.has("history")) {
            namespace.wrong("recovery", true, RECOVERY);
        }
        return namespace.whole(() -> new ChannelNamespace(name.orElseThrow(), history, recovery, presence, subscribe));
    }

    /** As Centrifugo's file has it. */
    Map<String, Object> written() {
        var written = new TreeMap<String, Object>();
        written.put("name", name);
        history.ifPresent(kept -> {
            written.put("history_size", kept.size());
            written.put("history_ttl", kept.age().toSeconds() + "s");
        });
        written.put("force_recovery", recovery);
        written.put("presence", presence);
        written.put("allow_subscribe_for_client", subscribe);
        return written;
    }
}
