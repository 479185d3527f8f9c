package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.check.Inventory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkersTest {
    private static final String POLICIES = """
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImageRepository
            metadata: {name: app, namespace: flux-system}
            spec: {image: ghcr.io/shop/app}
            ---
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImagePolicy
            metadata: {name: app, namespace: flux-system}
            spec: {imageRepositoryRef: {name: app}, policy: {semver: {range: '>=1.2.0 <2.0.0'}}}
            ---
            """;

    private static final String AUTOMATION = """
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImageUpdateAutomation
            metadata: {name: updates, namespace: flux-system}
            spec: {sourceRef: {kind: GitRepository, name: site}, update: {path: ./site, strategy: Setters}}
            ---
            """;

    private static final String ROOT = Repository.kustomization("root", "path: ./site");
    private static final String CLUSTER = POLICIES + AUTOMATION + ROOT;

    @TempDir
    private Path temp;

    private Repository repository;

    @BeforeEach
    void folder() {
        repository = Repository.in(temp).index("site", "a.yaml");
        value("ghcr.io/shop/app:1.4.2", "flux-system:app");
    }

    private void value(String value, String marker) {
        repository.file(
                "site/a.yaml",
                Repository.configMap("images")
                        + "data:\n  app: %s # {\"$imagepolicy\": \"%s\"}\n".formatted(value, marker));
    }

    @Test
    void aMarkerThatKeepsEveryRuleIsFine() {
        assertThat(repository.findings(CLUSTER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ghcr.io/shop/app:1.1.0 | flux-system:app | 'ghcr.io/shop/app:1.1.0' is none of ImagePolicy flux-system/app:"
                        + " must be a version in >=1.2.0 <2.0.0",
                "ghcr.io/shop/app | flux-system:app | 'ghcr.io/shop/app' is none of ImagePolicy flux-system/app: must be an"
                        + " image with a tag",
                "ghcr.io/shop/api:1.4.2 | flux-system:app | 'ghcr.io/shop/api:1.4.2' is none of ImagePolicy flux-system/app:"
                        + " must be an image of ghcr.io/shop/app",
                "2.0.0 | flux-system:app:tag | '2.0.0' is none of ImagePolicy flux-system/app: must be a version in >=1.2.0"
                        + " <2.0.0",
                "ghcr.io/shop/api | flux-system:app:name | 'ghcr.io/shop/api' is none of ImagePolicy flux-system/app: must"
                        + " be ghcr.io/shop/app",
                "1.4.2 | flux-system:apps:tag | no ImagePolicy 'apps' in namespace flux-system: must be one that is declared",
            })
    void aValueThatThePolicyWouldNotGiveIsAProblem(String value, String marker, String problem) {
        value(value, marker);

        assertThat(repository.findings(CLUSTER)).containsExactly("marker site/a.yaml:5: data.app: " + problem);
    }

    @Test
    void theFileMustLieInReachOfOneAutomation() {
        assertThat(repository.findings(CLUSTER.replace("path: ./site, strategy", "path: ./other, strategy")))
                .containsExactly(
                        "marker program.yaml:11: ImageUpdateAutomation flux-system/updates: spec.update.path: no"
                                + " folder './other' in the repository: must be one that is there",
                        "marker site/a.yaml:5: data.app: no ImageUpdateAutomation of this repository is declared: nothing"
                                + " would write the value");

        repository.index("other", "b.yaml").map("other/b.yaml", "b");
        assertThat(repository.findings(CLUSTER.replace("path: ./site, strategy", "path: ./other, strategy")))
                .containsExactly(
                        "marker site/a.yaml:5: data.app: no ImageUpdateAutomation writes this file: must lie below"
                                + " other");
        assertThat(repository.findings(CLUSTER + "---\n" + AUTOMATION.replace("name: updates", "name: more")))
                .containsExactly("marker site/a.yaml:5: data.app: ImageUpdateAutomation flux-system/updates and"
                        + " ImageUpdateAutomation flux-system/more both write this value: must be one of them");
    }

    @Test
    void thePolicyMustLieWhereTheAutomationIs() {
        assertThat(repository.findings(
                        CLUSTER.replace("{name: updates, namespace: flux-system}", "{name: updates, namespace: other}")
                                .replace(
                                        "kind: GitRepository, name: site}, update",
                                        "kind: GitRepository, name: site," + " namespace: flux-system}, update")))
                .containsExactly(
                        "marker site/a.yaml:5: data.app: ImagePolicy flux-system:app is in another namespace than"
                                + " every ImageUpdateAutomation: must be in other");
    }

    @Test
    void theFileMustBeApplied() {
        repository.file("more/b.yaml", "app: 1.4.2 # {\"$imagepolicy\": \"flux-system:app:tag\"}\n");

        assertThat(repository.findings(CLUSTER.replace("path: ./site, strategy", "path: ./, strategy")))
                .containsExactly(
                        "marker more/b.yaml:1: app: no Kustomization applies this file: must lie in a folder that"
                                + " Flux applies");
    }

    @Test
    void whereNothingIsKnownOfPoliciesNothingIsSaid() {
        assertThat(repository.folders("").findings(Inventory.of(List.of(), false, Set.of())))
                .isEmpty();
    }
}
