package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnersTest {
    private static final ObjectIdentity APP = new ObjectIdentity("apps", "Deployment", "shop", "app");
    private static final ObjectIdentity CONFIG = new ObjectIdentity("", "ConfigMap", "shop", "config");

    @Test
    void everyObjectOfBothIsListedOnceAndInOrder() {
        assertThat(Owners.conflicts(List.of(APP, CONFIG, APP), List.of(CONFIG, APP)))
                .containsExactly(
                        "ConfigMap shop/config is applied by Flux and declared by Pulumi: must have one owner",
                        "Deployment.apps shop/app is applied by Flux and declared by Pulumi: must have one owner");
    }

    @Test
    void anObjectDiffersByGroupKindNamespaceOrName() {
        assertThat(Owners.conflicts(
                        List.of(APP),
                        List.of(
                                new ObjectIdentity("extensions", "Deployment", "shop", "app"),
                                new ObjectIdentity("apps", "StatefulSet", "shop", "app"),
                                new ObjectIdentity("apps", "Deployment", "other", "app"),
                                new ObjectIdentity("apps", "Deployment", "shop", "other"))))
                .isEmpty();
    }

    @Test
    void whereOneNamesNoNamespaceItMayBeTheSame() {
        var anywhere = new ObjectIdentity("apps", "Deployment", "", "app");

        assertThat(Owners.conflicts(List.of(anywhere), List.of(APP)))
                .containsExactly("Deployment.apps app is applied by Flux and declared by Pulumi: must have one owner");
        assertThat(Owners.conflicts(List.of(APP), List.of(anywhere))).hasSize(1);
    }
}
