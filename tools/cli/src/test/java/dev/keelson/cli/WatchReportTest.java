package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.diff.PlanDiff;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WatchReportTest {
    private static final LocalTime TIME = LocalTime.of(7, 5, 9, 999_000_000);

    @Test
    void aHeadingHasTheTimeAndWhatWasSaved() {
        assertThat(WatchReport.heading(TIME, List.of(Path.of("Pulumi.prod.yaml")), false))
                .isEqualTo("── 07:05:09  Pulumi.prod.yaml ──");
        assertThat(WatchReport.heading(TIME, List.of(Path.of("a"), Path.of("b"), Path.of("c"), Path.of("d")), true))
                .isEqualTo("\u001b[1m── 07:05:09  a, b, c and 1 more ──\u001b[0m");
    }

    @Test
    void aNameDoesNothingToATerminal() {
        assertThat(WatchReport.heading(TIME, List.of(Path.of("a\u001b[2Jb\n.yaml")), false))
                .isEqualTo("── 07:05:09  a\\u{1B}[2Jb⏎.yaml ──");
    }

    @Test
    void saysHowMuchIsWatched() {
        var stamp = new WatchedFiles.Stamp(java.nio.file.attribute.FileTime.fromMillis(0), 1, null);
        var one = new TreeMap<>(Map.of(Path.of("a.yaml"), stamp));
        var two = new TreeMap<>(Map.of(Path.of("a.yaml"), stamp, Path.of("b.yaml"), stamp));
        var built = new TreeMap<>(Map.of(Path.of("cluster/target/classes"), new BuiltClasses(1, 1)));

        assertThat(WatchReport.watching(new WatchedFiles(Path.of("."), one, new TreeMap<>())))
                .isEqualTo("keelson: watching 1 file; Ctrl-C ends.");
        assertThat(WatchReport.watching(new WatchedFiles(Path.of("."), two, built)))
                .isEqualTo("keelson: watching 2 files and the classes of 1 module; Ctrl-C ends.");
    }

    @Test
    void aPlanThatIsTheSameIsOneLine() {
        var plan = new Plan("prod", List.of());

        assertThat(WatchReport.difference(PlanDiff.between(plan, plan)))
                .isEqualTo("Nothing changes in the plan; the values of secrets are not compared.\n");
    }

    @Test
    void whatIsSaidOfAPlanIsSaidAgainOnlyWhenItChanges() {
        assertThat(WatchReport.said(List.of(), List.of("a", "b", "a"))).containsExactly("a", "b");
        assertThat(WatchReport.said(List.of("a", "b"), List.of("a", "b"))).isEmpty();
        assertThat(WatchReport.said(List.of("a", "b"), List.of("b", "c"))).containsExactly("c", "no longer: a");
    }
}
