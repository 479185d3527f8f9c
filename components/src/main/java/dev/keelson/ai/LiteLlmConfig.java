package dev.keelson.ai;

import dev.keelson.cache.CacheAddress;
import dev.keelson.workload.YamlText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code config.yaml} of LiteLLM's proxy, which takes secrets from variables. */
record LiteLlmConfig(List<Model> models, CacheAddress cache) {
    static final String MASTER_KEY = "LITELLM_MASTER_KEY";
    static final String CACHE_PASSWORD = "REDIS_PASSWORD";

    String render() {
        var config = new TreeMap<String, Object>();
        config.put("model_list", models.stream().map(Model::written).toList());
        // LiteLLM reads the cache's settings here only, and says nothing about those under general_settings.
        config.put(
                "litellm_settings",
                new TreeMap<>(Map.of(
                        "drop_params", true, "json_logs", true, "cache", true, "cache_params", cacheParameters())));
        config.put("general_settings", Map.of("master_key", variable(MASTER_KEY)));
        return YamlText.of(config);
    }

    /** How the file says that a value is in a variable. */
    static String variable(String name) {
        return "os.environ/" + name;
    }

    private Map<String, Object> cacheParameters() {
        var parameters = new TreeMap<String, Object>(
                Map.of("type", "redis", "host", cache.host().text(), "port", cache.port()));
        cache.password().ifPresent(key -> parameters.put("password", variable(CACHE_PASSWORD)));
        return parameters;
    }
}
