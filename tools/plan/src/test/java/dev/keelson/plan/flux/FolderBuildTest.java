package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.check.KubeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderBuildTest {
    @TempDir
    private Path temp;

    private Repository repository;

    @BeforeEach
    void repository() throws IOException {
        repository = Repository.in(temp.toRealPath());
    }

    private FolderBuild.Built build() {
        return FolderBuild.of(Checkout.at(repository.root()), repository.root().resolve(Repository.FOLDER), List.of());
    }

    private List<String> problems() {
        return repository.lines(build().findings());
    }

    @Test
    void everyFileThatAKustomizationNamesIsReached() {
        repository
                .index("site", "a.yaml", "below", "../base")
                .map("site/a.yaml", "a")
                .index("site/below", "b.yaml")
                .map("site/below/b.yaml", "b")
                .index("base", "c.yaml")
                .map("base/c.yaml", "c");

        var built = build();

        assertThat(built.objects()).extracting(KubeObject::name).containsExactly("a", "b", "c");
        assertThat(built.reached()).hasSize(6);
        assertThat(built.findings()).isEmpty();
    }

    @Test
    void everyFieldThatNamesAFileReachesIt() {
        repository.file("site/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [a.yaml]
                components: [more]
                patches: [{path: patch.yaml, target: {kind: ConfigMap}}, {patch: "- op: test"}]
                patchesStrategicMerge:
                  - |
                    kind: ConfigMap
                configMapGenerator: [{name: made, files: [key=made.json], envs: [made.env]}]
                replacements: [{path: replacement.yaml}]
                """);
        repository
                .map("site/a.yaml", "a")
                .file("site/more/kustomization.yaml", "kind: Component\nresources: [b.yaml]\n")
                .map("site/more/b.yaml", "b");
        List.of("patch.yaml", "made.json", "made.env", "replacement.yaml")
                .forEach(name -> repository.file("site/" + name, "{}"));

        var built = build();

        assertThat(built.reached()).hasSize(8);
        assertThat(built.objects())
                .extracting(KubeObject::subject)
                .containsExactly("ConfigMap default/a", "ConfigMap default/b", "ConfigMap default/made");
        assertThat(repository.lines(built.findings()))
                .containsExactly(
                        "not-rendered site/kustomization.yaml:1: warning: it changes its objects, so that their"
                                + " contents are not judged: check what 'kubectl kustomize' makes of it");
    }

    @Test
    void aFolderWithoutAKustomizationIsWhatFluxMakesOfIt() {
        repository
                .map("site/a.yaml", "a")
                .map("site/below/b.yml", "b")
                .index("site/own", "c.yaml")
                .map("site/own/c.yaml", "c")
                .map("site/own/late.yaml", "late");

        assertThat(build().objects()).extracting(KubeObject::name).containsExactly("a", "b", "c");
    }

    @Test
    void namesAndNamespacesAreThoseOfTheKustomization() {
        repository
                .file(
                        "site/kustomization.yaml",
                        "namespace: shop\nnamePrefix: a-\nnameSuffix: -z\nresources: [a.yaml, n.yaml]\n")
                .map("site/a.yaml", "map")
                .file("site/n.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");

        assertThat(build().objects())
                .extracting(KubeObject::subject)
                .containsExactly("ConfigMap shop/a-map-z", "Namespace shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "resources: [gone.yaml] | 'gone.yaml' is not there: must be a file or a folder",
                "resources: [../../out.yaml] | '../../out.yaml' leads out of the repository: must be a file in it",
                "resources: [empty] | 'empty' is a folder without a kustomization.yaml: must have one",
                "resources: [../site] | '../site' is a folder that holds this one: a kustomization must not name itself",
                "resources: [other/kustomization.yaml] | 'other/kustomization.yaml' is a kustomization: must be the folder"
                        + " that it lies in",
                "components: [other] | 'other' is no Component: must stand among resources",
                "components: [a.yaml] | 'a.yaml' is a file: must be a folder with a kustomization of kind Component",
            })
    void aReferenceThatKustomizeCannotFollowIsAProblem(String text, String problem) {
        repository
                .map("site/a.yaml", "a")
                .file("site/empty/readme.md", "")
                .index("site/other", "../a.yaml")
                .file("site/kustomization.yaml", "commonLabels: {a: b}\n" + text);

        assertThat(problems())
                .contains("kustomization site/kustomization.yaml:2: %s[0]: %s"
                        .formatted(text.substring(0, text.indexOf(':')), problem));
    }

    @Test
    void aFileOrFolderThatIsReachedTwiceIsAProblem() {
        repository.map("site/a.yaml", "a").index("site/below", "../a.yaml").index("site", "a.yaml", "below", "below");

        assertThat(problems())
                .containsExactly(
                        "kustomization site/below/kustomization.yaml:1: resources[0]: '../a.yaml' is reached a second"
                                + " time: must stand once",
                        "kustomization site/kustomization.yaml:1: resources[2]: 'below' is reached a second time: must"
                                + " stand once");
    }

    @Test
    void whatKustomizeDoesNotKnowIsAProblem() {
        repository.file("site/kustomization.yaml", """
                        apiVersion: kustomize.config.k8s.io/v1
                        kind: Kustomization
                        resource: [a.yaml]
                        patches:
                          - path: a.yaml
                            targets: {}
                        """).map("site/a.yaml", "a");

        assertThat(problems())
                .containsExactly(
                        "field site/kustomization.yaml:1: apiVersion: 'kustomize.config.k8s.io/v1' is none of"
                                + " kustomize's: must be kustomize.config.k8s.io/v1beta1",
                        "field site/kustomization.yaml:1: patches[0].targets: kustomize.config.k8s.io/v1beta1"
                                + " Kustomization has no such field: must be 'target'",
                        "field site/kustomization.yaml:3: resource: kustomize.config.k8s.io/v1beta1 Kustomization has no"
                                + " such field: must be 'resources'",
                        "not-rendered site/kustomization.yaml:1: warning: it changes its objects, so that their contents"
                                + " are not judged: check what 'kubectl kustomize' makes of it");
    }

    @Test
    void oneThatNamesNothingOrCannotBeReadIsAProblem() {
        repository.file("site/kustomization.yaml", "kind: Kustomization\n");
        assertThat(problems())
                .containsExactly(
                        "kustomization site/kustomization.yaml:1: it names nothing, which kustomize refuses: must"
                                + " name resources");

        repository.file("site/kustomization.yaml", "a: [\n");
        assertThat(problems())
                .containsExactly(
                        "unreadable site/kustomization.yaml:2: no valid YAML: expected the node content, but found '<stream"
                                + " end>'");

        repository.file("site/kustomization.yaml", "- a\n");
        assertThat(problems())
                .containsExactly("kustomization site/kustomization.yaml:1: must be one YAML document with fields of a"
                        + " kustomization");
    }

    @Test
    void twoFilesThatMakeOneAreAProblem() {
        repository
                .index("site", "a.yaml")
                .file("site/Kustomization", "resources: [a.yaml]\n")
                .map("site/a.yaml", "a");

        assertThat(problems())
                .containsExactly(
                        "kustomization site/Kustomization:1: site/kustomization.yaml makes a kustomization of this"
                                + " folder too: must be one file");
    }

    @Test
    void whatIsFetchedFromElsewhereIsAWarning() {
        repository.file("site/kustomization.yaml", "resources: [https://example.org/a.yaml]\n");

        assertThat(problems())
                .containsExactly("kustomization site/kustomization.yaml:1: warning: resources[0]:"
                        + " 'https://example.org/a.yaml' is out of the repository and is not read: must be a file here, so"
                        + " that a review sees it");
    }

    @Test
    void aLinkOutOfTheRepositoryIsAProblem() throws IOException {
        repository.index("site", "link.yaml");
        Files.createSymbolicLink(repository.root().resolve("site/link.yaml"), Path.of("/etc/hostname"));

        assertThat(problems())
                .containsExactly("kustomization site/kustomization.yaml:1: resources[0]: 'link.yaml' leads out of the"
                        + " repository: must be a file in it");
    }
}
