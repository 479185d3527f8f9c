package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.gitops.ImageAutomationArgs.Author;
import dev.keelson.gitops.ImagePolicyArgs.Majors;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.TestSite;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Flux is asked for; that it finds tags and writes commits is left to a real cluster. */
class ImageAutomationTest {
    private static final String API = "kubernetes:image.toolkit.fluxcd.io/v1beta2:";

    private static Recording record() {
        var policy = new ImagePolicyArgs(
                new DnsLabel("cert-manager"), "quay.io/jetstack/charts/cert-manager", ">=1.16.0 <1.19.0", Majors.ONE);
        return Programs.record(context -> {
            var flux = new FluxBootstrap(
                    "flux",
                    new FluxBootstrapArgs(
                            new HelmChart("https://charts.example.org", "2.16.4"),
                            new GitSource(
                                    "https://git.example.org/shop/site.git",
                                    "main",
                                    "clusters/one",
                                    Duration.ofMinutes(1),
                                    Duration.ofMinutes(10),
                                    Duration.ofMinutes(5)),
                            new GitLogin("git", Output.of("canary")),
                            Optional.of(new ImageAutomationArgs(
                                    "flux-image-updates", new Author("Flux", "flux@example.org"), List.of(policy)))),
                    TestSite.plain().cluster(context));
            context.export("repository", flux.repository());
        });
    }

    private static String spec(RecordedResource object) {
        return String.valueOf(object.inputs().at("spec").orElseThrow().plain());
    }

    @Test
    void readsTheTagsOfTheImageOnceAnHour() {
        var recording = record();
        var repository = recording.one(API + "ImageRepository", "flux-images-cert-manager-repository");

        assertThat(Programs.inputs(repository)).isEqualTo("""
                        apiVersion: image.toolkit.fluxcd.io/v1beta2
                        kind: ImageRepository
                        metadata:
                          annotations:
                            pulumi.com/waitFor: condition=Ready
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: flux-system
                            app.kubernetes.io/part-of: shop
                          name: cert-manager
                          namespace: flux-system
                        spec:
                          image: quay.io/jetstack/charts/cert-manager
                          interval: 1h
                        """);
        assertThat(repository.dependencies())
                .contains(recording
                        .one("kubernetes:helm.sh/v3:Release", "flux-release")
                        .urn());
    }

    @Test
    void takesTheNewestTagOfTheRange() {
        var recording = record();
        var policy = recording.one(API + "ImagePolicy", "flux-images-cert-manager-policy");

        assertThat(policy.objectName()).isEqualTo("cert-manager");
        assertThat(spec(policy))
                .isEqualTo("{imageRepositoryRef={name=cert-manager}, policy={semver={range=>=1.16.0 <1.19.0}}}");
        assertThat(policy.dependencies())
                .contains(recording
                        .one(API + "ImageRepository", "flux-images-cert-manager-repository")
                        .urn());
    }

    @Test
    void writesTagsIntoTheFolderOnABranchOfItsOwn() {
        var recording = record();
        var automation = recording.one(API + "ImageUpdateAutomation", "flux-images-automation");

        assertThat(automation.objectName()).isEqualTo("flux-system");
        assertThat(spec(automation))
                .isEqualTo("{git={checkout={ref={branch=main}}, commit={author={email=flux@example.org, name=Flux}},"
                        + " push={branch=flux-image-updates}}, interval=10m,"
                        + " sourceRef={kind=GitRepository, name=flux-system},"
                        + " update={path=./clusters/one, strategy=Setters}}");
        assertThat(automation.dependencies())
                .contains(
                        recording
                                .one(API + "ImagePolicy", "flux-images-cert-manager-policy")
                                .urn(),
                        recording
                                .one("kubernetes:source.toolkit.fluxcd.io/v1:GitRepository", "flux-repository")
                                .urn());
    }

    @Test
    void isAPartOfFlux() {
        var recording = record();

        assertThat(recording.one(ImageAutomation.TYPE, "flux-images").parent())
                .isEqualTo(recording.one(FluxBootstrap.TYPE, "flux").urn());
    }
}
