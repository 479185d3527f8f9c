package dev.keelson.edge;

import com.pulumi.cloudflare.Provider;
import com.pulumi.cloudflare.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
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
    /** The secret beside {@code cloud:cloudflare}. */
    public static final String TOKEN = "cloudflareToken";

    private static final SettingType<String> ID = SettingType.matching(
                    "an id of 32 hexadecimal digits", Pattern.compile("[0-9a-f]{32}"))
            .example("0123456789abcdef0123456789abcdef");

    /** What an example says in place of an id; Cloudflare's are random. */
    private static final Pattern PLACEHOLDER = Pattern.compile("0{24,}[0-9a-f]*");

    public static Optional<CloudflareAccount> read(Section cloudflare) {
        var provider =
                cloudflare.required("provider", SettingType.VERSION, "The version of Pulumi's Cloudflare provider.");
        var account = cloudflare.required(
                "account", ID, "The account's id, from the zone's page at Cloudflare. It is no secret.");
        var zone =
                cloudflare.required("zone", ID, "The zone's id, from the zone's page at Cloudflare. It is no secret.");
        var token = cloudflare.secret(
                TOKEN,
                "A token that may edit the zone's records, and the account's tunnels and logins if"
                        + " the site has any.");
        account.ifPresent(id -> refusePlaceholder("account", id, cloudflare));
        zone.ifPresent(id -> refusePlaceholder("zone", id, cloudflare));
        return cloudflare.whole(() -> new CloudflareAccount(
                provider.orElseThrow(), token.orElseThrow(), account.orElseThrow(), zone.orElseThrow()));
    }

    private static void refusePlaceholder(String name, String id, Section cloudflare) {
        if (PLACEHOLDER.matcher(id).matches()) {
            cloudflare.wrongToDeploy(
                    name, id, "the id that the zone's page at Cloudflare shows: this is a placeholder");
        }
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
