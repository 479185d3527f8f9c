package dev.keelson.gitops;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image that Flux follows.
 *
 * @param image without a tag
 * @param range which of its tags Flux may take
 */
public record ImagePolicyArgs(DnsLabel name, String image, String range, Majors majors) {
    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final SettingType<String> IMAGE = SettingType.matching(
            "an image without a tag, like ghcr.io/example/app",
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?/)?%1$s(?:/%1$s)*".formatted(PART)));
    private static final SettingType<String> RANGE = SettingType.TEXT.where(
            "a range of versions that lets some through, like >=1.16.0 <1.19.0",
            text -> SemverRange.parse(text).filter(range -> !range.isEmpty()).isPresent());

    /** How many major versions a range may reach. */
    public enum Majors {
        /** The next one is a decision, and not an update. */
        ONE,
        ANY
    }

    public ImagePolicyArgs {
        var problems = new Problems();
        problems.hold("image", IMAGE, image);
        problems.hold("range", RANGE, range);
        problems.check();
        if (passes(range, majors)) {
            throw new IllegalArgumentException("%s reaches more than one major version".formatted(range));
        }
    }

    static Optional<ImagePolicyArgs> read(Section policy) {
        var name = policy.required("name", SettingType.NAME, "The policy's name, as markers in the folder have it.");
        var image = policy.required("image", IMAGE, "The image, without a tag.");
        var range = policy.required("range", RANGE, "Which of the image's tags Flux may take.");
        var majors = policy.optional(
                "majors",
                SettingType.choice(Majors.class),
                "Whether the range may reach more than one major version.",
                Majors.ONE);
        range.filter(text -> policy.right("majors") && passes(text, majors))
                .ifPresent(text -> policy.wrong("range", text, "within one major version, or beside majors: any"));
        return policy.whole(
                () -> new ImagePolicyArgs(name.orElseThrow(), image.orElseThrow(), range.orElseThrow(), majors));
    }

    private static boolean passes(String range, Majors majors) {
        return majors == Majors.ONE
                && SemverRange.parse(range).filter(SemverRange::passesMajor).isPresent();
    }
}
