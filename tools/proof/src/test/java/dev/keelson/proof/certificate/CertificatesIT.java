package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.OnRealSite;
import dev.keelson.proof.pods.RealSite;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@OnRealSite
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CertificatesIT {
    private static CertifiedSite site;

    @BeforeAll
    static void start(RealSite deployed) {
        site = CertifiedSite.start(deployed);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void direct() {
        site.leadHostsTo(Nas.NODE);
        site.issue();
        var begin = System.nanoTime();
        CertifiedSite.HOSTS.forEach(host -> site.awaitRevision(host, 1));
        System.out.println("certificates: directly " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        for (var host : CertifiedSite.HOSTS) {
            System.out.println(site.get(Nas.NODE, "https://" + host + "/api/health"));
            System.out.println(site.get(Nas.NODE, "http://" + host + "/api/health"));
        }
    }
}
