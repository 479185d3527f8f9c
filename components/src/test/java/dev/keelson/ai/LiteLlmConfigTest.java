package dev.keelson.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cache.CacheAddress;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rendered file; that the real proxy takes it is left to the proof on real parts. */
class LiteLlmConfigTest {
    private static CacheAddress cache(Optional<Uses.SecretKey> password) {
        return new CacheAddress(new DnsLabel("valkey"), 6379, password, List.of());
    }

    @Test
    void hasTheModelsAndTheCacheWhereLiteLlmReadsThem() {
        var models = List.of(
                new Model("gpt-5", "openai/gpt-5", "openai"), new Model("fast", "anthropic/claude-fast", "anthropic"));

        assertThat(new LiteLlmConfig(models, cache(Optional.empty())).render()).isEqualTo("""
                general_settings:
                  master_key: os.environ/LITELLM_MASTER_KEY
                litellm_settings:
                  cache: true
                  cache_params:
                    host: valkey
                    port: 6379
                    type: redis
                  drop_params: true
                  json_logs: true
                model_list:
                - litellm_params:
                    api_key: os.environ/OPENAI_API_KEY
                    model: openai/gpt-5
                  model_name: gpt-5
                - litellm_params:
                    api_key: os.environ/ANTHROPIC_API_KEY
                    model: anthropic/claude-fast
                  model_name: fast
                """);
    }

    @Test
    void takesTheCachesPasswordFromAVariable() {
        var models = List.of(new Model("gpt-5", "openai/gpt-5", "openai"));
        var password = Optional.of(new Uses.SecretKey("valkey-login", "password"));

        assertThat(new LiteLlmConfig(models, cache(password)).render()).contains("""
                  cache_params:
                    host: valkey
                    password: os.environ/REDIS_PASSWORD
                    port: 6379
                    type: redis
                """);
    }
}
