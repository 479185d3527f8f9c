package dev.keelson.bench;

import com.google.common.collect.ImmutableList;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a program to the objects as YAML, and what is done with those, without a cluster. */
final class Offline {
    static final String GROUP = "Without a cluster";

    /** So many objects does the other plan have more, which the diff tells. */
    private static final int MORE = 3;

    private final Path root;
    private final Path work;
    private final OurJava java;
    private final Programs programs;

    Offline(Path root, Path work, OurJava java, Programs programs) {
        this.root = root;
        this.work = work;
        this.java = java;
        this.programs = programs;
    }

    /** All contestants for so many objects. */
    List<Contestant> mixed(int count) {
        var title = Sizes.title(count);
        var plan = work.resolve("plan-" + count);
        var other = work.resolve("other-" + count);
        return ImmutableList.<Contestant>builder()
                .add(cold(title, count, plan))
                .add(warm(title, List.of(String.valueOf(count))))
                .addAll(judged(title, plan, other, cold(title, count + MORE, other)))
                .addAll(cdk8s(title, count))
                .addAll(kustomize(title, plan, count))
                .addAll(helm(title, count))
                .build();
    }

    /** All contestants for a stack of a site; only ours can say all of it, kustomize the YAML that ours wrote. */
    List<Contestant> site(Site site, String stack) {
        var title = "site %s, %s".formatted(site.name(), stack);
        var plan = work.resolve("%s-%s".formatted(site.name(), stack));
        var other = work.resolve("%s-%s-other".formatted(site.name(), stack));
        var planned = keelsonPlan(site, stack, plan);
        return ImmutableList.<Contestant>builder()
                .add(new Contestant(GROUP, title, "Keelson plan, cold", planned, root))
                .add(warm(title, List.of(root.toString(), site.name(), stack)))
                .addAll(judged(
                        title,
                        plan,
                        other,
                        new Contestant(GROUP, title, "other", keelsonPlan(site, stack, other), root)))
                .addAll(kustomize(title, plan, -1))
                .build();
    }

    /** What is said of a plan, and of its difference to another, which is made once. */
    private List<Contestant> judged(String title, Path plan, Path other, Contestant makesOther) {
        return List.of(
                new Contestant(
                                GROUP,
                                title,
                                "Keelson check",
                                keelson("check", plan.resolve("manifests").toString()),
                                root)
                        .before(() -> once(other, () -> makesOther.run(Bench.script(root)))),
                new Contestant(
                        GROUP,
                        title,
                        "Keelson plan diff",
                        keelson("plan", "diff", plan.toString(), other.toString()),
                        root));
    }

    Contestant cold(String title, int count, Path plan) {
        var command = java.fast(OurPlan.class);
        command.addAll(List.of("cold", String.valueOf(count), plan.toString()));
        return new Contestant(GROUP, title, "Keelson plan, cold", command, root)
                .checked(run -> exactly(count, manifests(plan).size()));
    }

    Contestant warm(String title, List<String> what) {
        var command = java.fast(OurPlan.class);
        command.add("warm");
        command.addAll(what);
        return new Contestant(GROUP, title, "Keelson plan, repeated in one process", command, root).selfTimed();
    }

    List<String> keelsonPlan(Site site, String stack, Path folder) {
        return keelson("plan", "--site", site.name(), "--stack", stack, "--out", folder.toString());
    }

    List<String> keelson(String... words) {
        return ImmutableList.<String>builder()
                .add(root.resolve("keelson").toString())
                .add(words)
                .build();
    }

    private List<Contestant> cdk8s(String title, int count) {
        return programs.find("cdk8s").stream()
                .flatMap(folder -> Stream.of("core", "plus").map(script -> {
                    var out = work.resolve(script + "-" + count);
                    return new Contestant(
                                    GROUP,
                                    title,
                                    script.equals("core") ? "cdk8s" : "cdk8s-plus",
                                    List.of("node", script + ".js", String.valueOf(count), out.toString()),
                                    folder)
                            .checked(run -> exactly(count, objects(read(out.resolve("bench.k8s.yaml")))));
                }))
                .toList();
    }

    private List<Contestant> kustomize(String title, Path plan, int count) {
        return programs.find("kustomize").stream()
                .map(program -> new Contestant(
                                GROUP,
                                title,
                                "kustomize build",
                                List.of(program.toString(), "build", plan.toString()),
                                root)
                        .before(() -> once(plan.resolve("kustomization.yaml"), () -> kustomization(plan)))
                        .checked(run -> exactly(count < 0 ? manifests(plan).size() : count, objects(run.output()))))
                .toList();
    }

    private static void kustomization(Path plan) {
        write(
                plan.resolve("kustomization.yaml"),
                manifests(plan).stream()
                        .map(file -> "  - manifests/%s\n".formatted(file.getFileName()))
                        .collect(Collectors.joining("", "resources:\n", "")));
    }

    private List<Contestant> helm(String title, int count) {
        return programs.find("helm").stream()
                .map(program -> new Contestant(
                                GROUP,
                                title,
                                "helm template",
                                List.of(
                                        program.toString(),
                                        "template",
                                        "bench",
                                        root.resolve("tools/bench/programs/helm")
                                                .toString(),
                                        "--set",
                                        "count=" + count),
                                root)
                        .checked(run -> exactly(count, objects(run.output()))))
                .toList();
    }

    private static void once(Path place, Runnable make) {
        if (!Files.exists(place)) {
            make.run();
        }
    }

    private static String exactly(int expected, long found) {
        return found == expected ? "" : "%d objects in place of %d".formatted(found, expected);
    }

    static long objects(String yaml) {
        return yaml.lines().filter(line -> line.startsWith("kind: ")).count();
    }

    private static List<Path> manifests(Path plan) {
        try (var files = Files.list(plan.resolve("manifests"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
