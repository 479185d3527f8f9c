package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The NetworkPolicies of the plan are not enforced here: the network of this cluster knows none. */
@OnRealSite
class AppIT {
    private static final Pattern ADVERTISED = Pattern.compile("advertise-url: \"http://(.*):20202\"");
    private static final int REQUESTS = 40;

    private final RealSite site;

    AppIT(RealSite site) {
        this.site = site;
    }

    @Test
    void choosesPod0AsThePrimary() {
        assertThat(RealSite.pods())
                .extracting(pod -> site.run(pod, "cat", "/config/litefs-candidate"))
                .containsExactly("true\n", "false\n", "false\n");
    }

    @Test
    void migratesOnThePrimaryAlone() {
        assertThat(RealSite.pods())
                .allSatisfy(pod -> assertThat(site.ask(pod, "GET", "http://localhost:8080/api/rows")
                                .body())
                        .contains("\"migrated\": [\"abaci-app-0\"]"));
    }

    @Test
    void leadsReplicasToThePrimaryByItsName() {
        var config = site.client()
                .configMaps()
                .inNamespace(RealSite.NAMESPACE)
                .withName("abaci-app-scripts")
                .require()
                .getData()
                .get("litefs.yml");
        var advertised = ADVERTISED.matcher(config);
        assertThat(advertised.find()).isTrue();

        var resolved = site.run(
                RealSite.pod(2),
                "python3",
                "-c",
                "import socket, sys; print(socket.gethostbyname(sys.argv[1]))",
                advertised.group(1));

        assertThat(resolved.strip())
                .isEqualTo(site.resource(RealSite.pod(0)).require().getStatus().getPodIP());
        site.await("replicas on the primary's stream", () -> {
            assertThat(site.resource(RealSite.pod(0)).getLog()).contains("stream connected");
            assertThat(site.resource(RealSite.pod(1)).getLog()).contains("connected to cluster");
        });
    }

    @Test
    void readsOnEveryPodWhatIsWrittenThroughThePrimary() {
        var before = site.rows(RealSite.pod(0));

        for (var pod : RealSite.pods()) {
            var answer = site.ask(pod, "POST", "http://abaci-app-primary/api/rows");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.text("host")).isEqualTo(RealSite.pod(0));
        }

        site.await(
                "the rows on every pod",
                () -> assertThat(RealSite.pods()).extracting(site::rows).containsOnly(before + RealSite.REPLICAS));
    }

    @Test
    void spreadsReadsOverAllPods() {
        var hosts = new TreeSet<String>();
        for (var request = 0; request < REQUESTS && hosts.size() < RealSite.REPLICAS; request++) {
            hosts.add(site.ask(RealSite.pod(0), "GET", "http://abaci-app/api/health")
                    .text("host"));
        }
        assertThat(hosts).containsExactlyElementsOf(RealSite.pods());
    }

    /** Why writes have to be routed: nobody but Fly.io understands what a replica answers. */
    @Test
    void losesAWriteOnAReplicaInSilence() {
        var before = site.rows(RealSite.pod(0));

        var answer = site.ask(RealSite.pod(1), "POST", "http://localhost:8080/api/rows");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.replay()).startsWith("instance=");
        assertThat(site.rows(RealSite.pod(0))).isEqualTo(before);
    }

    @Test
    void keepsItsRowsWhenThePrimarysPodIsDeleted() {
        var old = site.resource(RealSite.pod(0)).require().getMetadata().getUid();
        var before = site.ask(RealSite.pod(1), "POST", "http://abaci-app-primary/api/rows")
                .number("rows");

        site.resource(RealSite.pod(0)).delete();

        site.await("the new pod", () -> {
            assertThat(site.readyPods()).isEqualTo(RealSite.pods());
            assertThat(site.resource(RealSite.pod(0)).require().getMetadata().getUid())
                    .isNotEqualTo(old);
        });
        site.await(
                "the primary by its name",
                () -> assertThat(site.ask(RealSite.pod(1), "GET", "http://abaci-app-primary/api/health")
                                .status())
                        .isEqualTo(200));
        var answer = site.ask(RealSite.pod(1), "POST", "http://abaci-app-primary/api/rows");
        assertThat(answer.number("rows")).as(answer.toString()).isEqualTo(before + 1);
        site.await(
                "the row on every pod",
                () -> assertThat(RealSite.pods()).extracting(site::rows).containsOnly(before + 1));
    }
}
