package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.gitops.PulumiStackArgs.EnvRef;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.TestSite;
import dev.keelson.workload.HelmChart;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of Helm and of the operator; that it applies a stack is left to a real cluster. */
class PulumiOperatorTest {
    private static final String CANARY = "pulumi-canary-3141";
    private static final String STACK = "kubernetes:pulumi.com/v1:Stack";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private static Recording record() {
        return Programs.record(context -> new PulumiOperator(
                "pulumi-operator",
                new PulumiOperatorArgs(
                        new HelmChart("oci://charts.example.org/pulumi", "2.2.0"),
                        Output.ofSecret(CANARY),
                        new ImageReference("pulumi/pulumi-java:3.200.0-nonroot"),
                        List.of(new PulumiStackArgs(
                                new DnsLabel("data"),
                                "acme/warehouse/prod",
                                "https://git.example.org/data.git",
                                "main",
                                "infra",
                                List.of(new EnvRef("DATABASE_URL", new DnsLabel("data-login"), "url")),
                                300,
                                true,
                                false))),
                TestSite.plain().cluster(context)));
    }

    @Test
    void isTheChartUnderItsOwnNameOutOfARegistry() {
        var release = record().one(RELEASE, "pulumi-operator-release");

        assertThat(release.inputs().text("chart"))
                .contains("oci://charts.example.org/pulumi/pulumi-kubernetes-operator");
        assertThat(release.inputs().text("name")).contains("pulumi-kubernetes-operator");
        assertThat(release.inputs().text("namespace")).contains("pulumi-system");
        assertThat(release.inputs().at("values").map(Value::plain))
                .hasToString("Optional[{podSecurityContext={seccompProfile={type=RuntimeDefault}},"
                        + " rbac={create=true, createClusterRole=true}, replicaCount=1,"
                        + " resources={limits={cpu=500m, memory=256Mi}, requests={cpu=50m, memory=128Mi}}}]");
        assertThat(release.protect()).isTrue();
    }

    @Test
    void theTokenIsASecretOfTheNamespace() {
        var recording = record();
        var secret = recording.one("kubernetes:core/v1:Secret", "pulumi-operator-token");

        assertThat(secret.objectName()).isEqualTo("pulumi-api-secret");
        assertThat(secret.namespace()).contains("pulumi-system");
        assertThat(secret.inputs().map("data")).containsOnlyKeys("accessToken");
        assertThat(secret.inputs().map("data").values()).allMatch(Value::isSecret);
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    @Test
    void aStackIsWhatItsEntrySays() {
        var recording = record();
        var stack = recording.one(STACK, "pulumi-operator-stack-data");

        assertThat(Programs.inputs(stack)).isEqualTo("""
                apiVersion: pulumi.com/v1
                kind: Stack
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: pulumi-kubernetes-operator
                    app.kubernetes.io/part-of: shop
                  name: data
                  namespace: pulumi-system
                spec:
                  branch: main
                  destroyOnFinalize: false
                  envRefs:
                    DATABASE_URL:
                      secret:
                        key: url
                        name: data-login
                      type: Secret
                    PULUMI_ACCESS_TOKEN:
                      secret:
                        key: accessToken
                        name: pulumi-api-secret
                      type: Secret
                  projectRepo: https://git.example.org/data.git
                  repoDir: infra
                  resyncFrequencySeconds: 300
                  retryOnUpdateConflict: true
                  serviceAccountName: stacks
                  stack: acme/warehouse/prod
                  workspaceTemplate:
                    spec:
                      image: pulumi/pulumi-java:3.200.0-nonroot
                      resources:
                        limits:
                          cpu: '1'
                          memory: 1Gi
                        requests:
                          cpu: 100m
                          memory: 512Mi
                """);
        assertThat(stack.protect()).isTrue();
        assertThat(stack.dependencies())
                .contains(
                        recording.one(RELEASE, "pulumi-operator-release").urn(),
                        recording
                                .one("kubernetes:core/v1:Secret", "pulumi-operator-token")
                                .urn());
    }

    @Test
    void itsProgramsMayAskWhoCallsThemAndNothingElse() {
        var binding = record().one(
                        "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                        "pulumi-operator-programs-binding");

        assertThat(binding.objectName()).isEqualTo("pulumi-system:stacks:auth-delegator");
        assertThat(binding.inputs().at("roleRef").map(Value::plain))
                .hasToString("Optional[{apiGroup=rbac.authorization.k8s.io, kind=ClusterRole,"
                        + " name=system:auth-delegator}]");
        assertThat(binding.inputs().at("subjects").map(Value::plain))
                .hasToString("Optional[[{kind=ServiceAccount, name=stacks, namespace=pulumi-system}]]");
    }
}
