package dev.keelson.litefs;

import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import java.util.Map;

/** The three Services of an app. */
final class LiteFsServices {
    private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    private LiteFsServices() {}

    /** All pods, for reads. */
    static ServiceArgs all(LiteFsAppArgs args) {
        var name = new LiteFsNames(args.name()).all();
        return service(
                args, name, ServiceSpecArgs.builder().selector(selector(args)).ports(http(LiteFsPorts.SERVICE)));
    }

    /** Pod 0 alone, for writes. */
    static ServiceArgs primary(LiteFsAppArgs args) {
        var names = new LiteFsNames(args.name());
        return service(
                args,
                names.primary(),
                ServiceSpecArgs.builder()
                        .selector(Map.of(POD_NAME, names.primaryPod()))
                        .ports(http(LiteFsPorts.SERVICE)));
    }

    /** Each pod by its name, ready or not: replicas have to find the primary while all of them start. */
    static ServiceArgs headless(LiteFsAppArgs args) {
        return service(
                args,
                new LiteFsNames(args.name()).headless(),
                ServiceSpecArgs.builder()
                        .clusterIP("None")
                        .publishNotReadyAddresses(true)
                        .selector(selector(args))
                        .ports(
                                ServicePortArgs.builder()
                                        .name(LiteFsPorts.REPLICATION_NAME)
                                        .port(LiteFsPorts.REPLICATION)
                                        .targetPort(LiteFsPorts.REPLICATION_NAME)
                                        .build(),
                                http(LiteFsPorts.PROXY)));
    }

    private static Map<String, String> selector(LiteFsAppArgs args) {
        return args.namespace().labels().selector(args.name().text());
    }

    private static ServicePortArgs http(int port) {
        return ServicePortArgs.builder()
                .name(LiteFsPorts.PROXY_NAME)
                .port(port)
                .targetPort(LiteFsPorts.PROXY_NAME)
                .build();
    }

    private static ServiceArgs service(LiteFsAppArgs args, String name, ServiceSpecArgs.Builder spec) {
        return ServiceArgs.builder()
                .metadata(args.namespace().metadata(name, args.name().text()))
                .spec(spec.build())
                .build();
    }
}
