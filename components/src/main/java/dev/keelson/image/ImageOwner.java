package dev.keelson.image;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who decides which image a workload runs; a workload has one.
 *
 * <p>None of them asks Pulumi to ignore the image. The API server refuses a second writer of the field, whether it is
 * ignored or not, and with one writer there is nothing to ignore: Keel, as it is set up here, writes the text
 * that it found, and Flux writes to git.
 */
public sealed interface ImageOwner {
    /** Says on the workload who its owner is, for people and for {@link ImageOwnerCheck}. */
    String OWNER = "keelson.dev/image-owner";

    /** The stack file's text decides; another image takes another deployment. */
    record Pulumi() implements ImageOwner {
        @Override
        public Map<String, String> annotations() {
            return Map.of(OWNER, "pulumi");
        }

        @Override
        public Optional<String> refusal(ImageReference image) {
            return Optional.empty();
        }
    }

    /** The stack file gives the tag; Keel rolls the pods whenever the tag has another digest. */
    record Keel(KeelSchedule schedule) implements ImageOwner {
        @Override
        public Map<String, String> annotations() {
            return sorted(Map.of(
                    OWNER,
                    "keel",
                    KeelAnnotations.POLICY,
                    KeelAnnotations.FORCE,
                    // Without it, the policy force would take whatever tag was pushed last.
                    KeelAnnotations.MATCH_TAG,
                    "true",
                    KeelAnnotations.TRIGGER,
                    "poll",
                    KeelAnnotations.SCHEDULE,
                    schedule.text()));
        }

        @Override
        public Optional<String> refusal(ImageReference image) {
            return KeelAnnotations.refusal(image);
        }
    }

    /**
     * Flux's image automation commits a newer tag to git, where the text stands beside the {@link #marker()}.
     *
     * @param namespace where the ImagePolicy is
     * @param policy the ImagePolicy's name
     */
    record Flux(DnsLabel namespace, DnsLabel policy) implements ImageOwner {
        @Override
        public Map<String, String> annotations() {
            return sorted(Map.of(OWNER, "flux", "keelson.dev/image-policy", reference()));
        }

        @Override
        public Optional<String> refusal(ImageReference image) {
            return image.text().contains("@")
                    ? Optional.of("an image with a tag and no digest: Flux would replace both by a tag")
                    : Optional.empty();
        }

        /** The comment that has to stand behind the image's text, on the same line. */
        public String marker() {
            return "# {\"$imagepolicy\": \"%s\"}".formatted(reference());
        }

        private String reference() {
            return namespace + ":" + policy;
        }
    }

    /** The owners, as settings name them. */
    enum Kind {
        PULUMI,
        KEEL,
        FLUX
    }

    /**
     * The owner of an image.
     *
     * @param keel how often Keel looks, where there is one
     */
    static Optional<ImageOwner> read(Section owner, Optional<KeelSchedule> keel) {
        return read(owner, keel, true);
    }

    /**
     * The same, where Keel's own settings may be wrong.
     *
     * @param keelIsRight if not, the problems of those settings are enough
     */
    static Optional<ImageOwner> read(Section owner, Optional<KeelSchedule> keel, boolean keelIsRight) {
        return owner.kind(
                        "by",
                        Kind.class,
                        "Who decides which image runs: the stack file (pulumi), Keel, which follows a tag"
                                + " (keel), or Flux's image automation (flux).")
                .flatMap(kind -> switch (kind) {
                    case PULUMI -> Optional.of(new Pulumi());
                    case KEEL -> {
                        if (keel.isEmpty() && keelIsRight) {
                            owner.wrong("by", "keel", "pulumi or flux where no Keel is declared");
                        }
                        yield keel.map(Keel::new);
                    }
                    case FLUX -> {
                        var namespace =
                                owner.required("namespace", SettingType.NAME, "The namespace of Flux's ImagePolicy.");
                        var policy = owner.required("policy", SettingType.NAME, "The name of Flux's ImagePolicy.");
                        yield owner.whole(() -> new Flux(namespace.orElseThrow(), policy.orElseThrow()));
                    }
                });
    }

    /** For the workload's own metadata: Keel does not read that of the pods. */
    Map<String, String> annotations();

    /** What would be right, if this owner cannot have that image. */
    Optional<String> refusal(ImageReference image);

    private static Map<String, String> sorted(Map<String, String> annotations) {
        return new TreeMap<>(annotations);
    }
}
