package com.pulumi.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeEmailDomainArgs;
import com.pulumi.cloudflare.inputs.ZeroTrustAccessPolicyIncludeEveryoneArgs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZeroTrustAccessPolicyTest {
    @Test
    void eachRuleIsAnEntryOfItsOwnAndARuleWithoutSettingsIsSent() {
        var sent = Sent.by(() -> new ZeroTrustAccessPolicy(
                "staff",
                ZeroTrustAccessPolicyArgs.builder()
                        .accountId("account")
                        .name("staff")
                        .decision("allow")
                        .includes(
                                ZeroTrustAccessPolicyIncludeArgs.builder()
                                        .emailDomain(ZeroTrustAccessPolicyIncludeEmailDomainArgs.builder()
                                                .domain("example.com")
                                                .build())
                                        .build(),
                                ZeroTrustAccessPolicyIncludeArgs.builder()
                                        .everyone(ZeroTrustAccessPolicyIncludeEveryoneArgs.builder()
                                                .build())
                                        .build())
                        .build()));

        assertThat(sent.type).isEqualTo("cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy");
        assertThat(sent.inputs.get("includes"))
                .isEqualTo(
                        List.of(Map.of("emailDomain", Map.of("domain", "example.com")), Map.of("everyone", Map.of())));
    }
}
