package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The site below {@code sites/shop}: one platform, two environments in the same cluster. */
class ShopTest {
    private static final Site SHOP = Site.all(KeelsonTest.ROOT).stream()
            .filter(site -> site.name().equals("shop"))
            .findFirst()
            .orElseThrow();
    private static final Plan STAGE = new Planner(Programs::of).plan(SHOP.projects(), "stage");
    private static final Plan PROD = new Planner(Programs::of).plan(SHOP.projects(), "prod");

    private static Recording recording(Plan plan, String project) {
        return plan.recordings().stream()
                .filter(recording -> recording.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    /** What tells an object of a cluster from any other. */
    private static Set<String> identities(Recording recording) {
        return recording.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .map(object -> "%s %s/%s"
                        .formatted(
                                object.type(),
                                object.inputs().text("metadata", "namespace").orElse(""),
                                object.inputs().text("metadata", "name").orElse(object.name())))
                .collect(Collectors.toSet());
    }

    @Test
    void twoEnvironmentsOnOnePlatformHaveNoObjectInCommon() {
        var all = List.of(
                identities(recording(STAGE, "shop-platform")),
                identities(recording(STAGE, "shop-cluster")),
                identities(recording(PROD, "shop-cluster")));

        var together = new HashSet<String>();
        all.forEach(together::addAll);
        assertThat(together).hasSize(all.stream().mapToInt(Set::size).sum());
        assertThat(all).allSatisfy(objects -> assertThat(objects).isNotEmpty());
    }

    @Test
    void bothPlansHaveTheSamePlatform() {
        assertThat(recording(STAGE, "shop-platform")).isEqualTo(recording(PROD, "shop-platform"));
    }

    @Test
    void anEnvironmentKnowsThePlatformByReferenceAlone() {
        assertThat(recording(PROD, "shop-cluster").resources())
                .filteredOn(resource -> resource.type().equals("pulumi:pulumi:StackReference"))
                .extracting(RecordedResource::name)
                .containsExactly("organization/shop-platform/platform");
        assertThat(recording(PROD, "shop-cluster")
                        .one("kubernetes:cert-manager.io/v1:Certificate", "www.shop.example-certificate")
                        .inputs()
                        .text("spec", "issuerRef", "name"))
                .contains("letsencrypt-prod");
    }

    @Test
    void theLongerPathOfAHostLeadsToAServiceOfItsOwn() {
        var routes = recording(PROD, "shop-cluster")
                .one("kubernetes:traefik.io/v1alpha1:IngressRoute", "www.shop.example-websecure")
                .inputs()
                .at("spec", "routes")
                .orElseThrow()
                .toString();

        assertThat(routes).contains("/api", "/catalog", "catalog-primary");
    }

    @Test
    void theSiteNeedsNoClassBeyondSettingsStackAndProgram() throws IOException {
        var sources = KeelsonTest.ROOT.resolve("sites/shop/cluster/src/main/java/dev/keelson/shop/cluster");
        try (var files = Files.list(sources)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ClusterProgram.java", "ClusterSettings.java", "ClusterStack.java", "package-info.java");
        }
        assertThat(Files.readAllLines(sources.resolve("ClusterStack.java"))).hasSizeLessThanOrEqualTo(60);
    }
}
