package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncWavesTest {
    private static final String WAVE = "annotations: {argocd.argoproj.io/sync-wave: '%s'}";

    private static String job(String annotations) {
        return Folder.manifest(
                        "batch/v1 Job",
                        "name: migration, namespace: shop, " + annotations,
                        "spec: {template: {spec: {containers: [{name: c, envFrom: [{secretRef: {name: login}}]}]}}}")
                + "---\n";
    }

    private static String secret(String annotations) {
        return Folder.manifest("v1 Secret", "name: login, namespace: shop, " + annotations, "data: {}");
    }

    @Test
    void anObjectThatNeedsOneOfALaterWaveWaitsForEver() {
        assertThat(Folder.lines(SyncWaves.of(Folder.part(job(WAVE.formatted(1)) + secret(WAVE.formatted(2))))))
                .containsExactly(
                        "sync-wave Job shop/migration: spec.template.spec.containers[c].envFrom[0].secretRef.name:"
                                + " Secret shop/login is in wave 2, and this object in wave 1: must be in the same or an earlier"
                                + " one");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "0, -1"})
    void anEarlierWaveAndTheSameAreRight(int own, int needed) {
        var yaml = job(WAVE.formatted(own)) + secret(WAVE.formatted(needed));

        assertThat(SyncWaves.of(Folder.part(yaml))).isEmpty();
    }

    @Test
    void aHookBeforeTheSyncFindsNothingOfTheSync() {
        var yaml = job("annotations: {argocd.argoproj.io/hook: PreSync}") + secret("");

        assertThat(Folder.lines(SyncWaves.of(Folder.part(yaml))))
                .containsExactly(
                        "sync-wave Job shop/migration: spec.template.spec.containers[c].envFrom[0].secretRef.name:"
                                + " Secret shop/login is in wave 0, and this object in PreSync wave 0: must be in the same or an"
                                + " earlier one");
    }

    @Test
    void whatAControllerMakesIsThereInTheWaveOfWhatItIsMadeOf() {
        var sealed = Folder.manifest(
                "bitnami.com/v1alpha1 SealedSecret",
                "name: login, namespace: shop, " + WAVE.formatted(3),
                "spec: {encryptedData: {a: b}}");

        assertThat(Folder.lines(SyncWaves.of(Folder.part(job(WAVE.formatted(1)) + sealed))))
                .containsExactly(
                        "sync-wave Job shop/migration: spec.template.spec.containers[c].envFrom[0].secretRef.name:"
                                + " Secret shop/login, made of SealedSecret shop/login, is in wave 3, and this object in wave 1:"
                                + " must be in the same or an earlier one");
    }

    @Test
    void aDatabaseNeedsItsCluster() {
        var yaml = Folder.manifest(
                        "postgresql.cnpg.io/v1 Database", "name: app, namespace: shop", "spec: {cluster: {name: pg}}")
                + "---\n"
                + Folder.manifest(
                        "postgresql.cnpg.io/v1 Cluster", "name: pg, namespace: shop, " + WAVE.formatted(1), "spec: {}");

        assertThat(Folder.lines(SyncWaves.of(Folder.part(yaml))))
                .containsExactly(
                        "sync-wave Database shop/app: spec.cluster.name: Cluster shop/pg is in wave 1, and this"
                                + " object in wave 0: must be in the same or an earlier one");
    }

    @ParameterizedTest
    @CsvSource({
        "'spec: {template: {spec: {containers: [{name: c, envFrom: [{secretRef: {name: login, optional: true}}]}]}}}'",
        "'spec: {template: {spec: {containers: [{name: c, envFrom: [{secretRef: {name: other}}]}]}}}'",
    })
    void whatMayBeMissingAndWhatIsNotHereAreNoReason(String spec) {
        var yaml = Folder.manifest("batch/v1 Job", "name: migration, namespace: shop", spec)
                + "---\n"
                + secret(WAVE.formatted(2));

        assertThat(SyncWaves.of(Folder.part(yaml))).isEmpty();
    }

    @Test
    void anotherNamespaceIsAnotherApplications() {
        var yaml = Folder.manifest(
                        "traefik.io/v1alpha1 IngressRoute",
                        "name: x, namespace: shop",
                        "spec: {routes: [{services: [{name: web, namespace: edge}]}]}")
                + "---\n"
                + Folder.manifest("v1 Service", "name: web, namespace: edge, " + WAVE.formatted(1), "spec: {}");

        assertThat(SyncWaves.of(Folder.part(yaml))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"first", "1.5", "''"})
    void aWaveIsAWholeNumber(String wave) {
        assertThat(Folder.lines(SyncWaves.of(Folder.part(secret(WAVE.formatted(wave))))))
                .containsExactly("sync-wave Secret shop/login: metadata.annotations.argocd.argoproj.io/sync-wave: '%s':"
                                .formatted(wave)
                        + " must be a whole number, like 1");
    }
}
