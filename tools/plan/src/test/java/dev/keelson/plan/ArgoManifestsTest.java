package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgoManifestsTest {
    private static final String NAMESPACE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, annotations: {keelson.dev/applied-by: argocd}}
            """;

    private static final String JOB = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: api-migration-1
              namespace: shop
              annotations: {argocd.argoproj.io/sync-wave: '1', pulumi.com/replaceUnready: 'true'}
            """;

    private static final String CLAIM = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: uploads, namespace: shop}
            """;

    private static ArgoManifests of(PlanSketch sketch) {
        return ArgoManifests.of(sketch.plan().recordings().get(0));
    }

    @Test
    void everyObjectIsAFileAndTheKustomizationListsThemAll() {
        var files = of(PlanSketch.prod().objects(NAMESPACE + "---\n" + JOB)).files();

        assertThat(files).containsOnlyKeys("job-api-migration-1.yaml", "kustomization.yaml", "namespace-shop.yaml");
        assertThat(files.get("kustomization.yaml")).isEqualTo("""
                # 'keelson render argocd' has written this folder: what is changed here is lost.
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                - job-api-migration-1.yaml
                - namespace-shop.yaml
                """);
        assertThat(files.get("namespace-shop.yaml")).isEqualTo("""
                apiVersion: v1
                kind: Namespace
                metadata:
                  annotations:
                    keelson.dev/applied-by: argocd
                  name: shop
                """);
    }

    @Test
    void theWaveStaysAndWhatPulumiReadsGoes() {
        assertThat(of(PlanSketch.prod().objects(JOB)).files().get("job-api-migration-1.yaml"))
                .isEqualTo("""
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          annotations:
                            argocd.argoproj.io/sync-wave: "1"
                          name: api-migration-1
                          namespace: shop
                        """);
        var awaited = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {pulumi.com/waitFor: x}}}";
        assertThat(of(PlanSketch.prod().objects(awaited)).files().get("configmap-a.yaml"))
                .isEqualTo("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
    }

    @Test
    void whatPulumiProtectsArgoCdKeepsAlsoWhereAParentIsProtected() {
        var kept = """
                    argocd.argoproj.io/compare-options: IgnoreExtraneous
                    argocd.argoproj.io/sync-options: Prune=false,Delete=false
                """;
        var files = of(PlanSketch.prod()
                        .component("keelson:storage:ClassVolume", "uploads-volume", "{protect: true}")
                        .object("uploads", CLAIM, "{parent: uploads-volume}")
                        .object("shop", NAMESPACE, "{protect: true}")
                        .object("job", JOB, "{}"))
                .files();

        assertThat(files.get("persistentvolumeclaim-uploads.yaml")).contains(kept);
        assertThat(files.get("namespace-shop.yaml")).contains(kept);
        assertThat(files.get("job-api-migration-1.yaml")).doesNotContain("sync-options", "compare-options");
    }

    @Test
    void anOptionThatIsThereStaysBesideThem() {
        var options = CLAIM.replace("shop}", "shop, annotations: {argocd.argoproj.io/sync-options: Validate=false}}");

        assertThat(of(PlanSketch.prod().object("uploads", options, "{protect: true}"))
                        .files()
                        .get("persistentvolumeclaim-uploads.yaml"))
                .contains("argocd.argoproj.io/sync-options: Validate=false,Prune=false,Delete=false\n");
    }

    @Test
    void aClaimGoesWithTheFirstPodsThatMountIt() {
        var pods = """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: shop, annotations: {argocd.argoproj.io/sync-wave: '%d'}}
                spec: {template: {spec: {volumes: [{name: u, persistentVolumeClaim: {claimName: uploads}}]}}}
                """;

        assertThat(of(PlanSketch.prod().objects(CLAIM + pods.formatted("a", 2) + pods.formatted("b", 3)))
                        .files()
                        .get("persistentvolumeclaim-uploads.yaml"))
                .contains("argocd.argoproj.io/sync-wave: \"2\"");
        assertThat(of(PlanSketch.prod().objects(CLAIM + pods.formatted("a", 2) + pods.formatted("b", 0)))
                        .files()
                        .get("persistentvolumeclaim-uploads.yaml"))
                .doesNotContain("annotations");
    }

    @Test
    void aFileKeepsItsNameWhenAnotherObjectComes() {
        var before = of(PlanSketch.prod().objects(JOB)).files();
        var after = of(PlanSketch.prod().objects(NAMESPACE + "---\n" + CLAIM + "---\n" + JOB))
                .files();

        assertThat(after).containsEntry("job-api-migration-1.yaml", before.get("job-api-migration-1.yaml"));
    }

    @Test
    void twoObjectsOfOneKindAndNameHaveTwoFiles() {
        var map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: %s}\n";
        var sketch = PlanSketch.prod()
                .object("first", map.formatted("one"), "{}")
                .object("second", map.formatted("two"), "{}");

        assertThat(of(sketch).files().keySet())
                .hasSize(3)
                .filteredOn(name -> !name.equals("kustomization.yaml"))
                .allMatch(name -> name.matches("configmap-settings\\.[0-9a-f]{8}\\.yaml"))
                .allMatch(ArgoManifests::isManifest);
    }

    @Test
    void noOtherFileIsTakenForOneOfAnObject() {
        var text = ArgoManifests.MARK + "resources:\n- job-a.yaml\n- ../job-b.yaml\n- sub/job-c.yaml\n- notes.md\n";

        assertThat(ArgoManifests.listed(text)).containsExactly("job-a.yaml");
    }
}
