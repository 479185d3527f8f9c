package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code keelson check} over folders as Helm, Flux and people write them. */
class CheckCommandTest {
    private static final String FOLDERS = "src/test/resources/check/";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void findsTheMistakesOfARenderedChartAndNothingThatMayStandElsewhere() {
        assertThat(run("check", FOLDERS + "chart")).isEqualTo(Keelson.FOUND);

        assertThat(lines())
                .containsExactly(
                        "web.yaml:37: Deployment default/web-server: spec.template.spec.containers[web].env[LEVEL]"
                                + ".valueFrom.configMapKeyRef.key: ConfigMap default/web-server-settings has no key"
                                + " 'LOG_LEVLE': must be one of LOG_LEVEL, cache.conf",
                        "web.yaml:37: Deployment default/web-server: spec.template.spec.volumes[settings]"
                                + ".configMap.name: no ConfigMap 'server-settings' in namespace default: must be one"
                                + " that is declared, such as 'web-server-settings'",
                        "web.yaml:23: Service default/web-server: spec.ports[http].targetPort: no container of"
                                + " Deployment default/web-server has a port 'htp': must be http");
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("6 objects, 3 problems, 0 warnings, 2 references out of the folder, which"
                        + " --whole would check");
    }

    @Test
    void ofAWholeClusterEverythingMissingIsAProblem() {
        assertThat(run("check", "--whole", FOLDERS + "chart")).isEqualTo(Keelson.FOUND);

        assertThat(lines())
                .hasSize(5)
                .contains(
                        "web.yaml:37: Deployment default/web-server: spec.template.spec.containers[web].env[PASSWORD]"
                                + ".valueFrom.secretKeyRef.name: no Secret 'database' in namespace default: must be one"
                                + " that is declared",
                        "web.yaml:37: Deployment default/web-server: spec.template.spec.imagePullSecrets[registry].name:"
                                + " no Secret 'registry' in namespace default: must be one that is declared");
    }

    @Test
    void understandsWhatOperatorsMakeOfTheirObjects() {
        assertThat(run("check", FOLDERS + "flux")).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("13 objects, 0 problems, 0 warnings");
    }

    @Test
    void findsEachKindOfMistake() {
        assertThat(run("check", FOLDERS + "broken")).isEqualTo(Keelson.FOUND);

        assertThat(lines())
                .map(line -> line.replaceFirst("^objects.yaml:\\d+: ", ""))
                .containsExactly(
                        "ConfigMap shop/api-scripts: metadata.name: " + FOLDERS
                                + "broken/objects.yaml:52 declares it too: must stand once",
                        "ConfigMap shopp/other: metadata.namespace: no Namespace 'shopp': must be one that is declared,"
                                + " such as 'shop'",
                        "StatefulSet shop/api: spec.serviceName: no Service 'api-headless' in namespace shop: must be"
                                + " one that is declared",
                        "StatefulSet shop/api: spec.template.spec.containers[api].env[PASSWORD].valueFrom"
                                + ".secretKeyRef.key: Secret shop/api-login has no key 'passwrd': must be password",
                        "IngressRoute shop/api: spec.routes[0].middlewares[limit].name: no Middleware 'limit' in"
                                + " namespace shop: must be one that is declared",
                        "IngressRoute shop/api: spec.routes[0].services[api].port: Service shop/api has no port"
                                + " '8080': must be 80",
                        "Service shop/api: spec.selector: app=ap takes no pod: must be the labels of a workload in"
                                + " namespace shop, such as StatefulSet shop/api (app=api)",
                        "NetworkPolicy shop/api: spec.ingress[0].from: no pod in namespace shop has the labels"
                                + " app=web: must be those of a workload",
                        "StatefulSet shop/api: spec.template.spec.containers[api].volumeMounts[dta].name: the pod has"
                                + " no volume 'dta': must be one of data, scripts, spare",
                        "warning: StatefulSet shop/api: spec.template.spec.volumes[spare]: no container mounts this"
                                + " volume",
                        "warning: StatefulSet shop/api: spec.volumeClaimTemplates[data]: no container mounts this"
                                + " volume",
                        "StatefulSet shop/api: spec.template.spec.containers[api].env[PASSWORD].name: 'PASSWORD'"
                                + " stands twice: a variable must stand once",
                        "StatefulSet shop/api: spec.template.spec.containers[api].livenessProbe.httpGet.port: the"
                                + " container has no port 'web': must be http",
                        "StatefulSet shop/api: spec.template.spec.containers[api].command[1]: ConfigMap"
                                + " shop/api-scripts has no file 'run.sh' for /scripts/run.sh: must be start.sh",
                        "StatefulSet shop/api: spec.template.spec.containers[api].env[PEER].value: no pod 'api-5' in"
                                + " namespace shop: must be one of a StatefulSet's, from 0 to one less than its"
                                + " replicas",
                        "StatefulSet shop/api: spec.template.spec.containers[api].env[CACHE].value: no Service"
                                + " 'cache' in namespace shop: must be one that is declared",
                        "IngressRoute shop/api: spec.routes[1].match: Host api.example.org, PathPrefix /v2 is taken"
                                + " by IngressRoute shop/api (" + FOLDERS
                                + "broken/objects.yaml:64) too: must be another host, path, method or priority");
        assertThat(out.toString()).doesNotContain("hunter2");
    }

    @Test
    void saysWhatKubernetesWouldRefuseOfAChange() {
        assertThat(run("check", FOLDERS + "new", "--old", FOLDERS + "old")).isEqualTo(Keelson.FOUND);

        assertThat(lines())
                .map(line -> line.replaceFirst("(it \\w+).*", "$1"))
                .containsExactly(
                        "objects.yaml:1: Job default/migrate: spec.template: it changes",
                        "objects.yaml:6: StatefulSet default/db: spec.volumeClaimTemplates: it changes",
                        "objects.yaml:20: PersistentVolumeClaim default/files: spec.resources.requests.storage: it"
                                + " shrinks",
                        "objects.yaml:25: Secret default/key: stringData: it changes",
                        "objects.yaml:31: RoleBinding default/reader: roleRef: it changes",
                        "objects.yaml:25: warning: PersistentVolumeClaim default/gone: it is");
    }

    @Test
    void findsNothingBetweenAFolderAndItself() {
        assertThat(run("check", FOLDERS + "old", "--old", FOLDERS + "old")).isZero();

        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checksItsOwnPlansFolder() {
        assertThat(run("plan", "--site", "shop", "--stack", "prod", "--out", directory.toString()))
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(run("check", "--whole", directory.resolve("manifests").toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void seesTheKeysOfThePlansSecretsInTheFolderOfTheirOwn() throws IOException {
        assertThat(run("plan", "--site", "shop", "--stack", "prod", "--out", directory.toString()))
                .isZero();
        out.getBuffer().setLength(0);
        var secrets = directory.resolve("manifests/secrets");
        Path login;
        try (var files = Files.list(secrets)) {
            login = files.filter(file -> file.toString().endsWith("secret-queue-login.yaml"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(login, Files.readString(login).replace("password: ", "passwort: "));

        assertThat(run("check", "--whole", directory.resolve("manifests").toString()))
                .isEqualTo(Keelson.FOUND);
        assertThat(out.toString()).contains("Secret shop-prod/queue-login has no key 'password': must be one of ");
    }

    @Test
    void writesJsonAndSarifWithFileAndLine() {
        assertThat(run("check", FOLDERS + "chart", "--json")).isEqualTo(Keelson.FOUND);
        var first =
                JsonParser.parseString(out.toString()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(first.get("rule").getAsString()).isEqualTo("reference-part");
        assertThat(first.get("line").getAsInt()).isEqualTo(37);
        assertThat(first.get("object").getAsString()).isEqualTo("Deployment default/web-server");

        out.getBuffer().setLength(0);
        assertThat(run("check", FOLDERS + "chart", "--sarif")).isEqualTo(Keelson.FOUND);
        var run = JsonParser.parseString(out.toString())
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        var result = run.getAsJsonArray("results").get(0).getAsJsonObject();
        var place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertThat(run.getAsJsonArray("results")).hasSize(3);
        assertThat(result.get("level").getAsString()).isEqualTo("error");
        assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo(FOLDERS + "chart/web.yaml");
        assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(37);
    }

    @Test
    void namesTheLineOfAFileThatIsNoYaml() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "kind: Secret\nmetadata: {name: a\u0007\nb: [}\n");
        Files.writeString(directory.resolve("b.yaml"), "apiVersion: v1\nkind: A\nmetadata: &a {name: b, again: *a}\n");

        assertThat(run("check", directory.toString())).isEqualTo(Keelson.FOUND);
        assertThat(lines())
                .hasSize(2)
                .allMatch(line -> line.matches("[ab]\\.yaml(:\\d+)?: (no valid YAML|too much).*"));
        assertThat(out.toString()).doesNotContain("\u0007");
    }

    @Test
    void readsNothingThatHelmOrKustomizeHasYetToRender() throws IOException {
        Files.createDirectories(directory.resolve("chart/templates"));
        Files.writeString(directory.resolve("chart/Chart.yaml"), "name: web\n");
        Files.writeString(directory.resolve("chart/templates/web.yaml"), "{{ if }}\n");
        Files.createDirectories(directory.resolve("prod"));
        Files.writeString(directory.resolve("prod/kustomization.yaml"), "resources: [web.yaml]\n");

        assertThat(run("check", directory.toString())).isEqualTo(Keelson.USAGE);
        assertThat(err.toString().lines().map(line -> line.replaceFirst("^[^:]*/", "")))
                .startsWith(
                        "Chart.yaml:1: warning: this folder is not read: check what 'helm template' makes of it",
                        "kustomization.yaml:1: warning: this folder is not read: check what 'kubectl kustomize' makes of"
                                + " it");

        Files.writeString(directory.resolve("map.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        assertThat(run("check", directory.toString())).isZero();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aWrongUseIsOneLine() throws IOException {
        assertThat(run("check", directory.toString())).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(directory
                        + " holds no Kubernetes object: must be a folder with manifests (.yaml, .yml or .json).");

        err.getBuffer().setLength(0);
        assertThat(run("check", "nowhere")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString()).isEqualToIgnoringNewLines("nowhere is not there: must be a folder of manifests.");
    }

    @Test
    void asksTheRulesOfThePolicyToo() throws IOException {
        Files.writeString(directory.resolve("web.yaml"), """
                apiVersion: v1
                kind: Service
                metadata: {name: other}
                spec: {type: ExternalName, externalName: other.example}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {type: NodePort, ports: [{port: 80}]}
                """);

        assertThat(run("check", directory.toString())).isZero();
        assertThat(run("check", directory.toString(), "--policy")).isEqualTo(Keelson.FOUND);
        assertThat(lines())
                .containsExactly("web.yaml:6: Service default/web: spec.type: it is NodePort: must be ClusterIP, with a"
                        + " route");

        var waivers = Files.writeString(directory.resolve("waivers.yml"), """
                - {rule: no-node-port, resource: Service default/web, reason: It moves., expires: %s}
                """.formatted(LocalDate.now(ZoneOffset.UTC)));
        assertThat(run("check", directory + "/web.yaml", "--policy", "--waivers", waivers.toString()))
                .isZero();

        out.getBuffer().setLength(0);
        assertThat(run("check", directory + "/web.yaml", "--policy", "--sarif")).isEqualTo(Keelson.FOUND);
        assertThat(out.toString())
                .contains("\"startLine\": 6", "\"ruleId\": \"no-node-port\"", "\"text\": \"A NodePort");
    }

    /** The findings, each without the folder before its file. */
    private List<String> lines() {
        return out.toString()
                .lines()
                .map(line -> line.replaceFirst("^[^:]*/", ""))
                .toList();
    }

    private int run(String... arguments) {
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }
}
