package dev.keelson.ai;

import static java.util.Objects.requireNonNull;

import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LiteLlm} is made of.
 *
 * @param secrets where the values of its own Secret come from
 * @param providerKeys where the keys come from that the providers issue
 * @param models those that apps may ask, at least one
 */
public record LiteLlmArgs(
        ImageReference image,
        SecretSource secrets,
        SecretSource providerKeys,
        List<Model> models,
        Resources resources) {
    /** A migration of the database was killed with 512Mi, and the server migrates when it starts. */
    public static final Quantity LEAST_MEMORY = new Quantity("1Gi");

    public static final Resources DEFAULT_RESOURCES = Resources.of("250m", "1Gi", "1", "2Gi");

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public LiteLlmArgs {
        models = List.copyOf(models);
        var problems = new Problems();
        var objection = problems.under("");
        checkModels(models, objection);
        checkMemory(resources, objection);
        problems.check();
    }

    /**
     * What settings say.
     *
     * @param name the part's, after which its own Secret is named
     */
    public static Optional<LiteLlmArgs> read(Section liteLlm, DnsLabel name, SecretSources sources) {
        var image = liteLlm.required("image", SettingType.IMAGE, "The image of LiteLLM's proxy.");
        var models = liteLlm.entries("models", "The models that apps may ask.", Model::read).stream()
                .map(Section.Entry::value)
                .toList();
        var resources = liteLlm.optionalMap(
                        "resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read)
                .orElse(DEFAULT_RESOURCES);
        if (liteLlm.right("models")) {
            checkModels(models, liteLlm::wrong);
        }
        if (liteLlm.right("resources")) {
            checkMemory(resources, liteLlm::wrong);
        }
        var secrets = sources.of(LiteLlmSecrets.own(name));
        var providerKeys = liteLlm.right("models")
                ? sources.of(LiteLlmSecrets.ofProviders(keys(models)))
                : sources.leave(LiteLlmSecrets.PROVIDER_KEYS);
        return secrets.flatMap(own -> providerKeys.flatMap(
                keys -> liteLlm.whole(() -> new LiteLlmArgs(image.orElseThrow(), own, keys, models, resources))));
    }

    /** The keys of providers that its models need, each once. */
    List<String> keys() {
        return keys(models);
    }

    private static List<String> keys(List<Model> models) {
        return models.stream().map(Model::key).distinct().sorted().toList();
    }

    private static void checkModels(List<Model> models, Objection objection) {
        if (models.isEmpty()) {
            objection.wrong("models", "empty", "a list with a model");
        }
        var names = new HashSet<String>();
        for (var at = 0; at < models.size(); at++) {
            var name = models.get(at).name();
            if (!names.add(name)) {
                objection.wrong("models[%d].name".formatted(at), name, "a name that no other one has");
            }
        }
    }

    private static void checkMemory(Resources resources, Objection objection) {
        if (resources.memoryLimit().amount().compareTo(LEAST_MEMORY.amount()) < 0) {
            objection.wrong(
                    "resources.memoryLimit",
                    resources.memoryLimit(),
                    "at least %s, or the migration at its start is killed".formatted(LEAST_MEMORY));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable ImageReference image;
        private @Nullable SecretSource secrets;
        private @Nullable SecretSource providerKeys;
        private List<Model> models = List.of();
        private Resources resources = DEFAULT_RESOURCES;

        private Builder() {}

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        public Builder secrets(SecretSource secrets) {
            this.secrets = secrets;
            return this;
        }

        public Builder providerKeys(SecretSource providerKeys) {
            this.providerKeys = providerKeys;
            return this;
        }

        public Builder models(Model... models) {
            this.models = List.of(models);
            return this;
        }

        /** {@link #DEFAULT_RESOURCES} if not given. */
        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public LiteLlmArgs build() {
            return new LiteLlmArgs(
                    requireNonNull(image, "LiteLLM needs an image"),
                    requireNonNull(secrets, "LiteLLM needs its secrets"),
                    requireNonNull(providerKeys, "LiteLLM needs its providers' keys"),
                    models,
                    resources);
        }
    }
}
