package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of one site that read each other; each reads the one before it. */
class PlannerTest {
    private final Map<String, Consumer<Context>> programs = new HashMap<>(Map.of(
            "shop-platform",
            context -> context.export("class", context.config("site").require("class")),
            "shop-cloud",
            context -> context.export("own", "nothing of others"),
            "shop-cluster",
            context -> passOn("shop-platform/platform", context),
            "shop-release",
            context -> passOn("shop-cluster/prod", context)));
    private final Planner planner = new Planner(programs::get);

    private Site site;

    @BeforeEach
    void write(@TempDir Path root) throws IOException {
        for (var part : List.of("platform", "cloud", "cluster", "release")) {
            var folder = Files.createDirectories(root.resolve("sites/shop").resolve(part));
            Files.writeString(
                    folder.resolve("Pulumi.yaml"),
                    "name: shop-%s\nruntime: java\nstackConfigDir: ..\n".formatted(part));
        }
        Files.writeString(root.resolve("sites/shop/Pulumi.platform.yaml"), "config: {site:class: traefik}\n");
        Files.writeString(root.resolve("sites/shop/Pulumi.prod.yaml"), "config: {site:class: of prod}\n");
        this.site = Site.all(root).get(0);
    }

    @Test
    void eachReadsTheOutputsOfThoseBeforeItAndThePlatformByItsOwnStack() {
        var plan = planner.plan(site.projects(), "prod");

        assertThat(plan.stack()).isEqualTo("prod");
        assertThat(plan.recordings())
                .extracting(recording -> "%s/%s %s"
                        .formatted(
                                recording.project(),
                                recording.stack(),
                                recording.outputs().plain()))
                .containsExactly(
                        "shop-platform/platform {class=traefik}",
                        "shop-cloud/prod {own=nothing of others}",
                        "shop-cluster/prod {class=traefik}",
                        "shop-release/prod {class=traefik}");
    }

    @Test
    void aProjectWithoutThoseThatItReadsIsRefused() {
        var refused =
                problems(() -> planner.plan(List.of(site.project("release").orElseThrow()), "prod"));

        assertThat(refused)
                .containsExactly("The program reads the outputs of the stack organization/shop-cluster/prod, which this"
                        + " plan does not hold; plan that stack first, in the same run (`plan all`).");
    }

    @Test
    void tellsTheProblemsOfAllEachOnceAndNothingThatFollows() {
        programs.put("shop-platform", refusing("site:name is missing\nplatform:class is missing"));
        programs.put("shop-cloud", refusing("site:name is missing\ncloud:account is missing"));

        var refused = problems(() -> planner.plan(site.projects(), "prod"));

        assertThat(refused)
                .containsExactly("site:name is missing", "platform:class is missing", "cloud:account is missing");
    }

    @Test
    void aProjectsOwnProblemsAreToldThoughOneThatItReadsIsRefused() {
        programs.put("shop-platform", refusing("platform:class is missing"));
        programs.put("shop-cluster", refusing("cluster:app is missing"));

        var refused = problems(() -> planner.plan(site.projects(), "prod"));

        assertThat(refused).containsExactly("platform:class is missing", "cluster:app is missing");
    }

    @Test
    void settingsMayBeOthersThanTheFilesSay() {
        var changed = new Planner(
                programs::get, config -> new StackConfig(Map.of("site:class", "nginx"), config.secretKeys()), Map.of());

        var plan = changed.plan(site.projects().subList(0, 1), "prod");

        assertThat(plan.recordings().get(0).outputs().plain()).hasToString("{class=nginx}");
    }

    private static void passOn(String stack, Context context) {
        context.export("class", new StackReference("organization/" + stack).output("class"));
    }

    private static Consumer<Context> refusing(String lines) {
        return context -> {
            throw new RunException(lines);
        };
    }

    private static List<String> problems(Runnable plan) {
        return catchThrowableOfType(PlanException.class, plan::run).problems();
    }
}
