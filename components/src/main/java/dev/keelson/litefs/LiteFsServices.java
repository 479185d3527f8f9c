package dev.keelson.litefs;

import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Site;
import java.util.Map;

/** The three Services of an app. */
final class LiteFsServices {
    private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    private LiteFsServices() {}

    /** All pods, for reads. */
    static ServiceArgs all(DnsLabel app, Site site) {
        var name = new LiteFsNames(app).all();
        return service(
                app,
                site,
                name,
                ServiceSpecArgs.builder().selector(selector(app, site)).ports(http(LiteFsPorts.SERVICE)));
    }

    /** Pod 0 alone, for writes. */
    static ServiceArgs primary(DnsLabel app, Site site) {
        var names = new LiteFsNames(app);
        return service(
                app,
                site,
                names.primary(),
                ServiceSpecArgs.builder()
                        .selector(Map.of(POD_NAME, names.primaryPod()))
                        .ports(http(LiteFsPorts.SERVICE)));
    }

    /** Each pod by its name, ready or not: replicas have to find the primary while all of them start. */
    static ServiceArgs headless(DnsLabel app, Site site) {
        return service(
                app,
                site,
                new LiteFsNames(app).headless(),
                ServiceSpecArgs.builder()
                        .clusterIP("None")
                        .publishNotReadyAddresses(true)
                        .selector(selector(app, site))
                        .ports(
                                ServicePortArgs.builder()
                                        .name(LiteFsPorts.REPLICATION_NAME)
                                        .port(LiteFsPorts.REPLICATION)
                                        .targetPort(LiteFsPorts.REPLICATION_NAME)
                                        .build(),
                                http(LiteFsPorts.PROXY)));
    }

    private static Map<String, String> selector(DnsLabel app, Site site) {
        return site.labels().selector(app.text());
    }

    private static ServicePortArgs http(int port) {
        return ServicePortArgs.builder()
                .name(LiteFsPorts.PROXY_NAME)
                .port(port)
                .targetPort(LiteFsPorts.PROXY_NAME)
                .build();
    }

    private static ServiceArgs service(DnsLabel app, Site site, String name, ServiceSpecArgs.Builder spec) {
        return ServiceArgs.builder()
                .metadata(site.metadata(name, app.text()))
                .spec(spec.build())
                .build();
    }
}
