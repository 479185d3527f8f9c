package dev.keelson.proof.certificate;

import dev.keelson.proof.kube.RealCluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A NAS in the node's neighbourhood, with the address that the prod plan gives it, and the Traefik on it.
 */
final class Nas implements AutoCloseable {
    static final String ADDRESS = "192.168.86.51";

    /** The node's own address in that neighbourhood. */
    static final String NODE = "192.168.86.50";

    /** A wire between the two, and a way for the NAS to the rest of the world. */
    private static final String CONNECT = """
            set -eu
            ip netns add nas
            ip link add nas type veth peer name eth0 netns nas
            ip address add %1$s/24 dev nas
            ip link set nas up
            ip -n nas link set lo up
            ip -n nas address add %2$s/24 dev eth0
            ip -n nas link set eth0 up
            ip -n nas route add default via %1$s
            echo 1 >/proc/sys/net/ipv4/ip_forward
            iptables -t nat -A POSTROUTING -s %2$s ! -d %1$s/24 -j MASQUERADE
            """.formatted(NODE, ADDRESS);

    private static final String DISCONNECT = """
            iptables -t nat -D POSTROUTING -s %2$s ! -d %1$s/24 -j MASQUERADE
            ip link delete nas
            ip netns delete nas
            """.formatted(NODE, ADDRESS);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final RealCluster cluster;
    private final String traefik;
    private final Path routes;
    private final Path trusted;
    private final Pebble pebble;
    private @Nullable ChildProcess process;

    private Nas(RealCluster cluster, String traefik, Path routes, Path trusted, Pebble pebble) {
        this.cluster = cluster;
        this.traefik = traefik;
        this.routes = routes;
        this.trusted = trusted;
        this.pebble = pebble;
    }

    /**
     * What a household may write into the static configuration of its Traefik.
     *
     * @param usesHttpChallenge whether there is a second resolver, with the challenge that k3s uses
     */
    record Options(boolean usesHttpChallenge, List<String> flags) {
        /** One resolver, with the challenge in TLS: that of the plan. */
        static final Options OTHER_CHALLENGE = new Options(false, List.of());

        static final Options KEEPS_CHALLENGES = new Options(true, List.of());

        /** What {@code nas.acme.way: bypass} asks for. */
        static final Options BYPASS = new Options(true, List.of("--entryPoints.web.allowACMEByPass=true"));

        /** The entry point's own redirect, in the place of one for each router. */
        static final Options REDIRECTS =
                new Options(false, List.of("--entryPoints.web.http.redirections.entryPoint.to=websecure"));

        Options {
            flags = List.copyOf(flags);
        }
    }

    /**
     * A NAS without a Traefik yet.
     *
     * @param routes the folder that its Traefik watches
     * @param trusted a file with the roots that it trusts
     */
    static Nas connect(RealCluster cluster, String traefik, Path routes, Path trusted, Pebble pebble) {
        cluster.runOnNode("sh", "-c", CONNECT);
        return new Nas(cluster, traefik, routes, trusted, pebble);
    }

    /** Starts its Traefik, or starts it again with other options; it keeps its certificates. */
    void start(Options options) {
        stop();
        var command = new ArrayList<>(List.of(
                "nsenter",
                "--net=/run/netns/nas",
                "env",
                "SSL_CERT_FILE=" + trusted,
                traefik,
                "--entryPoints.web.address=:80",
                "--entryPoints.websecure.address=:443",
                "--providers.file.directory=" + routes,
                "--providers.file.watch=true",
                "--global.checkNewVersion=false",
                "--global.sendAnonymousUsage=false"));
        command.addAll(resolver("myresolver", "tlsChallenge=true"));
        if (options.usesHttpChallenge) {
            command.addAll(resolver("webresolver", "httpChallenge.entryPoint=web"));
        }
        command.addAll(options.flags);
        process = cluster.startOnNode("nas", command);
    }

    Optional<String> death() {
        return Optional.ofNullable(process).flatMap(ChildProcess::death);
    }

    String tail() {
        return Optional.ofNullable(process).map(ChildProcess::tail).orElse("");
    }

    @Override
    public void close() {
        stop();
        cluster.runOnNode("sh", "-c", DISCONNECT);
    }

    private List<String> resolver(String name, String challenge) {
        var flag = "--certificatesResolvers.%s.acme.".formatted(name);
        return List.of(
                flag + challenge,
                flag + "caServer=" + pebble.directory(),
                flag + "storage=%s/%s.json".formatted(cluster.folder(), name));
    }

    private void stop() {
        if (process != null) {
            process.close();
            process = null;
            // The kernel ends it a moment after the program that led into its machine.
            Wait.of(LIMIT)
                    .until(
                            "the NAS's ports to be free",
                            () -> Optional.of(true)
                                    .filter(yes -> cluster.runOnNode("nsenter", "--net=/run/netns/nas", "ss", "-Hltn")
                                            .isBlank()));
        }
    }
}
