package dev.keelson.gitops;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of a git repository that Flux applies, and how often it looks.
 *
 * @param url over https, since the login is a user and a token
 * @param path from the repository's root, like cluster/flux
 * @param fetch how often the repository is asked for a new commit
 * @param interval how often the folder is applied though nothing has changed
 * @param timeout how long everything under the path may take to be ready
 */
public record GitSource(String url, String branch, String path, Duration fetch, Duration interval, Duration timeout) {
    static final SettingType<String> URL = SettingType.matching(
            "a repository's https URL without a login in it, like https://example.org/site.git",
            Pattern.compile("https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/[A-Za-z0-9._~/-]+"));
    static final SettingType<String> BRANCH = SettingType.matching(
            "a branch, like main", Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9_-])?"));
    static final SettingType<String> PATH = SettingType.matching(
            "a path from the repository's root without . or .. in it, like cluster/flux",
            Pattern.compile("(?!\\.{1,2}(?:/|$))[^/\\p{Cc}]+(?:/(?!\\.{1,2}(?:/|$))[^/\\p{Cc}]+)*"));
    private static final SettingType<Duration> WAIT =
            SettingType.DURATION.where("a duration above zero, like 90s, 2m or 1h30m", duration -> !duration.isZero());

    public static Optional<GitSource> read(Section section) {
        var url = section.required("url", URL, "The https URL of the git repository. The login is not part of it.");
        var branch = section.required("branch", BRANCH, "The branch that Flux follows.");
        var path = section.required("path", PATH, "The folder that Flux applies, from the repository's root.");
        var interval = section.required(
                "interval",
                WAIT,
                "How often Flux applies the folder again, so that what was changed by hand is undone.");
        var fetch = section.optional("fetch", WAIT, "How often Flux fetches the repository. Without it, the interval.")
                .or(() -> interval);
        var timeout = section.required("timeout", WAIT, "How long everything in the folder may take to become ready.");
        return section.whole(() -> new GitSource(
                url.orElseThrow(),
                branch.orElseThrow(),
                path.orElseThrow(),
                fetch.orElseThrow(),
                interval.orElseThrow(),
                timeout.orElseThrow()));
    }
}
