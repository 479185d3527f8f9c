package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedTest {
    private static final String SECRET = "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\n";

    @Test
    void warnsOfWhatNoOtherObjectNames() {
        var yaml = SECRET + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, labels: {app.kubernetes.io/name: web, app: web}}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                """;

        assertThat(Folder.lines(Unused.of(Folder.whole(yaml))))
                .containsExactly(
                        "unused warning: Secret default/login: no object names this Secret: it can go, or a reference is"
                                + " missing",
                        "unused warning: ConfigMap default/settings: no object names this ConfigMap: it can go, or a"
                                + " reference is missing",
                        "unused warning: PersistentVolumeClaim default/data: no object names this PersistentVolumeClaim:"
                                + " it can go, or a reference is missing");
        assertThat(Unused.of(Folder.part(yaml)))
                .as("who uses it may stand elsewhere")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: helm.sh/release.v1",
                "type: kubernetes.io/service-account-token",
                "metadata: {name: login, labels: {argocd.argoproj.io/secret-type: repository}}",
                "metadata: {name: login, annotations: {reflector.v1.k8s.emberstack.com/reflects: a/b}}",
                "metadata: {name: login, ownerReferences: [{kind: A, name: a}]}",
                "metadata: {name: login, namespace: kube-system}",
            })
    void somebodyElseMayFindIt(String field) {
        var kind = "apiVersion: v1\nkind: Secret\n";
        var yaml = field.startsWith("metadata") ? kind + field : SECRET + field;

        assertThat(Unused.of(Folder.whole(yaml + "\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: login}", "{a: 'mount /etc/login now'}", "{a: [{b: login}]}"})
    void aNameInAnyTextIsAUse(String data) {
        var map = "---\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: " + data + "\n";

        assertThat(Unused.of(Folder.whole(SECRET + map))).isEmpty();
    }

    @Test
    void itsOwnNameAndALabelAreNone() {
        var labelled = "---\napiVersion: v1\nkind: Service\nmetadata: {name: login, labels: {app: login}}\n";

        assertThat(Folder.lines(Unused.of(Folder.whole(SECRET + labelled)))).hasSize(1);
    }
}
