package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cli.Keelson;
import dev.keelson.proof.ops.Said;
import dev.keelson.proof.pods.RealSite;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The certified site with a backup, and with what stands in for a registry and for Keel.
 *
 * @param authority a file with the certificate of who has issued the site's
 */
record VerifiedSite(RealSite site, CertifiedSite certified, Digests digests, KeelStandIn keel, Path authority)
        implements AutoCloseable {
    private static final List<String> PARTS = List.of("abaci.one", "litefs", "backup", "cache", "abaci-app", "keel");
    private static final Path ROOT = Tools.MODULE.resolve("../..").normalize();

    /** Once verify finds nothing wrong. */
    static VerifiedSite start(RealSite site, Path folder) throws IOException {
        var certified = CertifiedSite.start(site);
        certified.certificates().begin(CertifiedSite.HOST);
        certified.lead(CertifiedSite.HOST, Nas.NODE);
        certified.deployIssuers();
        certified.certificates().awaitIssued(CertifiedSite.HOST);
        var authority = Files.writeString(folder.resolve("authority.pem"), certified.root());
        var verified =
                new VerifiedSite(site, certified, Digests.start(running(site)), KeelStandIn.deploy(site), authority);
        verified.backups().make();
        verified.awaitHealthy();
        return verified;
    }

    Backups backups() {
        return new Backups(site);
    }

    /** What the command says of the site's parts, of those that are here. */
    Said verify(String... more) {
        var words = new ArrayList<>(List.of(
                "verify",
                "--site",
                "abaci",
                "--stack",
                "prod",
                "--planned",
                "--only",
                String.join(",", PARTS),
                "--resolve",
                "abaci.one=" + site.cluster().address(),
                "--registry",
                "ghcr.io=" + digests.url(),
                "--ca",
                authority.toString()));
        words.addAll(List.of(more));
        return said(words.toArray(String[]::new));
    }

    Said said(String... words) {
        return Said.with(
                Map.of(
                        Keelson.ROOT,
                        ROOT.toString(),
                        "KUBECONFIG",
                        site.cluster().kubeconfig().toString()),
                "",
                words);
    }

    void awaitHealthy() {
        certified.await("the site to be healthy", () -> {
            var said = verify();
            assertThat(said.out()).doesNotContain("wrong: ");
            assertThat(said.code()).as(said.err()).isZero();
        });
    }

    /** What its client says in Redis' own pod. */
    String redis(String... words) {
        var pod = site.client()
                .pods()
                .inNamespace(RealSite.NAMESPACE)
                .withLabel("app.kubernetes.io/name", "redis")
                .list()
                .getItems()
                .get(0);
        var command = new ArrayList<>(List.of("redis-cli"));
        command.addAll(List.of(words));
        return site.run(pod.getMetadata().getName(), command.toArray(String[]::new));
    }

    /** The digest of the image that the app runs. */
    String running() {
        return running(site);
    }

    private static String running(RealSite site) {
        return site.resource(RealSite.pod(0))
                .require()
                .getStatus()
                .getContainerStatuses()
                .get(0)
                .getImageID()
                .replaceFirst(".*@", "");
    }

    @Override
    public void close() {
        keel.close();
        digests.close();
        try (var started = certified) {
            started.restore();
        }
    }
}
