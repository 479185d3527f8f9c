package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void beginsWithItsProvidersAndItsNamespace() {
        var recording = Programs.record(context -> TestSite.plain().generating().begin(context));

        assertThat(recording.resources())
                .extracting(resource -> resource.type() + " " + resource.name())
                .contains(
                        "pulumi:providers:kubernetes kubernetes",
                        "pulumi:providers:random random",
                        "keelson:k3s:Namespace site",
                        "kubernetes:core/v1:Namespace site-namespace");
        assertThat(recording.outputs().values()).containsEntry("namespace", new Value.Text("shop-live"));
    }

    @Test
    void whatItsProgramDeclaresBesideFluxIsMarkedSoThatFluxLeavesItAlone() {
        for (var flux : List.of(true, false)) {
            var recording = Programs.record(context -> {
                var site = Site.begin(TestSite.plain().args().beside(flux), context);
                new ConfigMap(
                        "any",
                        ConfigMapArgs.builder()
                                .metadata(site.metadata("any", "app"))
                                .build());
            });

            for (var object : List.of(
                    recording.one("kubernetes:core/v1:Namespace", "site-namespace"),
                    recording.one("kubernetes:core/v1:ConfigMap", "any"))) {
                assertThat(object.inputs().text("metadata", "annotations", "kustomize.toolkit.fluxcd.io/prune"))
                        .isEqualTo(flux ? Optional.of("disabled") : Optional.empty());
            }
        }
    }

    @Test
    void findsAVolumeByItsName() {
        Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            var claim = Output.of("uploads");
            site.offerClaim(new DnsLabel("uploads"), claim);

            assertThat(site.claim(new DnsLabel("uploads"))).isSameAs(claim);
            assertThatThrownBy(() -> site.claim(new DnsLabel("backups"))).hasMessage("no volume backups");
        });
    }

    @Test
    void takesAClassOfItsOwnBeforeOneThatTheClusterHas() {
        Programs.record(context -> {
            var cluster = TestSite.plain().cluster(context);
            var declared = Output.of("kept");
            cluster.offerStorageClass(new DnsLabel("kept"), declared);

            assertThat(cluster.storageClass(new DnsLabel("kept"))).isSameAs(declared);
            context.export("other", cluster.storageClass(new DnsLabel("local-path")));
        });
    }
}
