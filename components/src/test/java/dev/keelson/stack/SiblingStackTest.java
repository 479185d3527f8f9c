package dev.keelson.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiblingStackTest {
    private static final DnsLabel SHOP = new DnsLabel("shop");

    private static final Map<String, Value.Fields> SIBLING = Map.of(
            "shop-cloud/prod",
            new Value.Fields(Map.of(
                    "address", new Value.Text("home.example"),
                    "token", new Value.Secret(new Value.Text("canary")))),
            "shop-platform/platform",
            new Value.Fields(Map.of(
                    "class",
                    new Value.Text("traefik"),
                    "shared",
                    new Value.Fields(Map.of("issuer", new Value.Text("letsencrypt"))))));

    private static Recording record(String organization) {
        return Recorder.record(new ProgramRun(
                "shop-cluster",
                "prod",
                context -> {
                    var cloud = new SiblingStack(organization, SHOP, SiblingStack.CLOUD, context);
                    context.export("address", cloud.output("address"));
                    context.export("token", cloud.output("token"));
                    var platform = new SiblingStack(organization, "shop-platform", "platform");
                    context.export("class", platform.output("class"));
                    context.export("issuer", platform.output("shared", "issuer"));
                },
                StackConfig.empty(),
                SIBLING,
                Map.of()));
    }

    private static SettingsReader reader(Map<String, String> settings) {
        return new SettingsReader(ConfigSource.of(settings, Set.of()), "cluster");
    }

    @Test
    void isTheStackOfTheSameNameInTheSitesOrganization() {
        assertThat(record("acme").resources())
                .extracting(resource -> resource.type() + " " + resource.name())
                .contains("pulumi:pulumi:StackReference acme/shop-cloud/prod");
    }

    @Test
    void anotherStackOfTheOrganizationIsNamed() {
        assertThat(record("acme").resources())
                .extracting(resource -> resource.type() + " " + resource.name())
                .contains("pulumi:pulumi:StackReference acme/shop-platform/platform");
    }

    @Test
    void whatItSaysIsReadAndItsSecretsStaySecret() {
        var outputs = record("acme").outputs();

        assertThat(outputs.plain())
                .hasToString("{address=home.example, class=traefik, issuer=letsencrypt, token=[secret]}");
    }

    @Test
    void withoutASettingTheOrganizationIsTheOneOfEveryOtherBackend() {
        var reader = reader(Map.of());

        assertThat(SiblingStack.organization(reader.section("site"))).isEqualTo("organization");
        assertThat(SiblingStack.organization(
                        reader(Map.of("site:organization", "acme")).section("site")))
                .isEqualTo("acme");
    }

    @Test
    void anOrganizationThatCannotBeOneIsRefused() {
        var reader = reader(Map.of("site:organization", "acme/prod"));

        var unused = SiblingStack.organization(reader.section("site"));

        assertThat(reader.problems()).containsExactly("site:organization is acme/prod: must be an organization's name");
    }
}
