package dev.keelson.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.keelson.stack.Program;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The dependency directions of the design, held where all modules meet. */
class ArchitectureTest {
    private static final String[] SDKS = {
        "com.pulumi.cloudflare..", "com.pulumi.crunchybridge..", "com.pulumi.porkbun..", "com.pulumi.random.."
    };
    private static final String[] COMPONENTS = {
        "dev.keelson.settings..",
        "dev.keelson.host..",
        "dev.keelson.stack..",
        "dev.keelson.site..",
        "dev.keelson.workload..",
        "dev.keelson.k3s..",
        "dev.keelson.litefs..",
        "dev.keelson.route..",
        "dev.keelson.tls..",
        "dev.keelson.cache..",
        "dev.keelson.messaging..",
        "dev.keelson.ai..",
        "dev.keelson.labeling..",
        "dev.keelson.database..",
        "dev.keelson.image..",
        "dev.keelson.gitops..",
        "dev.keelson.storage..",
        "dev.keelson.crd..",
        "dev.keelson.secret..",
        "dev.keelson.edge..",
        "dev.keelson.platform..",
        "dev.keelson.publish..",
        "dev.keelson.app..",
    };
    private static final String[] RUNTIME = {"dev.keelson.runtime.."};
    private static final String[] PLAN = {"dev.keelson.plan.."};
    private static final String[] OPS = {"dev.keelson.ops.."};
    private static final String[] CLI = {"dev.keelson.cli.."};

    /** Those of every site, also of one that was made a minute ago. */
    private static final String[] PROGRAMS = ServiceLoader.load(Program.class).stream()
            .map(program -> program.type().getPackageName())
            .filter(name -> !name.equals(ArchitectureTest.class.getPackageName()))
            .distinct()
            .map(name -> name + "..")
            .toArray(String[]::new);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(
                    "dev.keelson",
                    "com.pulumi.cloudflare",
                    "com.pulumi.crunchybridge",
                    "com.pulumi.porkbun",
                    "com.pulumi.random");

    @Test
    void knowsTheProgramsOfEverySite() {
        assertThat(PROGRAMS)
                .contains("dev.keelson.cloud..", "dev.keelson.cluster..", "dev.keelson.release..")
                .contains("dev.keelson.shop.platform..", "dev.keelson.shop.cluster..")
                .doesNotContain("dev.keelson.cli..");
    }

    @Test
    void everyPackageOfOursHasItsPlaceInTheseRules() {
        check(classes()
                .that()
                .resideInAPackage("dev.keelson..")
                .should()
                .resideInAnyPackage(all(RUNTIME, COMPONENTS, PROGRAMS, PLAN, OPS, CLI)));
    }

    @Test
    void sdksKnowNothingOfOurs() {
        check(noClasses()
                .that()
                .resideInAnyPackage(SDKS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.keelson..")
                .allowEmptyShould(true)); // the cluster project needs no SDK of ours so far
    }

    @Test
    void theRuntimeKnowsThePulumiSdkAndNothingOfOurs() {
        check(noClasses()
                .that()
                .resideInAnyPackage(RUNTIME)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(all(COMPONENTS, PROGRAMS, PLAN, OPS, CLI, SDKS)));
    }

    @Test
    void componentsKnowNeitherProgramsNorTools() {
        check(noClasses()
                .that()
                .resideInAnyPackage(COMPONENTS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(all(PROGRAMS, PLAN, OPS, CLI)));
    }

    @Test
    void programsKnowNoTools() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PROGRAMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(all(PLAN, OPS, CLI)));
    }

    @Test
    void thePlanKnowsPulumisProtocolAndNotOurComponents() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PLAN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(COMPONENTS, PROGRAMS, OPS, CLI, SDKS))
                        .or(resideInAnyPackage("com.pulumi.kubernetes.."))));
    }

    @Test
    void opsKnowsKubernetesAndNeitherPulumiNorWhatItDeclares() {
        check(noClasses()
                .that()
                .resideInAnyPackage(OPS)
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(COMPONENTS, PROGRAMS, PLAN, CLI, SDKS))
                        .or(resideInAnyPackage("com.pulumi.."))));
    }

    @Test
    void typeTokensOfCustomKindsStandInCrdOnly() {
        check(noClasses()
                .that(not(resideInAnyPackage("dev.keelson.crd..", "com.pulumi..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.pulumi.resources.CustomResource"));
    }

    @Test
    void domainsHaveNoCycles() {
        check(slices().matching("dev.keelson.(*)..").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static String[] all(String[]... groups) {
        return java.util.Arrays.stream(groups).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
