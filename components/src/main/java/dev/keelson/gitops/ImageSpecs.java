package dev.keelson.gitops;

import dev.keelson.crd.GitRepository;
import dev.keelson.settings.GoDuration;
import java.time.Duration;
import java.util.Map;

/** What Flux is told of the images that it follows. */
final class ImageSpecs {
    private ImageSpecs() {}

    static Map<String, Object> repository(String image, Duration interval) {
        return Map.of("image", image, "interval", GoDuration.of(interval));
    }

    static Map<String, Object> policy(String repository, String range) {
        return Map.of(
                "imageRepositoryRef", Map.of("name", repository), "policy", Map.of("semver", Map.of("range", range)));
    }

    static Map<String, Object> automation(ImageAutomationArgs args, GitSource source, String repository) {
        return Map.of(
                "sourceRef",
                Map.of("kind", GitRepository.KIND, "name", repository),
                "interval",
                GoDuration.of(source.interval()),
                "git",
                Map.of(
                        "checkout",
                        Map.of("ref", Map.of("branch", source.branch())),
                        "commit",
                        Map.of(
                                "author",
                                Map.of(
                                        "name",
                                        args.author().name(),
                                        "email",
                                        args.author().email())),
                        "push",
                        Map.of("branch", args.branch())),
                "update",
                Map.of("path", "./" + source.path(), "strategy", "Setters"));
    }
}
