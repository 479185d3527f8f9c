package dev.keelson.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.keelson.cli.Programs;
import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanFolder;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Site;
import dev.keelson.plan.StackConfig;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans in a process of its own: {@code cold COUNT FOLDER}, {@code warm COUNT} or {@code warm ROOT SITE STACK}. */
final class OurPlan {
    /** From the fourth on the times of a repeated plan differ by little. */
    private static final int UNCOUNTED = 3;

    private static final int COUNTED = 5;

    private OurPlan() {}

    public static void main(String[] args) {
        var isCold = args[0].equals("cold");
        if (isCold) {
            PlanFolder.write(Path.of(args[2]), mixed(Integer.parseInt(args[1])), false, Map.of());
        } else if (args.length == 2) {
            repeat(() -> mixed(Integer.parseInt(args[1])));
        } else {
            repeat(() -> site(Path.of(args[1]), args[2], args[3]));
        }
        System.out.flush();
        // The SDK's threads would keep the process.
        System.exit(0);
    }

    /** Prints the medians of several plans: seconds of wall time, and of the processor. */
    private static void repeat(Runnable plan) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var seconds = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (var run = 0; run < UNCOUNTED + COUNTED; run++) {
            var start = System.nanoTime();
            var used = system.getProcessCpuTime();
            plan.run();
            if (run >= UNCOUNTED) {
                seconds.add((System.nanoTime() - start) / 1e9);
                processor.add((system.getProcessCpuTime() - used) / 1e9);
            }
        }
        System.out.println(
                Spread.of(seconds).median() + " " + Spread.of(processor).median());
    }

    private static Plan mixed(int count) {
        var config = new StackConfig(Map.of(MixedProgram.COUNT, String.valueOf(count)), Set.of());
        var recording = Recorder.record(new ProgramRun(MixedProgram.PROJECT, "bench", MixedProgram::declare, config));
        if (recording.resources().size() != count + 1) {
            throw new BenchException("%d resources in place of %d"
                    .formatted(recording.resources().size(), count + 1));
        }
        return new Plan("bench", List.of(recording));
    }

    private static Plan site(Path root, String name, String stack) {
        var site = Site.all(root).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BenchException("no site " + name));
        return new Planner(Programs::of).plan(site.projects(), stack);
    }
}
