package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final String SERVICES = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: api, namespace: shop}
            spec: {ports: [{name: http, port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: peers, namespace: shop}
            spec: {clusterIP: None, ports: [{port: 80}]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec: {replicas: 2, template: {spec: {containers: [{name: db}]}}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api",
                "http://api:80/x",
                "http://user:word@api.shop.svc.cluster.local:80",
                "http://peers:9999",
                "http://db-1.peers.shop.svc:9999",
                "http://localhost:1",
                "https://www.a.org",
                "s3://bucket",
                "see http://nowhere in the manual",
                "http://nowhere.other.svc",
            })
    void anAddressThatLeadsSomewhereOrOutOfTheFolderIsNoFinding(String address) {
        assertThat(lines(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://apo | address | no Service 'apo' in namespace shop: must be one that is declared",
                "see http://apix.shop.svc | address | no Service 'apix' in namespace shop: must be one that is declared",
                "http://api:8080 | address-port | Service shop/api has no port 8080: must be one of 80, http",
                "http://db-2.peers.shop.svc | address | no pod 'db-2' in namespace shop: must be one of a StatefulSet's,"
                        + " from 0 to one less than its replicas",
            })
    void anAddressThatLeadsNowhereIsAProblem(String address, String rule, String message) {
        assertThat(lines(address))
                .containsExactly(rule + " Pod shop/web: spec.containers[web].env[URL].value: " + message);
    }

    @Test
    void readsCommandsAndConfigMapsToo() {
        var yaml = SERVICES + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: shop}
                data: {url: "http://gone"}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec: {containers: [{name: web, args: [--to, "http://lost"]}]}
                """;

        assertThat(Folder.lines(Addresses.of(Folder.part(yaml))))
                .containsExactly(
                        "address Pod shop/web: spec.containers[web].args[1]: no Service 'lost' in namespace shop: must be"
                                + " one that is declared",
                        "address ConfigMap shop/settings: data.url: no Service 'gone' in namespace shop: must be one that"
                                + " is declared");
    }

    private static List<String> lines(String address) {
        return Folder.lines(Addresses.of(Folder.part(SERVICES + """
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec: {containers: [{name: web, env: [{name: URL, value: "%s"}]}]}
                """.formatted(address))));
    }
}
