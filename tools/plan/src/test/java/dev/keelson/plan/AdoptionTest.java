package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the real engine imports what is chosen is proved in {@code tools/proof}. */
class AdoptionTest {
    private static final String RETAINED = "{retainOnDelete: true}";

    private static final Recording SITE = PlanSketch.prod()
            .object("site-namespace", "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}", RETAINED)
            .object(
                    "uploads-claim",
                    "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: uploads, namespace: shop}}",
                    RETAINED)
            .object("app-service", "{apiVersion: v1, kind: Service, metadata: {name: app, namespace: shop}}", "{}")
            .resource(
                    "kubernetes:helm.sh/v3:Release",
                    "operator-release",
                    "{name: operator, namespace: operators, chart: operator}",
                    RETAINED)
            .resource("random:index/randomPassword:RandomPassword", "password", "{length: 32}", RETAINED)
            .plan()
            .recordings()
            .get(0);

    private static final Adoption ADOPTION = Adoption.of(SITE);

    @Test
    void callsWhatIsRetainedAsTheClusterDoes() {
        assertThat(ADOPTION.ids())
                .isEqualTo(Map.of(
                        "kubernetes:core/v1:Namespace site-namespace", "shop",
                        "kubernetes:core/v1:PersistentVolumeClaim uploads-claim", "shop/uploads",
                        "kubernetes:helm.sh/v3:Release operator-release", "operators/operator"));
    }

    @Test
    void callsEverythingSoWhereAnotherToolHasAppliedIt() {
        assertThat(Adoption.ofAll(SITE).ids())
                .hasSize(ADOPTION.ids().size() + 1)
                .containsAllEntriesOf(ADOPTION.ids())
                .containsEntry("kubernetes:core/v1:Service app-service", "shop/app");
    }

    @Test
    void choosesWhatIsRetainedAndWhatStandsAboveIt() {
        var chosen = ADOPTION.choose("""
                {
                  "nameTable": {"kubernetes": "urn:k"},
                  "resources": [
                    {"type": "pulumi:providers:kubernetes", "name": "kubernetes", "id": "<PLACEHOLDER>"},
                    {"type": "keelson:k3s:Namespace", "name": "site", "component": true},
                    {"type": "kubernetes:core/v1:Namespace", "name": "site-namespace", "id": "<PLACEHOLDER>"},
                    {"type": "kubernetes:core/v1:Service", "name": "app-service", "id": "<PLACEHOLDER>"},
                    {"type": "random:index:RandomPassword", "name": "password", "id": "<PLACEHOLDER>"}
                  ]
                }
                """);

        assertThat(chosen).isEqualTo("""
                {
                  "nameTable": {
                    "kubernetes": "urn:k"
                  },
                  "resources": [
                    {
                      "type": "pulumi:providers:kubernetes",
                      "name": "kubernetes",
                      "id": "<PLACEHOLDER>"
                    },
                    {
                      "type": "keelson:k3s:Namespace",
                      "name": "site",
                      "component": true
                    },
                    {
                      "type": "kubernetes:core/v1:Namespace",
                      "name": "site-namespace",
                      "id": "shop"
                    }
                  ]
                }
                """);
    }

    @Test
    void saysThatThereIsNothingToAdopt() {
        assertThatThrownBy(() -> ADOPTION.choose("{\"resources\": []}"))
                .isInstanceOf(PlanException.class)
                .hasMessage("there is nothing to adopt: nothing that the preview would create is retained;"
                        + " what holds data is, with site:retainOnDelete: true");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> ADOPTION.choose("{\"resources\": [{\"type\": \"a\"}]}"))
                .isInstanceOf(PlanException.class)
                .hasMessage("resources[0] has no name");
        assertThatThrownBy(() -> ADOPTION.choose("{"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("End of input");
    }
}
