package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.pods.RealSite;
import dev.keelson.proof.route.TraefikFlags;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The real site with cert-manager, k3s's Traefik, the NAS before it, and an authority that looks its hosts up. */
final class CertifiedSite implements AutoCloseable {
    static final String HOST = "abaci.one";
    static final List<String> HOSTS = List.of(HOST, "www." + HOST);

    /** What the plan says of the NAS decides about these. */
    private static final Set<String> ROUTES = Set.of("keelson:route:HostRoutes", "keelson:route:NasRoutes");

    private static final Set<String> ISSUERS = Set.of("keelson:tls:ClusterIssuers");

    private static final String ISSUER = "letsencrypt-prod";
    private static final String AUTHORITY = "acme.example";
    private static final String K3S = "k3s.home.arpa";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int DNS = 53;

    private static final Deployment PLAN = Deployment.of(SitePlan.record("abaci", "prod", Map.of()));

    /** As k3s's chart brings it. */
    private static final String INGRESS_CLASS = """
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: traefik}
            spec: {controller: traefik.io/ingress-controller}
            """;

    /** The names of this machine give way, in the enclosed one, to those of the test. */
    private static final String LOOK_UP = """
            set -eu
            file=$(readlink -m /etc/resolv.conf)
            mkdir -p "$(dirname "$file")"
            [ -e "$file" ] || : >"$file"
            echo "nameserver $1" >names.conf
            mount --bind names.conf "$file"
            """;

    private final Parts parts = new Parts();

    private final List<ChildProcess> programs = new ArrayList<>();

    private final RealSite site;
    private final Names names;
    private final Pebble pebble;
    private final Cloudflare cloudflare;
    private final Nas nas;
    private final Browser browser;
    private final Certificates certificates;

    private CertifiedSite(RealSite site, Tools tools) {
        this.site = site;
        this.certificates = new Certificates(site.client(), this::await);
        try {
            var cluster = site.cluster();
            this.names = parts.add(Names.start(new InetSocketAddress(cluster.host(), DNS)));
            cluster.runOnNode("sh", "-c", LOOK_UP, "look-up", cluster.host());
            AutoCloseable resolver = () -> cluster.runOnNode("sh", "-c", "umount \"$(readlink -m /etc/resolv.conf)\"");
            parts.add(resolver);
            names.answer(AUTHORITY, "A", cluster.address());
            names.answer("ns." + HOST, "A", cluster.host());
            names.answer(HOST, "NS", "ns." + HOST);
            names.answer(HOST, "SOA", "ns.%1$s hostmaster.%1$s 1 3600 600 86400 60".formatted(HOST));
            leadToK3s(Nas.NODE);
            this.cloudflare = parts.add(Cloudflare.start(cluster.host(), cluster.folder(), HOST, names));
            this.pebble = parts.add(Pebble.start(cluster, tools.program("pebble"), AUTHORITY));
            var trusted = cluster.folder().resolve("trusted.pem");
            Files.writeString(trusted, pebble.certificate() + pebble.root() + cloudflare.certificate());
            this.nas = parts.add(Nas.connect(cluster, tools.program("traefik"), site.routes(), trusted, pebble));
            this.browser = new Browser(site, pebble.root());
            client().resource(INGRESS_CLASS).serverSideApply();
            var traefik =
                    new ArrayList<>(List.of("env", "KUBECONFIG=" + cluster.kubeconfig(), tools.program("traefik")));
            traefik.addAll(
                    TraefikFlags.of(object(PLAN, "HelmChartConfig", "traefik")).flags());
            traefik.addAll(List.of(
                    "--entryPoints.web.address=:80",
                    "--entryPoints.websecure.address=:443",
                    "--global.checkNewVersion=false",
                    "--global.sendAnonymousUsage=false"));
            start("k3s-traefik", traefik);
            start(
                    "cert-manager",
                    List.of(
                            "env",
                            "SSL_CERT_FILE=" + trusted,
                            tools.program("cert-manager-controller"),
                            "--kubeconfig=" + cluster.kubeconfig(),
                            "--cluster-resource-namespace=cert-manager",
                            "--leader-elect=false",
                            // Ten seconds otherwise, before each time it looks whether a challenge can be answered.
                            "--dns01-check-retry-period=1s"));
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** With all of that running; no issuer knows the authority yet. */
    static CertifiedSite start(RealSite site) {
        return new CertifiedSite(
                site, Requirement.orSkip(() -> Tools.ensure("pebble", "traefik", "cert-manager-controller")));
    }

    KubernetesClient client() {
        return site.client();
    }

    Nas nas() {
        return nas;
    }

    /** The certificate of the authority that issues all others. */
    String root() {
        return pebble.root();
    }

    Certificates certificates() {
        return certificates;
    }

    Cloudflare cloudflare() {
        return cloudflare;
    }

    /** Where the NAS finds k3s. */
    void leadToK3s(String address) {
        names.answer(K3S, "A", address);
    }

    /** Where everybody finds a host. */
    void lead(String host, String address) {
        names.answer(host, "A", address);
    }

    /** A host has no record with an address. */
    void leadNowhere(String host) {
        names.answer(host, "A");
    }

    /** What a browser gets that finds the URL's host at this address. */
    Browser.Answer get(String address, String url) {
        return browser.get(address, url);
    }

    /** Deploys the prod plan's issuers. */
    void deployIssuers() {
        deployIssuers(PLAN);
    }

    /** Deploys a plan's issuers, with the authority's address in the place of Let's Encrypt's. */
    void deployIssuers(Deployment plan) {
        var issuer = object(plan, "ClusterIssuer", ISSUER);
        System.out.printf(
                "certificates: the issuer's server becomes %s in the place of %s%n",
                pebble.directory(), issuer.get("spec", "acme", "server"));
        for (var step : plan.ofOwners(ISSUERS).objects()) {
            apply(
                    step.object().equals(issuer)
                            ? edited(issuer, yaml -> yaml.replaceFirst("server: .*", "server: " + pebble.directory()))
                            : step.object());
        }
    }

    /** An object of the plan as text, changed; {@link #restore} brings the plan's back. */
    void change(String kind, String name, UnaryOperator<String> change) {
        apply(edited(object(PLAN, kind, name), change));
    }

    void restore(String kind, String name) {
        apply(object(PLAN, kind, name));
    }

    /** Deploys the routes of a plan in the place of others, and the file for the NAS. */
    void deployRoutes(Deployment plan) {
        var jobs = client().batch()
                .v1()
                .jobs()
                .inNamespace(RealSite.NAMESPACE)
                .withLabel("app.kubernetes.io/name", "nas-routes");
        jobs.delete();
        await(
                "the old delivery to end",
                () -> assertThat(jobs.list().getItems()).isEmpty());
        new Admission(client(), site.cluster().crds()).admitAll(plan.ofOwners(ROUTES));
        await(
                "the routes to be delivered",
                () -> assertThat(jobs.list().getItems())
                        .singleElement()
                        .satisfies(job ->
                                assertThat(job.getStatus().getSucceeded()).isEqualTo(1)));
    }

    void await(String what, Runnable assertion) {
        try {
            Wait.of(LIMIT).orUntil(this::death).untilAsserted(what, assertion);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + ChildProcess.logs(), e);
        }
    }

    /** Leaves the site as the tests of the run found it. */
    void restore() {
        PLAN.ofOwners(ISSUERS).objects().forEach(step -> apply(step.object()));
        deployRoutes(PLAN);
        try {
            Files.deleteIfExists(site.routes().resolve(".keelson.yml.previous"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    private void start(String name, List<String> command) {
        programs.add(parts.add(site.cluster().startOnNode(name, command)));
    }

    private Optional<String> death() {
        return programs.stream()
                .flatMap(program -> program.death().stream())
                .findFirst()
                .or(nas::death)
                .or(site.cluster()::death);
    }

    private void apply(GenericKubernetesResource object) {
        client().resource(object)
                .fieldManager(Admission.MANAGER)
                .forceConflicts()
                .serverSideApply();
    }

    private static GenericKubernetesResource edited(GenericKubernetesResource object, UnaryOperator<String> change) {
        var yaml = Serialization.asYaml(object);
        var changed = change.apply(yaml);
        assertThat(changed).isNotEqualTo(yaml);
        return Serialization.unmarshal(changed, GenericKubernetesResource.class);
    }

    private static GenericKubernetesResource object(Deployment plan, String kind, String name) {
        return plan.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals(kind)
                        && object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
