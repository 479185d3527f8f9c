package dev.keelson.ai;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A model that apps may ask.
 *
 * @param name by which apps ask for it
 * @param model the provider and its own name for the model, like openai/gpt-5
 * @param key which key of the Secret with the providers' keys pays for it
 */
public record Model(String name, String model, String key) {
    private static final SettingType<String> NAME =
            SettingType.matching("a model's name, like gpt-5", Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}"));
    private static final SettingType<String> MODEL = SettingType.matching(
            "a provider and its model, like openai/gpt-5",
            Pattern.compile("[a-z0-9_]{1,63}/[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}"));
    private static final SettingType<String> KEY = SettingType.matching(
            "a word of lower-case letters and digits, like openai", Pattern.compile("[a-z][a-z0-9]{0,62}"));

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public Model {
        var problems = new Problems();
        var prefix = "model %s.".formatted(name);
        problems.hold(prefix + "name", NAME, name);
        problems.hold(prefix + "model", MODEL, model);
        problems.hold(prefix + "key", KEY, key);
        problems.check();
    }

    static Optional<Model> read(Section section) {
        var name = section.required("name", NAME, "The name by which apps ask for the model.");
        var model = section.required("model", MODEL, "The provider, and the provider's name for the model.");
        var key = section.required("key", KEY, "Which key of the Secret with the providers' keys pays for it.");
        return section.whole(() -> new Model(name.orElseThrow(), model.orElseThrow(), key.orElseThrow()));
    }

    /** The variable that holds the provider's key. */
    String variable() {
        return variable(key);
    }

    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT) + "_API_KEY";
    }

    /** As LiteLLM's file has it. */
    Map<String, Object> written() {
        return new TreeMap<>(Map.of(
                "model_name",
                name,
                "litellm_params",
                new TreeMap<>(Map.of("model", model, "api_key", LiteLlmConfig.variable(variable())))));
    }
}
