package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.gitops.PulumiStackArgs.EnvRef;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import dev.keelson.workload.HelmChart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PulumiOperatorArgsTest {
    private static final String TOKEN = "cluster:" + PulumiOperatorArgs.TOKEN;
    private static final String STACK = """
            {"name":"data","stack":"acme/warehouse/prod","projectRepo":"https://git.example.org/data.git",\
            "branch":"main","repoDir":"infra","resyncFrequencySeconds":300}""";

    private record Read(Optional<PulumiOperatorArgs> args, List<String> problems) {}

    private static Read read(String operator, String... more) {
        var values = new HashMap<>(Map.of(
                "site:name",
                "shop",
                "site:domain",
                "shop.example",
                "site:organization",
                "acme",
                "site:hosts",
                "[]",
                "cluster:pulumiOperator",
                operator,
                TOKEN,
                "canary"));
        for (var i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        var reader = new SettingsReader(ConfigSource.of(values, Set.of(TOKEN)), "cluster");
        var site = SiteSettings.read(reader);
        var args = reader.section("cluster")
                .optionalMap("pulumiOperator", "what it means", section -> PulumiOperatorArgs.read(section, site));
        return new Read(args, reader.problems());
    }

    private static String with(String... stacks) {
        return """
                {"repository":"oci://charts.example.org/pulumi","version":"2.2.0","image":"pulumi/pulumi-java:3.200.0-nonroot",\
                "stacks":[%s]}""".formatted(String.join(",", stacks));
    }

    @Test
    void isAChartATokenAnImageAndStacks() {
        var read = read(with(STACK.replace(
                "}",
                ",\"envRefs\":[{\"name\":\"DATABASE_URL\",\"secret\":\"data\",\"key\":\"url\"}],"
                        + "\"retryOnUpdateConflict\":true,\"destroyOnFinalize\":true}")));

        assertThat(read.problems()).isEmpty();
        var args = read.args().orElseThrow();
        assertThat(args.chart()).isEqualTo(new HelmChart("oci://charts.example.org/pulumi", "2.2.0"));
        assertThat(args.image().text()).isEqualTo("pulumi/pulumi-java:3.200.0-nonroot");
        assertThat(args.stacks())
                .containsExactly(new PulumiStackArgs(
                        new DnsLabel("data"),
                        "acme/warehouse/prod",
                        "https://git.example.org/data.git",
                        "main",
                        "infra",
                        List.of(new EnvRef("DATABASE_URL", new DnsLabel("data"), "url")),
                        300,
                        true,
                        true));
        assertThat(args.toString()).contains("token=[secret]").doesNotContain("canary");
    }

    @Test
    void whatIsMissingOrWrongIsFoundAtOnce() {
        assertThat(read("{}", TOKEN, " ").problems())
                .containsExactly(
                        "cluster:pulumiOperator.repository is missing: must be a chart repository without a login in"
                                + " it, like https://charts.example.org or oci://example.org/charts",
                        "cluster:pulumiOperator.version is missing: must be a chart's whole version, like 1.2.3 or"
                                + " v1.2.3",
                        "cluster:pulumiOperator.image is missing: must be an image with a tag or a digest, like"
                                + " example.org/app:1.2",
                        "cluster:pulumiOperator.stacks is missing: must be a list of maps with branch,"
                                + " destroyOnFinalize, envRefs, name, projectRepo, repoDir, resyncFrequencySeconds,"
                                + " retryOnUpdateConflict, stack",
                        "cluster:pulumiOperatorToken is empty: must be a secret's value");
        assertThat(read(with("""
                        {"name":"A","stack":"data","projectRepo":"git@example.org:data","branch":"","repoDir":"/",\
                        "resyncFrequencySeconds":30,"resources":{},"preview":true,\
                        "envRefs":[{"name":"PULUMI_ACCESS_TOKEN","secret":"B","key":""}]}""")).problems())
                .containsExactly(
                        "cluster:pulumiOperator.stacks[0].name is A: must be a name of at most 63 lower-case letters,"
                                + " digits and hyphens, like my-app",
                        "cluster:pulumiOperator.stacks[0].stack is data: must be a stack's whole name, like"
                                + " acme/shop-data/prod",
                        "cluster:pulumiOperator.stacks[0].projectRepo is git@example.org:data: must be a repository's"
                                + " https URL without a login in it, like https://example.org/site.git",
                        "cluster:pulumiOperator.stacks[0].branch is empty: must be a branch, like main",
                        "cluster:pulumiOperator.stacks[0].repoDir is /: must be a path from the repository's root"
                                + " without . or .. in it, like cluster/flux",
                        "cluster:pulumiOperator.stacks[0].envRefs[0].name is PULUMI_ACCESS_TOKEN: must be the name of a"
                                + " variable, like DATABASE_URL, and not PULUMI_ACCESS_TOKEN",
                        "cluster:pulumiOperator.stacks[0].envRefs[0].secret is B: must be a name of at most 63"
                                + " lower-case letters, digits and hyphens, like my-app",
                        "cluster:pulumiOperator.stacks[0].envRefs[0].key is empty: must be a key of a Secret, like url",
                        "cluster:pulumiOperator.stacks[0].resyncFrequencySeconds is 30: must be a whole number from 60"
                                + " to 86400",
                        "cluster:pulumiOperator.stacks[0].preview is unknown: known here are branch, destroyOnFinalize,"
                                + " envRefs, name, projectRepo, repoDir, resyncFrequencySeconds, retryOnUpdateConflict,"
                                + " stack",
                        "cluster:pulumiOperator.stacks[0].resources is unknown: known here are branch,"
                                + " destroyOnFinalize, envRefs, name, projectRepo, repoDir, resyncFrequencySeconds,"
                                + " retryOnUpdateConflict, stack");
    }

    @Test
    void twoEntriesOfOneStackAreRefused() {
        assertThat(read(with(STACK, STACK.replace("\"data\"", "\"again\""))).problems())
                .containsExactly("cluster:pulumiOperator.stacks[1].stack is acme/warehouse/prod: must be another one,"
                        + " since cluster:pulumiOperator.stacks[0].stack is the same");
        assertThat(read(with(STACK, STACK.replace("warehouse", "lake"))).problems())
                .containsExactly("cluster:pulumiOperator.stacks[1].name is data: must be another one, since"
                        + " cluster:pulumiOperator.stacks[0].name is the same");
        var args = read(with(STACK)).args().orElseThrow();
        var twice = List.of(args.stacks().get(0), args.stacks().get(0));
        assertThatThrownBy(() -> new PulumiOperatorArgs(args.chart(), args.token(), args.image(), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two stacks have one name");
    }

    @Test
    void aStackThatActionsDeploysHasNoSecondApplier() {
        var own = with(STACK.replace("acme/warehouse/prod", "acme/shop-cloud/prod"));

        assertThat(read(own).problems()).isEmpty();
        assertThat(read(own, "site:deployOnlyFrom", "github-actions").problems())
                .containsExactly("cluster:pulumiOperator.stacks[0].stack is acme/shop-cloud/prod: must be the stack of"
                        + " another project: site:deployOnlyFrom is github-actions, and one stack has one applier");
        for (var others : List.of("acme/shopping/prod", "other/shop-cloud/prod", "acme/warehouse/prod")) {
            assertThat(read(with(STACK.replace("acme/warehouse/prod", others)), "site:deployOnlyFrom", "github-actions")
                            .problems())
                    .isEmpty();
        }
    }
}
