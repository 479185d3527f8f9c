package dev.keelson.proof.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Leaves open whether a site's operators define their kinds in these versions. */
@OnQuickCluster(controllers = false)
class CrdsIT {
    private static final Set<String> GROUPS = Set.of(
            "acme.cert-manager.io",
            "argoproj.io",
            "bitnami.com",
            "cert-manager.io",
            "helm.cattle.io",
            "image.toolkit.fluxcd.io",
            "kustomize.toolkit.fluxcd.io",
            "notification.toolkit.fluxcd.io",
            "postgresql.cnpg.io",
            "pulumi.com",
            "source.toolkit.fluxcd.io",
            "traefik.io");

    @Test
    void theApiServerServesEveryOne(QuickCluster cluster) {
        var crds = cluster.crds();
        var groups = crds.all().stream().map(crd -> crd.getSpec().getGroup()).collect(Collectors.toSet());
        assertThat(groups).isEqualTo(GROUPS);

        crds.install(GROUPS);

        assertThat(cluster.client().getApiGroups().getGroups())
                .extracting(group -> group.getName())
                .containsAll(GROUPS);
    }
}
