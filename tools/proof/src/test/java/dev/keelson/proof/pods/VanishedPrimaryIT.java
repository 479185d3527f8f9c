package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.Wait;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The address of a primary that is gone swallows what is sent to it, as that of a node that is gone.
 *
 * <p>Open: a stream that nobody ends, which LiteFS itself gives up after two and a half minutes.
 */
@OnRealSite
class VanishedPrimaryIT {
    private static final String SETTING = "/proc/sys/net/ipv4/tcp_syn_retries";
    private static final Duration CURRENT = Duration.ofSeconds(10);

    private final RealSite site;

    VanishedPrimaryIT(RealSite site) {
        this.site = site;
    }

    @Test
    void aReplicaFindsTheNewOneThoughItDialledTheOld() {
        var mended = RealSite.pod(1);
        var faulty = RealSite.pod(2);
        assertThat(site.run(mended, "cat", SETTING)).isEqualTo("2\n");
        // A fault, to know that the wait below is the setting's doing: the kernel's own value.
        site.run(faulty, "sh", "-c", "echo 6 >" + SETTING);
        var primary = site.resource(RealSite.pod(0)).require();
        var address = primary.getStatus().getPodIP();
        // Streams are ended and new ones swallowed; the last of the rules comes first.
        var rules = List.of(List.of("-j", "REJECT", "--reject-with", "tcp-reset"), List.of("--syn", "-j", "DROP"));
        try {
            rules.forEach(rule -> iptables("-I", address, rule));
            site.await(
                    "the replicas to dial",
                    () -> assertThat(List.of(mended, faulty)).allMatch(pod -> isDialling(pod, address)));

            site.resource(RealSite.pod(0)).withGracePeriod(0).delete();
            site.await("the new primary", () -> {
                assertThat(site.resource(RealSite.pod(0)).isReady()).isTrue();
                assertThat(site.resource(RealSite.pod(0))
                                .require()
                                .getMetadata()
                                .getUid())
                        .isNotEqualTo(primary.getMetadata().getUid());
            });
            var rows = site.ask(RealSite.pod(0), "POST", "http://localhost:8080/api/rows")
                    .number("rows");
            var start = System.nanoTime();
            Wait.of(CURRENT)
                    .orUntil(site.cluster()::death)
                    .untilAsserted(
                            "the replica", () -> assertThat(site.rows(mended)).isEqualTo(rows));
            System.out.printf("litefs: the replica was current %.1f s after the first write%n", seconds(start));
            assertThat(site.rows(faulty)).isLessThan(rows);
        } finally {
            rules.forEach(rule -> iptables("-D", address, rule));
            site.resource(faulty).delete();
        }
        site.await("the other replica", () -> {
            assertThat(site.readyPods()).isEqualTo(RealSite.pods());
            assertThat(site.rows(faulty)).isEqualTo(site.rows(RealSite.pod(0)));
        });
    }

    private void iptables(String action, String address, List<String> rule) {
        var command =
                new ArrayList<>(List.of("iptables", action, "FORWARD", "-d", address, "-p", "tcp", "--dport", "20202"));
        command.addAll(rule);
        site.cluster().runOnNode(command.toArray(String[]::new));
    }

    /** As the kernel lists its connections: the other end's address and port, and the state SYN-SENT. */
    private boolean isDialling(String pod, String address) {
        var dialled = "%08X:%04X 02".formatted(littleEndian(address), 20202);
        return site.run(pod, "cat", "/proc/net/tcp").contains(dialled)
                || site.run(pod, "cat", "/proc/net/tcp6").contains(dialled);
    }

    private static int littleEndian(String address) {
        try {
            return ByteBuffer.wrap(InetAddress.getByName(address).getAddress())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // it is one
        }
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
