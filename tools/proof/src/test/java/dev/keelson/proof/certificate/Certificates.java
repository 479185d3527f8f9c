package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.RealSite;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** What the site's hosts ask cert-manager for, and what becomes of it. */
final class Certificates {
    /** Traefik follows the cluster within two seconds, and cert-manager looks again each second. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final KubernetesClient client;
    private final BiConsumer<String, Runnable> waiting;

    /** Which of its certificates a host asked for last. */
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * Those of a cluster.
     *
     * @param waiting waits until an assertion holds, and says what it waits for
     */
    Certificates(KubernetesClient client, BiConsumer<String, Runnable> waiting) {
        this.client = client;
        this.waiting = waiting;
    }

    /** Takes a host what it has from tests before, which another authority has issued. */
    void begin(String host) {
        if (revision(host) > 0) {
            forget(host);
        }
    }

    /** Waits until a host has the certificate that it asked for last. */
    void awaitIssued(String host) {
        var revision = asked.getOrDefault(host, 1);
        waiting.accept(
                "certificate %d of %s".formatted(revision, host),
                () -> assertThat(isReady(host) ? revision(host) : 0)
                        .as(challenges(host).toString())
                        .isEqualTo(revision));
    }

    /** Asks for another certificate, as {@code cmctl renew} does; the host keeps the old one meanwhile. */
    void renew(String host) {
        asked.put(host, revision(host) + 1);
        client.resource(certificate(host)).editStatus(certificate -> {
            List<Map<String, Object>> conditions = certificate.get("status", "conditions");
            conditions.add(Map.of(
                    "type",
                    "Issuing",
                    "status",
                    "True",
                    "reason",
                    "ManuallyTriggered",
                    "message",
                    "Certificate re-issuance manually triggered",
                    "lastTransitionTime",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
            return certificate;
        });
    }

    /** Takes a host its certificate, as if it had never had one. */
    void forget(String host) {
        asked.put(host, revision(host) + 1);
        client.secrets().inNamespace(RealSite.NAMESPACE).withName(host + "-tls").delete();
        waiting.accept(
                host + " to ask for a certificate",
                () -> assertThat(isReady(host)).isFalse());
    }

    /**
     * What a host has to answer before it gets a certificate.
     *
     * @param reason why it is not met yet
     */
    record Challenge(String token, String key, String reason) {
        /** Where the authority looks for the key. */
        String url(String host) {
            return "http://%s/.well-known/acme-challenge/%s".formatted(host, token);
        }
    }

    List<Challenge> challenges(String host) {
        return client
                .genericKubernetesResources("acme.cert-manager.io/v1", "Challenge")
                .inNamespace(RealSite.NAMESPACE)
                .list()
                .getItems()
                .stream()
                .filter(challenge -> host.equals(challenge.get("spec", "dnsName")))
                .map(challenge -> new Challenge(
                        challenge.get("spec", "token"),
                        challenge.get("spec", "key"),
                        String.valueOf(challenge.<Object>get("status", "reason"))))
                .toList();
    }

    /** Waits until the solvers could answer. */
    void awaitSolvers() {
        waiting.accept(
                "solvers to be ready",
                () -> assertThat(client.pods()
                                .inNamespace(RealSite.NAMESPACE)
                                .withLabel("acme.cert-manager.io/http01-solver", "true")
                                .list()
                                .getItems())
                        .isNotEmpty()
                        .allMatch(Readiness::isPodReady));
    }

    /** Waits for a challenge that is not met for such a reason, and prints that. */
    Challenge awaitUnmet(String wrong, String host, String reason) {
        waiting.accept(
                "a challenge of %s that is not met: %s".formatted(host, reason),
                () -> assertThat(challenges(host))
                        .anyMatch(challenge -> challenge.reason().contains(reason)));
        var challenge = challenges(host).get(0);
        System.out.printf("certificates: %s: %s%n", wrong, challenge.reason().replaceAll("\\s+", " "));
        return challenge;
    }

    /** The same, of a reason that every challenge has until its solver runs and k3s's Traefik knows of it. */
    Challenge awaitStillUnmet(String wrong, String host, String reason) {
        awaitSolvers();
        var since = new AtomicLong(System.nanoTime());
        waiting.accept("%s to be the reason for some time".formatted(reason), () -> {
            if (challenges(host).stream()
                    .noneMatch(challenge -> challenge.reason().contains(reason))) {
                since.set(System.nanoTime());
            }
            assertThat(System.nanoTime() - since.get()).isGreaterThan(SETTLED.toNanos());
        });
        return awaitUnmet(wrong, host, reason);
    }

    /** Whether a host has a certificate, and asks for no other. */
    private boolean isReady(String host) {
        var conditions = Optional.ofNullable(certificate(host).<List<Map<String, Object>>>get("status", "conditions"))
                .orElse(List.of());
        return conditions.stream()
                        .anyMatch(condition ->
                                "Ready".equals(condition.get("type")) && "True".equals(condition.get("status")))
                && conditions.stream().noneMatch(condition -> "Issuing".equals(condition.get("type")));
    }

    /** How many certificates a host got so far. */
    private int revision(String host) {
        return Optional.ofNullable(certificate(host).<Number>get("status", "revision"))
                .map(Number::intValue)
                .orElse(0);
    }

    private GenericKubernetesResource certificate(String host) {
        return client.genericKubernetesResources("cert-manager.io/v1", "Certificate")
                .inNamespace(RealSite.NAMESPACE)
                .withName(host)
                .require();
    }
}
