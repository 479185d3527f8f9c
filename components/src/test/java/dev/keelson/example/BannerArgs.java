package dev.keelson.example;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@link Banner} is made of.
 *
 * @param text what visitors read
 * @param seconds how long they see it
 */
public record BannerArgs(String text, int seconds) {
    /** Long enough to read a line. */
    public static final int DEFAULT_SECONDS = 10;

    private static final SettingType<String> TEXT =
            SettingType.matching("a line of at most 80 characters", Pattern.compile("[^\\p{Cntrl}]{1,80}"));
    private static final SettingType<Integer> SECONDS = SettingType.integer(1, 600);

    public BannerArgs {
        var problems = new Problems();
        problems.hold("text", TEXT, text);
        problems.hold("seconds", SECONDS, seconds);
        problems.check();
    }

    public static Optional<BannerArgs> read(Section banner) {
        var text = banner.required("text", TEXT, "What visitors read.");
        var seconds = banner.optional("seconds", SECONDS, "How many seconds they see it.", DEFAULT_SECONDS);
        return banner.whole(() -> new BannerArgs(text.orElseThrow(), seconds));
    }
}
