package dev.keelson.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final Kinds KINDS =
            new Kinds(Kinds.parse(JsonParser.parseString("""
            {"items": [
              {"metadata": {"name": "apps"}, "versions": [{"version": "v1", "resources": [
                {"resource": "deployments", "responseKind": {"kind": "Deployment"}, "scope": "Namespaced"}]}]},
              {"metadata": {"name": "image.toolkit.fluxcd.io"}, "versions": [
                {"version": "v1", "resources": [
                  {"resource": "imagepolicies", "responseKind": {"kind": "ImagePolicy"}, "scope": "Namespaced"}]},
                {"version": "v1beta2", "resources": [
                  {"resource": "imagepolicies", "responseKind": {"kind": "ImagePolicy"}, "scope": "Namespaced"},
                  {"resource": "old", "responseKind": {"kind": "Old"}, "scope": "Cluster"}]}]}]}
            """).getAsJsonObject()));

    @Test
    void findsAKindInTheVersionThatIsAskedFor() {
        assertThat(KINDS.find("apps/v1", "Deployment")).contains(Kind.DEPLOYMENT);
        assertThat(KINDS.find("image.toolkit.fluxcd.io/v1beta2", "ImagePolicy"))
                .map(Kind::path)
                .contains("/apis/image.toolkit.fluxcd.io/v1beta2/imagepolicies");
        assertThat(KINDS.find("apps/v2", "Deployment")).isEmpty();
    }

    @Test
    void eachKindOfAGroupIsThereOnceInItsPreferredVersion() {
        assertThat(KINDS.preferred(group -> group.endsWith(".fluxcd.io")))
                .containsExactly(
                        new Kind("image.toolkit.fluxcd.io", "v1", "ImagePolicy", "imagepolicies", true),
                        new Kind("image.toolkit.fluxcd.io", "v1beta2", "Old", "old", false));
    }

    @Test
    void aPathHasTheNamespaceOfAKindThatHasOne() {
        assertThat(Kind.POD.path("apps")).isEqualTo("/api/v1/namespaces/apps/pods");
        assertThat(Kind.DEPLOYMENT.path("apps")).isEqualTo("/apis/apps/v1/namespaces/apps/deployments");
        assertThat(Kind.CLUSTER_ROLE.path("apps")).isEqualTo("/apis/rbac.authorization.k8s.io/v1/clusterroles");
    }
}
