package dev.keelson.edge;

import com.pulumi.cloudflare.ZeroTrustAccessApplication;
import com.pulumi.cloudflare.ZeroTrustAccessApplicationArgs;
import com.pulumi.cloudflare.ZeroTrustAccessPolicy;
import com.pulumi.cloudflare.ZeroTrustAccessPolicyArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessApplicationPolicyArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeEmailArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeEmailDomainArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeGroupArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeServiceTokenArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.host.Audience;
import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A login that Cloudflare asks for before a host: it keeps out everyone whom no policy names. */
public final class AccessApplication extends ComponentResource {
    public static final String TYPE = "keelson:edge:AccessApplication";

    /** An application behind a host name; other types are lists of links and logins at third parties. */
    private static final String SELF_HOSTED = "self_hosted";

    private static final String ALLOW = "allow";

    /** Accepts a service token as a login; {@code allow} would send a program to the login page. */
    private static final String NON_IDENTITY = "non_identity";

    /** Long enough for a day's work. */
    private static final String SESSION = "24h";

    private final Output<String> domain;

    public AccessApplication(
            String name,
            CloudflareAccount account,
            HostName host,
            Audience.People people,
            ComponentResourceOptions options) {
        super(TYPE, name, options);
        var policies = new ArrayList<ZeroTrustAccessPolicy>();
        var included = people(people);
        if (!included.isEmpty()) {
            policies.add(policy(name + "-people", account, ALLOW, included));
        }
        if (!people.serviceTokens().isEmpty()) {
            policies.add(policy(name + "-programs", account, NON_IDENTITY, programs(people)));
        }
        var args = ZeroTrustAccessApplicationArgs.builder()
                .accountId(account.account())
                .name(host.text())
                .domain(host.text())
                .type(SELF_HOSTED)
                .sessionDuration(SESSION)
                .policies(references(policies));
        if (people.areOnlyPrograms()) {
            // A program is told that it was refused; without this, it is sent to a page for people.
            args.serviceAuth401Redirect(true);
        }
        var application = new ZeroTrustAccessApplication(
                name + "-application",
                args.build(),
                CustomResourceOptions.builder().parent(this).build());
        this.domain = application.domain();
        registerOutputs(Map.of("domain", domain));
    }

    /** The name that the login protects. */
    public Output<String> domain() {
        return domain;
    }

    private ZeroTrustAccessPolicy policy(
            String name, CloudflareAccount account, String decision, List<ZeroTrustAccessPolicyIncludeArgs> includes) {
        return new ZeroTrustAccessPolicy(
                name,
                ZeroTrustAccessPolicyArgs.builder()
                        .accountId(account.account())
                        .name(name)
                        .decision(decision)
                        .includes(includes)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }

    private static List<ZeroTrustAccessApplicationPolicyArgs> references(List<ZeroTrustAccessPolicy> policies) {
        var references = new ArrayList<ZeroTrustAccessApplicationPolicyArgs>();
        for (var policy : policies) {
            references.add(ZeroTrustAccessApplicationPolicyArgs.builder()
                    .id(policy.id())
                    .precedence(references.size() + 1)
                    .build());
        }
        return references;
    }

    private static List<ZeroTrustAccessPolicyIncludeArgs> people(Audience.People people) {
        var includes = new ArrayList<ZeroTrustAccessPolicyIncludeArgs>();
        people.emails()
                .forEach(email -> includes.add(ZeroTrustAccessPolicyIncludeArgs.builder()
                        .email(ZeroTrustAccessPolicyIncludeEmailArgs.builder()
                                .email(email)
                                .build())
                        .build()));
        people.domains()
                .forEach(domain -> includes.add(ZeroTrustAccessPolicyIncludeArgs.builder()
                        .emailDomain(ZeroTrustAccessPolicyIncludeEmailDomainArgs.builder()
                                .domain(domain)
                                .build())
                        .build()));
        people.groups()
                .forEach(group -> includes.add(ZeroTrustAccessPolicyIncludeArgs.builder()
                        .group(ZeroTrustAccessPolicyIncludeGroupArgs.builder()
                                .id(group)
                                .build())
                        .build()));
        return includes;
    }

    private static List<ZeroTrustAccessPolicyIncludeArgs> programs(Audience.People people) {
        return people.serviceTokens().stream()
                .map(token -> ZeroTrustAccessPolicyIncludeArgs.builder()
                        .serviceToken(ZeroTrustAccessPolicyIncludeServiceTokenArgs.builder()
                                .tokenId(token)
                                .build())
                        .build())
                .toList();
    }
}
