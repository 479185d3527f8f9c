package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FluxFoldersTest {
    @TempDir
    private Path temp;

    private Repository repository;

    @BeforeEach
    void folder() {
        repository = Repository.in(temp).index("site", "a.yaml").map("site/a.yaml", "a");
    }

    @Test
    void aFolderIsFollowedToThoseThatItsKustomizationsName() {
        repository
                .file("site/a.yaml", Repository.kustomization("apps", "path: ./apps/, targetNamespace: shop"))
                .index("apps", "b.yaml")
                .map("apps/b.yaml", "b");

        var folders = repository.folders(Repository.kustomization("root", "path: site"));

        assertThat(folders.objects())
                .extracting(KubeObject::subject)
                .containsExactly("Kustomization flux-system/apps", "ConfigMap shop/b");
        assertThat(folders.read()).extracting(KubeObject.Id::name).containsExactlyInAnyOrder("root", "apps");
    }

    @Test
    void aPathThatIsNotThereIsAProblemWhereTheRepositoryIsThisOne() {
        assertThat(repository.findings(Repository.kustomization("root", "path: ./site") + "---\n"
                        + Repository.kustomization("apps", "path: ./gone")))
                .containsExactly(
                        "flux-path program.yaml:6: Kustomization flux-system/apps: spec.path: no folder 'gone' in"
                                + " the repository: must be one that is there");
        assertThat(repository.findings(Repository.kustomization("apps", "path: ./site/gone")))
                .as("a slip beside a folder that is here")
                .hasSize(1);
        assertThat(repository.findings(Repository.kustomization("apps", "path: ./deploy/gone")))
                .as("another repository's")
                .isEmpty();
    }

    @Test
    void theTopIsOnlyReadWhereTheRepositoryIsKnownToBeThisOne() {
        assertThat(repository
                        .folders(Repository.kustomization("all", "path: ./"))
                        .read())
                .isEmpty();
    }

    @Test
    void twoKustomizationsOfOneFolderAreTwoOwners() {
        assertThat(repository.findings(Repository.kustomization("root", "path: ./site") + "---\n"
                        + Repository.kustomization("other", "path: ./site")))
                .containsExactly(
                        "object-twice program.yaml:6: Kustomization flux-system/other: spec.path: Kustomization"
                                + " flux-system/root applies site too: must have one owner");
    }

    @Test
    void anObjectOfTwoFoldersHasTwoOwners() {
        repository.index("other", "../site/a.yaml");

        assertThat(repository.findings(Repository.kustomization("other", "path: ./other")))
                .containsExactly(
                        "object-twice site/a.yaml:1: ConfigMap default/a: metadata.name: site/a.yaml:1 is applied by"
                                + " two Kustomizations: must have one owner");
    }

    @Test
    void aComponentOfAKustomizationTakesPartAndMustBeThere() {
        repository
                .file("more/kustomization.yaml", "kind: Component\nresources: [b.yaml]\n")
                .map("more/b.yaml", "b");

        var root = Repository.kustomization("root", "path: ./other, components: [../more, ../gone]");
        repository.index("other", "c.yaml").map("other/c.yaml", "c");

        assertThat(repository.folders(root).objects())
                .extracting(KubeObject::name)
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(repository.findings(root))
                .containsExactly(
                        "flux-path program.yaml:1: Kustomization flux-system/root: spec.components: '../gone' is no"
                                + " folder with a kustomization, seen from spec.path: must be one");
    }

    @Test
    void anObjectOfAFolderThatTheProgramDeclaresTooHasTwoOwners() {
        var plan = PlanSketch.prod()
                .objects(Repository.configMap("a") + "---\n" + Repository.kustomization("root", "path: ./site"))
                .plan();

        var folders = FluxFolders.of(repository.root(), plan);

        assertThat(folders.read()).extracting(KubeObject.Id::name).containsExactly("root");
        assertThat(repository.lines(Checks.of(Inventory.of(plan, false, folders.objects(), folders.read()))))
                .containsExactly(
                        "object-twice site/a.yaml:1: ConfigMap default/a: metadata.name: the program of cluster"
                                + " declares it too: must have one owner");
    }

    @Test
    void aReferenceToASourceThatNobodyDeclaresIsFoundOnceTheFolderIsKnown() {
        var plan = PlanSketch.prod()
                .objects(Repository.kustomization("root", "path: ./site"))
                .resource("kubernetes:helm.sh/v3:Release", "flux", "{chart: flux2, namespace: flux-system}")
                .plan();

        var folders = FluxFolders.of(repository.root(), plan);

        assertThat(repository.lines(Checks.of(Inventory.of(plan, true, folders.objects(), folders.read()))))
                .contains(
                        "reference cluster: Kustomization flux-system/root: spec.sourceRef.name: no GitRepository 'site' in"
                                + " namespace flux-system: must be one that is declared");
        assertThat(Checks.of(Inventory.of(plan, true)))
                .as("an unknown folder may declare it")
                .noneMatch(finding -> finding.rule().equals("reference"));
    }
}
