package dev.keelson.example.ai;

import dev.keelson.ai.LiteLlm;
import dev.keelson.ai.LiteLlmArgs;
import dev.keelson.ai.Model;
import dev.keelson.cache.Redis;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Part;
import dev.keelson.site.Site;

/** Two models of one provider behind one proxy, which keeps its answers in a cache and its log in a database. */
public final class Models {
    private Models() {}

    public static LiteLlm declare(SecretSource sealedKeys, Part database, Redis cache, Site site) {
        var args = LiteLlmArgs.builder()
                .image(new ImageReference("ghcr.io/berriai/litellm-non_root:v1.108.7"))
                .secrets(new SecretSource.Generated(new SecretOrigin.Generated("first", false)))
                .providerKeys(sealedKeys)
                .models(
                        new Model("gpt-5", "openai/gpt-5", "openai"),
                        new Model("gpt-5-mini", "openai/gpt-5-mini", "openai"))
                .build();
        return new LiteLlm("litellm", args, database, cache.address(), site);
    }
}
