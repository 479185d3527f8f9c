package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import org.junit.jupiter.api.Test;

class PlanDiffMarkdownTest {
    private static final String APP = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: app, namespace: abaci}
            spec:
              serviceName: %s
              replicas: %d
              template:
                spec:
                  initContainers: [{name: candidate, image: 'busybox:1.36'}]
                  containers: [{name: app, image: '%s', env: [{name: AUTH_SECRET, value: '%s'}]}]
            """;

    @Test
    void aCommentTellsTheDangersFirstAndFoldsTheRest() {
        var before = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Namespace, metadata: {name: old-site}}")
                .objects(APP.formatted("app", 2, "ghcr.io/x/app:1", "secret:canary-of-the-old-plan"))
                .objects(
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: env, namespace: abaci}, data: {PORT: '3000'}}")
                .objects(
                        "{apiVersion: v1, kind: Service, metadata: {name: app, namespace: abaci}, spec: {type: ClusterIP}}")
                .resource("kubernetes:helm.sh/v3:Release", "keel", "{chart: keel, version: 1.0.3}");
        var after = PlanSketch.prod()
                .objects(APP.formatted("app-headless", 3, "ghcr.io/x/app:2", "secret:canary-of-the-new-plan"))
                .objects(
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: env, namespace: abaci}, data: {PORT: '3001'}}")
                .objects(
                        "{apiVersion: v1, kind: Service, metadata: {name: app, namespace: abaci}, spec: {type: NodePort}}")
                .objects(
                        "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: app, namespace: abaci}, spec: {routes: [{match: 'Host(`abaci.one`)'}]}}")
                .objects("{apiVersion: v1, kind: ServiceAccount, metadata: {name: app, namespace: abaci}}")
                .resource("kubernetes:helm.sh/v3:Release", "keel", "{chart: keel, version: 1.0.5}")
                .resource("cloudflare:index/dnsRecord:DnsRecord", "abaci", "{name: abaci.one, content: 'unknown:'}")
                .read("pulumi:pulumi:StackReference", "organization/abaci-cloud/prod");

        assertThat(render(before, after)).isEqualTo("""
                        Plan of `prod`: **3 added, 2 changed, 1 removed, 2 replaced**

                        ### ⚠️ Look here first

                        - **deleted**: `Namespace old-site`: everything in it goes with it, the volumes of its claims too.
                        - **replaced**: `StatefulSet abaci/app`: all its pods go at once; the claims of its templates stay, unless their policy says Delete.
                          - `spec.serviceName`: `app` → `app-headless`

                        ### Exposure

                        - **added**: `DnsRecord abaci`: `name abaci.one`, `content [unknown]`
                        - **added**: `IngressRoute abaci/app`: ``Host(`abaci.one`)``
                        - **changed**: `Service abaci/app`
                          - `spec.type`: `ClusterIP` → `NodePort`

                        ### Images

                        - `StatefulSet abaci/app`, `app`: `ghcr.io/x/app:1` → `ghcr.io/x/app:2`
                        - `Release keel`, `chart keel`: `1.0.3` → `1.0.5`

                        ### Everything else

                        <details><summary><code>ConfigMap</code>: 1 changed</summary>

                        - **changed**: `ConfigMap abaci/env`
                          - `data.PORT`: `"3000"` → `"3001"`

                        </details>

                        <details><summary><code>ServiceAccount</code>: 1 added</summary>

                        - **added**: `ServiceAccount abaci/app`

                        </details>

                        <details><summary><code>StatefulSet</code>: 1 changed</summary>

                        - **changed**: `StatefulSet abaci/app`
                          - `spec.replicas`: `2` → `3`

                        </details>

                        ### Not evaluated

                        - `DnsRecord abaci`: known only when deployed: `content`
                        - Helm charts, what they hold is not in a plan: `Release keel`
                        - only read, not owned: `StackReference organization/abaci-cloud/prod`

                        ---
                        Stack `prod`; projects `cluster`. A plan knows no live state: `pulumi preview` has the last word. The values of secrets are not compared.
                        """);
    }

    @Test
    void atATerminalOnlyWhatChangedIsToldAndNothingIsFolded() {
        var before = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: env}, data: {PORT: '3000'}}")
                .objects("{apiVersion: v1, kind: Namespace, metadata: {name: a, uid: 'unknown:'}}")
                .resource("kubernetes:helm.sh/v3:Release", "keel", "{chart: keel, version: 1.0.3}");
        var after = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: env}, data: {PORT: '3001'}}")
                .objects("{apiVersion: v1, kind: Namespace, metadata: {name: a, uid: 'unknown:'}}")
                .resource("kubernetes:helm.sh/v3:Release", "keel", "{chart: keel, version: 1.0.3}")
                .resource("cloudflare:index/dnsRecord:DnsRecord", "abaci", "{name: abaci.one, content: 'unknown:'}");

        assertThat(PlanDiffMarkdown.changes(PlanDiff.between(before.plan(), after.plan())))
                .isEqualTo("""
                        Plan of `prod`: **1 added, 0 changed, 0 removed, 1 replaced**

                        ### Exposure

                        - **added**: `DnsRecord abaci`: `name abaci.one`, `content [unknown]`

                        ### Everything else

                        - **changed**: `ConfigMap env`
                          - `data.PORT`: `"3000"` → `"3001"`

                        ### Not evaluated

                        - `DnsRecord abaci`: known only when deployed: `content`
                        """);
    }

    @Test
    void nothingToReportIsOneLine() {
        var plan = PlanSketch.prod().objects("{apiVersion: v1, kind: Namespace, metadata: {name: a, uid: 'unknown:'}}");

        assertThat(render(plan, plan))
                .isEqualTo(
                        "Plan of `prod`: nothing changes (values unknown in the plan: 1). The values of secrets are not compared, and a plan knows no live state.\n");
    }

    @Test
    void twoStacksOfOneProgramAreComparedResourceByResource() {
        var prod = PlanSketch.prod().objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: y}}");
        var dev = new PlanSketch("dev").objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: y}}");

        assertThat(render(prod, dev)).startsWith("Plan of `dev`, compared with `prod`: nothing changes.");
    }

    @Test
    void noSecretIsEverShown() {
        var canary = "canary-7f3a9c51";
        var before = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Secret, metadata: {name: auth}, stringData: {key: 'secret:%s'}}"
                        .formatted(canary))
                .objects("{apiVersion: v1, kind: Secret, metadata: {name: plain}, data: {key: plainly-a-canary}}");
        var after = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Secret, metadata: {name: auth}, stringData: {key: '%s', more: '%s'}}"
                        .formatted(canary, canary))
                .objects("{apiVersion: v1, kind: Secret, metadata: {name: plain}, data: {key: another-canary-here}}")
                .objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: 'named-%s'}, data: {url: 'http://u:%s@h'}}"
                        .formatted("x", canary))
                .resource(
                        "cloudflare:index/dnsRecord:DnsRecord", "txt", "{name: a, content: 'key=%s'}".formatted(canary))
                .resource("random:index/randomPassword:RandomPassword", "p", "{length: 'secret:%s'}".formatted(canary));

        assertThat(render(before, after))
                .doesNotContain("canary")
                .contains("`stringData.more`: none → `[secret]`", "`content key=[secret]`");
        assertThat(render(after, before)).doesNotContain("canary");
    }

    @Test
    void hostileNamesAndValuesStayTexts() {
        var hostile = "\"</code></details><script>alert(1)</script> @everyone `x` | y\\n# Heading\"";
        var before = PlanSketch.prod();
        var after = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: %s, metadata: {name: %s, namespace: %s}}"
                        .formatted(hostile, hostile, hostile));

        var rendered = render(before, after);

        assertThat(rendered.lines().map(line -> line.replaceAll("(`+)(?!`).*?[^`]\\1(?!`)", "CODE")))
                .noneMatch(line -> line.contains("<script>"))
                .noneMatch(line -> line.startsWith("#") && line.contains("Heading"));
        assertThat(rendered)
                .contains(
                        "<summary><code>&lt;/code&gt;&lt;/details&gt;&lt;script&gt;alert(1)&lt;/script&gt; @everyone");
    }

    @Test
    void aCommentIsNeverTooLongForGitHubAndTheRestIsCutFirst() {
        var before = PlanSketch.prod();
        var after = PlanSketch.prod();
        for (var index = 0; index < 2_000; index++) {
            before.objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: map-%d}, data: {x: '%s'}}"
                    .formatted(index, "a".repeat(300)));
            after.objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: map-%d}, data: {x: '%s'}}"
                    .formatted(index, "b".repeat(300)));
        }
        for (var index = 0; index < 100; index++) {
            before.objects("{apiVersion: v1, kind: Namespace, metadata: {name: space-%d}}".formatted(index));
        }

        var rendered = render(before, after);

        assertThat(rendered.length()).isLessThan(65_536);
        assertThat(rendered.lines().filter(line -> line.startsWith("- **deleted**")))
                .hasSize(100);
        assertThat(rendered)
                .containsPattern("\n1[0-9]{3} more left out: a comment on GitHub takes 65,536 characters\\.\n")
                .endsWith("The values of secrets are not compared.\n");
        assertThat(rendered.split("<details>", -1)).hasSameSizeAs(rendered.split("</details>", -1));
    }

    @Test
    void evenDangersAreCutRatherThanTheCommentRefused() {
        var before = PlanSketch.prod();
        for (var index = 0; index < 2_000; index++) {
            before.objects("{apiVersion: v1, kind: Namespace, metadata: {name: space-%d}}".formatted(index));
        }

        assertThat(render(before, PlanSketch.prod())).hasSizeLessThan(65_536).containsPattern("[0-9]+ more left out");
    }

    @Test
    void aReferenceThatTwoProjectsReadIsNamedOnce() {
        var after = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}")
                .read("pulumi:pulumi:StackReference", "organization/abaci-cloud/prod")
                .read("pulumi:pulumi:StackReference", "organization/abaci-cloud/prod");

        assertThat(render(PlanSketch.prod(), after))
                .contains("\n- only read, not owned: `StackReference organization/abaci-cloud/prod`\n");
    }

    @Test
    void numbersThatJsonDoesNotKnowAreShownAsTheyAre() {
        var before = PlanSketch.prod().resource("a:b:C", "c", "{x: .nan, y: .inf, z: 1}");
        var after = PlanSketch.prod().resource("a:b:C", "c", "{x: 1, y: [-.inf], z: .inf}");

        assertThat(render(before, after))
                .contains("`x`: `NaN` → `1`", "`y`: `Infinity` → `[-Infinity]`", "`z`: `1` → `Infinity`");
    }

    @Test
    void noControlCharacterIsInTheComment() {
        var hostile = "a\\u001B[2J\\u009B2J\\u0007b";
        var after = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: \"%s\"}, data: {\"%s\": \"%s\"}}"
                        .formatted(hostile, hostile, hostile))
                .resource("x:y:\u009bZ", "\u001b[31m", "{}");

        assertThat(render(PlanSketch.prod(), after)
                        .chars()
                        .filter(unit -> unit != '\n' && Character.isISOControl(unit)))
                .isEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        var before = PlanSketch.prod().objects(APP.formatted("a", 1, "x:1", "y"));
        var after = PlanSketch.prod().objects(APP.formatted("b", 2, "x:2", "z"));

        assertThat(render(before, after)).isEqualTo(render(before, after));
    }

    private static String render(PlanSketch before, PlanSketch after) {
        return PlanDiffMarkdown.render(PlanDiff.between(before.plan(), after.plan()));
    }
}
