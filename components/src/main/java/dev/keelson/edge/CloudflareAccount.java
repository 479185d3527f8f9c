package dev.keelson.edge;

import com.pulumi.cloudflare.Provider;
import com.pulumi.cloudflare.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An account at Cloudflare with the site's zone.
 *
 * @param version of the provider's plugin
 * @param token may edit the zone's records, and the account's tunnels and Access where they are used
 * @param account the account's id
 * @param zone the zone's id
 */
public record CloudflareAccount(String version, Output<String> token, String account, String zone) {
    private static final SettingType<String> ID =
            SettingType.matching("an id of 32 hexadecimal digits", "0".repeat(32), Pattern.compile("[0-9a-f]{32}"));

    public static CloudflareAccount read(Section cloudflare, Supplier<Output<String>> token) {
        return new CloudflareAccount(
                cloudflare.required("provider", SettingType.VERSION),
                token.get(),
                cloudflare.required("account", ID),
                cloudflare.required("zone", ID));
    }

    /** The one Cloudflare provider of a program. */
    public Provider provider(String name) {
        return new Provider(
                name,
                ProviderArgs.builder().apiToken(token).build(),
                CustomResourceOptions.builder().version(version).build());
    }

    /** The token stays out of texts and logs. */
    @Override
    public String toString() {
        return "CloudflareAccount[version=%s, token=[secret], account=%s, zone=%s]".formatted(version, account, zone);
    }
}
