package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a program sends, against the real SDK; inheritance, aliases and diffs are the real engine's work. */
class RecorderTest {
    private static final String THING = "test:index:Thing";

    /** The SDK's own race, as a fuzz met it. */
    private static RuntimeException race() {
        return race(
                new ArrayIndexOutOfBoundsException("Index 2 out of bounds for length 2"),
                new StackTraceElement("java.util.HashMap", "keysToArray", "HashMap.java", 950));
    }

    private static RuntimeException race(RuntimeException race, StackTraceElement where) {
        race.setStackTrace(new StackTraceElement[] {
            where,
            new StackTraceElement(
                    "com.pulumi.deployment.internal.DeploymentImpl$Prepare",
                    "lambda$prepareResourceAsync$12",
                    "DeploymentImpl.java",
                    1126)
        });
        return race;
    }

    @Test
    void recordsAgainWhereTheSdkTripsOverItself() {
        var runs = new AtomicInteger();

        var recording = record(ctx -> {
            if (runs.incrementAndGet() == 1) {
                throw race();
            }
            new Thing("first", Output.of("a"), CustomResourceOptions.Empty);
        });

        assertThat(runs).hasValue(2);
        assertThat(recording.one(THING, "first").inputs().text("text")).contains("a");
    }

    /** The same race, as a build met it. */
    @Test
    void recordsAgainWhereTheSdkCopiesASetThatIsNotWhole() {
        var runs = new AtomicInteger();

        record(ctx -> {
            if (runs.incrementAndGet() == 1) {
                throw race(
                        new NullPointerException(),
                        new StackTraceElement(
                                "com.google.common.collect.ImmutableSet", "construct", "ImmutableSet.java", 206));
            }
        });

        assertThat(runs).hasValue(2);
    }

    @Test
    void givesUpWhereTheSdkAlwaysTrips() {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> record(ctx -> {
                    runs.incrementAndGet();
                    throw race();
                }))
                .isInstanceOf(PlanException.class);
        assertThat(runs).hasValue(3);
    }

    @Test
    void keepsWhatMocksDoNotSee() {
        var recording = record(ctx -> {
            var first = new Thing("first", Output.of("a"), CustomResourceOptions.Empty);
            var group = new Group("group");
            new Thing(
                    "second",
                    Output.ofSecret("hidden"),
                    CustomResourceOptions.builder()
                            .parent(group)
                            .dependsOn(first)
                            .protect(true)
                            .retainOnDelete(true)
                            .version("4.5.6")
                            .ignoreChanges("text")
                            .build());
        });

        var second = recording.one(THING, "second");
        assertThat(second.urn()).isEqualTo("urn:pulumi:prod::keelson-test::test:index:Group$test:index:Thing::second");
        assertThat(second.parent())
                .isEqualTo(recording.one("test:index:Group", "group").urn());
        assertThat(second.dependencies())
                .containsExactly(recording.one(THING, "first").urn());
        assertThat(second.protect()).isTrue();
        assertThat(second.retainOnDelete()).isTrue();
        assertThat(second.version()).contains("4.5.6");
        assertThat(second.options().items("ignoreChanges")).containsExactly(new Value.Text("text"));
        assertThat(second.inputs().at("text")).contains(new Value.Secret(new Value.Text("hidden")));
        assertThat(recording.one(THING, "first").protect()).isFalse();
    }

    @Test
    void ordersResourcesBehindWhatTheyNeedHoweverTheyArrive() {
        Consumer<Context> program = ctx -> {
            var z = new Thing("z", Output.of("a"), CustomResourceOptions.Empty);
            new Thing("a", z.text(), CustomResourceOptions.Empty);
            for (var i = 0; i < 50; i++) {
                new Thing("many-" + i, Output.of("a"), CustomResourceOptions.Empty);
            }
        };

        var once = names(record(program));
        assertThat(once).containsSubsequence("z", "a");
        for (var i = 0; i < 5; i++) {
            assertThat(names(record(program))).isEqualTo(once);
        }
    }

    /** Answered within the request itself, each would be registered on the stack of the one before. */
    @Test
    void followsAChainHoweverLongItIs() {
        var recording = record(ctx -> {
            var text = Output.of("a");
            for (var i = 0; i < 1_000; i++) {
                text = new Thing("link-" + i, text, CustomResourceOptions.Empty).text();
            }
        });

        assertThat(recording.one(THING, "link-999").dependencies())
                .containsExactly(recording.one(THING, "link-998").urn());
    }

    @Test
    void exportsTheStacksOutputsWithTheirSecretsAndUnknowns() {
        var recording = record(ctx -> {
            var thing = new Thing("thing", Output.of("a"), CustomResourceOptions.Empty);
            ctx.export("text", thing.text());
            ctx.export("secret", Output.ofSecret("hidden"));
            ctx.export("id", thing.id());
        });

        assertThat(recording.outputs().values())
                .containsEntry("text", new Value.Text("a"))
                .containsEntry("secret", new Value.Secret(new Value.Text("hidden")))
                .containsEntry("id", new Value.Unknown());
    }

    @Test
    void givesBackWhatItIsToldThatAProviderComputes() {
        var recording = Recorder.record(new ProgramRun(
                "keelson-test",
                "prod",
                ctx -> ctx.export("text", new Thing("t", Output.of("a"), CustomResourceOptions.Empty).text()),
                StackConfig.empty(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(
                        THING,
                        inputs -> new Value.Fields(Map.of(
                                "text", new Value.Text(inputs.text("text").orElseThrow() + " computed"))))));
        assertThat(recording.outputs().at("text")).contains(new Value.Text("a computed"));
        assertThat(recording.one(THING, "t").inputs().text("text")).contains("a");
    }

    @Test
    void givesTheProgramsOwnWordsWhenItRefuses() {
        assertThatThrownBy(() -> record(ctx -> {
                    throw new RunException("cluster:replicas is 0; at least 1 would be right\nsite:domain is missing");
                }))
                .isInstanceOfSatisfying(
                        PlanException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "cluster:replicas is 0; at least 1 would be right", "site:domain is missing"));
    }

    @Test
    void givesTheTraceOfAnUnexpectedExceptionOnce() {
        assertThatThrownBy(() -> record(ctx -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOfSatisfying(PlanException.class, e -> {
                    assertThat(e.problems().get(0)).endsWith("failed with an unhandled exception:");
                    assertThat(e.problems().get(1)).isEqualTo("java.lang.IllegalStateException: a bug");
                    assertThat(e.problems().get(2)).startsWith("\tat dev.keelson.plan.RecorderTest.");
                    assertThat(e.problems().stream().filter(line -> line.contains("a bug")))
                            .hasSize(1);
                });
    }

    @Test
    void takesConfiguredSecretsOutOfWhatTheProgramLogs() {
        var recording = Recorder.record(new ProgramRun(
                "keelson-test",
                "prod",
                ctx -> ctx.log().info("the token is " + ctx.config("cluster").require("token")),
                new StackConfig(Map.of("cluster:token", "canary-1234"), Set.of("cluster:token"))));

        assertThat(recording.messages())
                .contains(new Recording.Message(Recording.Severity.INFO, "the token is [secret]"));
        assertThat(recording.messages().toString()).doesNotContain("canary");
    }

    @Test
    void runsSeveralProgramsSideBySide() throws Exception {
        var threads = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var runs = new java.util.ArrayList<java.util.concurrent.Future<Recording>>();
            for (var i = 0; i < 8; i++) {
                var name = "thing-" + i;
                runs.add(threads.submit(
                        () -> record(ctx -> new Thing(name, Output.of("a"), CustomResourceOptions.Empty))));
            }
            for (var i = 0; i < 8; i++) {
                assertThat(names(runs.get(i).get(60, java.util.concurrent.TimeUnit.SECONDS)))
                        .containsExactly("keelson-test-prod", "thing-" + i);
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS))
                    .as("programs end within " + Duration.ofSeconds(10))
                    .isTrue();
        }
    }

    private static List<String> names(Recording recording) {
        return recording.resources().stream().map(RecordedResource::name).toList();
    }

    static Recording record(Consumer<Context> program) {
        return Recorder.record(new ProgramRun("keelson-test", "prod", program, StackConfig.empty()));
    }

    private static final class Group extends ComponentResource {
        Group(String name) {
            super("test:index:Group", name, ComponentResourceOptions.Empty);
            registerOutputs(Map.of());
        }
    }

    private static final class Thing extends CustomResource {
        @Export(name = "text", refs = String.class)
        private @Nullable Output<String> text;

        Thing(String name, Output<String> text, CustomResourceOptions options) {
            super(THING, name, new ThingArgs(text), options);
        }

        Output<String> text() {
            return java.util.Objects.requireNonNull(text);
        }
    }

    static final class ThingArgs extends ResourceArgs {
        @Import(name = "text")
        private final Output<String> text;

        ThingArgs(Output<String> text) {
            this.text = text;
        }

        Output<String> text() {
            return text;
        }
    }
}
