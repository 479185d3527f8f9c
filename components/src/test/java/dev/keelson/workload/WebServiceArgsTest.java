package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Uses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebServiceArgsTest {
    private static final AppSettings BASIC = AppSettings.basic();

    private static WebServiceArgs read(AppSettings settings) {
        return settings.read(WebServiceArgs::read).whole();
    }

    private static List<String> problems(AppSettings settings) {
        return settings.read(WebServiceArgs::read).problems();
    }

    @Test
    void theRestHasDefaults() {
        var args = read(BASIC);

        assertThat(args.app().replicas()).isEqualTo(2);
        assertThat(args.app().health()).isEqualTo(Health.of("/health", "/ready"));
        assertThat(args.app().environment()).isEmpty();
        assertThat(args.app().mounts()).isEmpty();
        assertThat(args.app().minReadySeconds()).isEqualTo(10);
        assertThat(args.app().terminationSeconds()).isEqualTo(60);
        assertThat(args.command()).isEmpty();
        assertThat(args.security()).isEqualTo(new WebServiceArgs.Security(1000, false));
        assertThat(args.migration()).isEmpty();
    }

    @Test
    void readsTheOptionalSettings() {
        var args = read(BASIC.with("command", "[\"node\",\"server.js\"]")
                .with("health", "{\"path\":\"/up\"}")
                .with("security", "{\"user\":101,\"writableRoot\":true}")
                .with("migration", "{\"command\":[\"node\",\"migrate.js\"],\"retries\":0,\"deadline\":\"30m\"}"));

        assertThat(args.command()).containsExactly("node", "server.js");
        assertThat(args.app().health()).isEqualTo(Health.of("/up", "/ready"));
        assertThat(args.security()).isEqualTo(new WebServiceArgs.Security(101, true));
        assertThat(args.migration())
                .contains(new MigrationJobArgs(
                        List.of("node", "migrate.js"), 0, Duration.ofMinutes(30), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"3web", "Web", "a2345678901234567890123456789012345678901"})
    void theNameLeavesRoomForThatOfAJob(String name) {
        assertThat(problems(BASIC.with("name", "\"" + name + "\"")))
                .containsExactly(
                        "cluster:app.name is %s: must be a name of at most 40 lower-case letters,".formatted(name)
                                + " digits and hyphens, the first a letter: Services and Jobs are named after it");
    }

    @Test
    void itsProcessesAreNobodyWhoMayDoEverything() {
        assertThat(problems(BASIC.with("security", "{\"user\":0}")))
                .containsExactly("cluster:app.security.user is 0: must be a whole number from 1 to 65534");
    }

    @Test
    void hostnameIsLeftToTheAppSinceNothingHereReadsIt() {
        assertThat(problems(BASIC.with("environment", "{\"HOSTNAME\":\"0.0.0.0\"}")))
                .isEmpty();
    }

    @Test
    void keelWouldRollAnImageWithoutItsMigration() {
        var right = "must be pulumi or flux where there is a migration: Keel would roll an image without it";
        var keel = WebServiceArgs.of(WebServiceSample.app()
                .owner(new ImageOwner.Keel(new KeelSchedule(Duration.ofMinutes(2))))
                .build());

        assertThat(problems(BASIC.with("imageOwner", "{\"by\":\"keel\"}").with("migration", "{\"command\":[\"a\"]}")))
                .containsExactly("cluster:app.imageOwner.by is keel: " + right);
        assertThatThrownBy(() -> keel.migratedBy("a")).hasMessage("web.imageOwner.by is keel: " + right);
    }

    @Test
    void aCopyChangesNothingElse() {
        var args = WebServiceArgs.of(WebServiceSample.app().build());
        var job = MigrationJobArgs.of("node", "migrate.js");

        assertThat(args.command("a", "b").migratedBy("node", "migrate.js"))
                .isEqualTo(new WebServiceArgs(
                        args.app(), List.of("a", "b"), WebServiceArgs.Security.DEFAULT, Optional.of(job)));
        assertThat(args.security(new WebServiceArgs.Security(7, true))
                        .security()
                        .user())
                .isEqualTo(7);
        assertThat(args.uses(Uses.variable("A", "1"), Uses.variable("B", "2"))
                        .app()
                        .uses()
                        .variables())
                .isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void aPartGivesNothingThatTheUserHasSet() {
        var args = WebServiceArgs.of(WebServiceSample.app().build());

        assertThatThrownBy(() -> args.uses(Uses.variable("NODE_ENV", "test")))
                .hasMessage("web.environment.NODE_ENV is set: must be left out: a part that the app uses gives it");
        assertThatThrownBy(() -> args.uses(Uses.variable("PORT", "1")))
                .hasMessage("web.uses.PORT is set: must be left out: it is 3000, from the other settings");
    }

    @Test
    void argumentsBuiltInCodeMustKeepTheSameRules() {
        var app = WebServiceSample.app().name(new DnsLabel("web")).build();

        assertThatThrownBy(() -> new WebServiceArgs(
                        app,
                        List.of(),
                        new WebServiceArgs.Security(0, false),
                        Optional.of(new MigrationJobArgs(List.of(), 11, Duration.ofSeconds(9), Optional.empty()))))
                .hasMessage("""
                        web.security.user is 0: must be a whole number from 1 to 65534
                        web.migration.command is empty: must be a list of words, like [node, migrate.js]
                        web.migration.retries is 11: must be a whole number from 0 to 10
                        web.migration.deadline is 9s: must be a duration of at least 10s""");
    }
}
