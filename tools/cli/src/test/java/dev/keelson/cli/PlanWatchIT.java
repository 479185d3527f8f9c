package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code keelson plan --watch} as a user has it in a terminal beside an editor. */
class PlanWatchIT {
    private static final String NO_PROGRAM = "The project kiosk-cluster has no program here";
    private static final String TIME = "[0-9]{2}:[0-9]{2}:[0-9]{2}";

    @TempDir
    Path root;

    @TempDir
    Path output;

    private Kiosk kiosk;

    @BeforeEach
    void write() throws Exception {
        kiosk = new Kiosk(root.resolve("sites/kiosk"));
        kiosk.write();
    }

    private WatchedProcess watch(String... more) throws Exception {
        var arguments = new String[more.length + 4];
        arguments[0] = "plan";
        arguments[1] = "--site";
        arguments[2] = "kiosk";
        arguments[3] = "--watch";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new WatchedProcess(root, output, arguments);
    }

    /** With the program, which is no part of the process that starts: it is built then. */
    private WatchedProcess watchBuilt(String... more) throws Exception {
        var process = watch(more);
        process.errAfter(0, "Ctrl-C ends.");
        kiosk.build("board");
        process.outAfter(0, "A plan knows no live state");
        return process;
    }

    @Test
    void aSavedFileIsPlannedAgainAndTheDifferencePrinted() throws Exception {
        try (var process = watchBuilt("--out", output.resolve("plan").toString())) {
            var first = process.out().length();
            kiosk.text("goodbye");

            assertThat(process.outAfter(first, "→")).matches("""

                    ── TIME  sites/kiosk/Pulumi\\.prod\\.yaml ──
                    Plan of `prod`: \\*\\*0 added, 1 changed, 0 removed, 0 replaced\\*\\*

                    ### Everything else

                    - \\*\\*changed\\*\\*: `Namespace board`
                      - `metadata\\.annotations\\.text`: `hello` → `goodbye`
                    """.replace("TIME", TIME));
            assertThat(output.resolve("plan/plan.json")).content().contains("goodbye");
            assertThat(output.resolve("plan/site.svg")).exists();
        }
    }

    @Test
    void aSaveThatChangesNothingIsOneLine() throws Exception {
        try (var process = watchBuilt()) {
            var first = process.out().length();
            kiosk.settings("cluster:text:   hello # of the same meaning");

            assertThat(process.outAfter(first, "Nothing")).matches("""

                    ── TIME  sites/kiosk/Pulumi\\.prod\\.yaml ──
                    Nothing changes in the plan; the values of secrets are not compared\\.
                    """.replace("TIME", TIME));
        }
    }

    @Test
    void aMistakeIsItsLinesAndTheNextGoodPlanIsComparedWithTheLastGoodOne() throws Exception {
        try (var process = watchBuilt("--stack", "prod")) {
            var said = process.err().length();
            kiosk.settings("cluster:wrong: x");
            assertThat(process.errAfter(said, "\n")).isEqualTo("cluster:wrong is x: must be absent\n");

            said = process.err().length();
            Files.writeString(kiosk.stack(), "config: [\n");
            assertThat(process.errAfter(said, "\n"))
                    .startsWith("Pulumi.prod.yaml")
                    .hasLineCount(1);

            said = process.err().length();
            Files.delete(kiosk.stack());
            assertThat(process.errAfter(said, "\n"))
                    .isEqualTo("There is no stack 'prod' of kiosk-cluster; there are: none.\n");

            var printed = process.out().length();
            kiosk.text("goodbye");
            assertThat(process.outAfter(printed, "→")).contains("`metadata.annotations.text`: `hello` → `goodbye`");
        }
    }

    @Test
    void aWarningIsSaidAgainOnlyWhenItChanges() throws Exception {
        try (var process = watchBuilt()) {
            var said = process.err().length();
            kiosk.settings("cluster:text: hello\n  cluster:warning: beware");
            assertThat(process.errAfter(said, "\n")).isEqualTo("kiosk-cluster: beware\n");

            var printed = process.out().length();
            said = process.err().length();
            kiosk.settings("cluster:text: goodbye\n  cluster:warning: beware");
            process.outAfter(printed, "→");
            printed = process.out().length();
            kiosk.text("goodbye");
            process.outAfter(printed, "Nothing");
            assertThat(process.errAfter(said, "\n")).isEqualTo("no longer: kiosk-cluster: beware\n");
        }
    }

    @Test
    void aProgramThatIsBuiltIsLoadedAnew() throws Exception {
        try (var process = watch()) {
            process.errAfter(0, "keelson: watching 2 files; Ctrl-C ends.\n");
            assertThat(process.err()).startsWith(NO_PROGRAM).hasLineCount(2);
            assertThat(process.out()).isEmpty();

            kiosk.build("board");
            assertThat(process.outAfter(0, "A plan knows no live state"))
                    .contains("sites/kiosk/cluster/target/classes ──\nPlan of kiosk-cluster (prod):");

            var printed = process.out().length();
            kiosk.build("display");
            assertThat(process.outAfter(printed, "→")).contains("`metadata.name`: `board` → `display`");
        }
    }

    @Test
    void whileAProgramIsBuiltTheOneBeforeStays() throws Exception {
        try (var process = watchBuilt()) {
            var said = process.err().length();
            var type = kiosk.classes().resolve(Kiosk.FILE);
            Files.delete(type);
            assertThat(process.errAfter(said, "\n"))
                    .isEqualTo("sites/kiosk/cluster/target/classes holds no class, as while it is built: the programs"
                            + " stay as they were before.\n");

            var printed = process.out().length();
            kiosk.text("goodbye");
            assertThat(process.outAfter(printed, "→")).contains("`metadata.annotations.text`: `hello` → `goodbye`");

            said = process.err().length();
            Files.writeString(type, "no class at all");
            assertThat(process.errAfter(said, "\n"))
                    .startsWith("The classes that were built cannot be loaded: ")
                    .hasLineCount(1);

            printed = process.out().length();
            kiosk.build("display");
            assertThat(process.outAfter(printed, "→")).contains("`metadata.name`: `board` → `display`");
        }
    }

    @Test
    void ctrlCEndsItWithWholeFiles() throws Exception {
        var plan = output.resolve("plan");
        try (var process = watchBuilt("--out", plan.toString())) {
            process.interrupt();

            assertThat(process.end()).as("as the shell counts an interrupt").isEqualTo(130);
            assertThat(process.err().lines().skip(1)).containsExactly("keelson: watching 2 files; Ctrl-C ends.");
        }
        try (var files = Files.walk(plan)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
        }
    }

    @Test
    void whoeverReadsAFormIsToldThatThereIsNone() throws Exception {
        for (var form : new String[] {"--json", "--manifests", "--timing"}) {
            try (var process = watch(form)) {
                assertThat(process.end()).isEqualTo(Keelson.USAGE);
                assertThat(process.out()).isEmpty();
                assertThat(process.err())
                        .isEqualTo(
                                "--watch prints changes: must be without %s; with --out, the files are written anew each"
                                                .formatted(form)
                                        + " time.\n");
            }
        }
    }

    @Test
    void aWrongUseEndsAtOnce() throws Exception {
        try (var process = watch("--stack", "prd")) {
            assertThat(process.end()).isEqualTo(Keelson.USAGE);
            assertThat(process.err()).isEqualTo("There is no stack 'prd' of kiosk-cluster; there are: prod.\n");
        }
    }
}
