package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Uses;
import dev.keelson.workload.AppSettings;
import dev.keelson.workload.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteFsAppArgsTest {
    private static final AppSettings BASIC = AppSettings.basic()
            .with("database", "\"shop.db\"")
            .with("server", "\"node server.js\"")
            .with("health", "{\"path\":\"/api/health\"}")
            .with("storage", "\"5Gi\"");

    private static List<String> problems(AppSettings settings) {
        return settings.read(LiteFsAppArgs::read).problems();
    }

    @Test
    void theRestHasDefaults() {
        var args = BASIC.read(LiteFsAppArgs::read).whole();

        assertThat(args.name()).hasToString("web");
        assertThat(args.app().replicas()).isEqualTo(3);
        assertThat(args.app().health()).isEqualTo(Health.of("/api/health"));
        assertThat(args.app().mounts()).isEmpty();
        assertThat(args.app().minReadySeconds()).isEqualTo(30);
        assertThat(args.app().terminationSeconds()).isEqualTo(60);
        assertThat(args.folders()).isEqualTo(new LiteFsFolders("/litefs", "/var/lib/litefs"));
        assertThat(args.migration()).isEmpty();
        assertThat(args.storage()).isEqualTo(new Quantity("5Gi"));
        assertThat(args.storageClass()).hasToString("local-path");
    }

    @Test
    void readsTheOptionalSettings() {
        var args = BASIC.with("folders", "{\"mount\":\"/db\",\"data\":\"/db-data\"}")
                .with("migration", "\"node migrate.js\"")
                .with("server", "\"env -u HOSTNAME node server.js\"")
                .with("storageClass", "\"kept\"")
                .read(LiteFsAppArgs::read)
                .whole();

        assertThat(args.folders()).isEqualTo(new LiteFsFolders("/db", "/db-data"));
        assertThat(args.migration()).contains("node migrate.js");
        assertThat(args.server()).isEqualTo("env -u HOSTNAME node server.js");
        assertThat(args.storageClass()).hasToString("kept");
    }

    @Test
    void theOtherSettingsGiveTheAppItsPortAndItsDatabase() {
        assertThat(BASIC.with("environment", "{\"NODE_ENV\":\"test\"}")
                        .with("folders", "{\"mount\":\"/db\"}")
                        .read(LiteFsAppArgs::read)
                        .whole()
                        .variables()
                        .plain())
                .hasToString("{DATABASE_URL=/db/shop.db, NODE_ENV=test, PORT=3000}");
        assertThat(problems(BASIC.with("environment", "{\"DATABASE_URL\":\"x\",\"PORT\":\"1\"}")))
                .containsExactly(
                        "cluster:app.environment.DATABASE_URL is set:"
                                + " must be left out: it is /litefs/shop.db, from the other settings",
                        "cluster:app.environment.PORT is set: must be left out: it is 3000, from the other settings");
    }

    @Test
    void refusesVariablesThatLiteFsReads() {
        assertThat(problems(BASIC.with("environment", "{\"HOSTNAME\":\"0.0.0.0\",\"LITEFS_CLOUD_TOKEN\":\"x\"}")))
                .containsExactly(
                        "cluster:app.environment.HOSTNAME is set: must be left out: LiteFS needs the pod's own",
                        "cluster:app.environment.LITEFS_CLOUD_TOKEN is set: must be left out:"
                                + " it turns on backups to a service that has ended");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65536, 8080, 20202})
    void thePortIsTheAppsOwn(int port) {
        assertThat(problems(BASIC.with("port", Integer.toString(port))))
                .containsExactly(("cluster:app.port is %d: must be a whole number from 1 to 65535,"
                                + " and neither LiteFS's 20202 nor its proxy's 8080")
                        .formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/litefs/shop.db", "data/shop.db", ".primary", "a'b"})
    void theDatabaseIsAFileInTheMount(String database) {
        assertThat(problems(BASIC.with("database", "\"" + database + "\"")))
                .containsExactly(
                        "cluster:app.database is %s: must be a file name: LiteFS knows no folders, like sqlite.db"
                                .formatted(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3shop", "a234567890123456789012345678901234567890123456"})
    void theNameLeavesRoomForThoseOfItsParts(String name) {
        assertThat(problems(BASIC.with("name", "\"" + name + "\"")))
                .containsExactly("cluster:app.name is %s: must be a name of at most 45 lower-case letters, digits"
                                .formatted(name)
                        + " and hyphens, the first a letter: Services and backups are named after it");
    }

    @Test
    void commandsAreWhatLiteFsUnderstands() {
        assertThat(problems(BASIC.with("migration", "\"a && b\"").with("server", "\"a; b\"")))
                .containsExactly(
                        "cluster:app.migration is a && b: must be one plain command, like node server.js:"
                                + " LiteFS has no shell, wrap it as sh -c '…'",
                        "cluster:app.server is a; b: must be one plain command, like node server.js:"
                                + " LiteFS has no shell, wrap it as sh -c '…'");
    }

    @Test
    void foldersAndMountsMustNotCollide() {
        assertThat(problems(BASIC.with("folders", "{\"mount\":\"/data\",\"data\":\"/data/litefs\"}")))
                .containsExactly(
                        "cluster:app.folders.data is /data/litefs: must be outside of folders.mount, which is /data");
        assertThat(problems(BASIC.withCluster("volumes", "[\"one\",\"two\",\"config\",\"three\"]")
                        .with("mounts", """
                                [{"volume": "one", "path": "/litefs/uploads"}, {"volume": "two", "path": "/var"},
                                 {"volume": "config", "path": "/app/a"}, {"volume": "three", "path": "/scripts/a"}]""")))
                .containsExactly(
                        "cluster:app.mounts[0].path is /litefs/uploads: must be outside of folders.mount, /litefs",
                        "cluster:app.mounts[1].path is /var: must be outside of folders.data, /var/lib/litefs",
                        "cluster:app.mounts[2].volume is config: must be another name than those of the pods' own"
                                + " volumes, [config, litefs, litefs-data, scripts]",
                        "cluster:app.mounts[3].path is /scripts/a: must be outside of the scripts' folder, /scripts");
    }

    @Test
    void theNamespaceHasToTakePrivilegedPods() {
        var security =
                "{\"enforce\":\"restricted\",\"warn\":\"restricted\",\"audit\":\"restricted\",\"version\":\"v1.34\"}";

        assertThat(problems(BASIC.withCluster("podSecurity", security).with("replicas", "0")))
                .containsExactly(
                        "cluster:app.replicas is 0: must be a whole number from 1 to 100",
                        "cluster:podSecurity.enforce is restricted: must be privileged where web lives:"
                                + " LiteFS mounts a file system");
        assertThat(problems(BASIC.withCluster("podSecurity", security.replace("\"enforce\":\"restricted\",", ""))))
                .containsExactly(
                        "cluster:podSecurity.enforce is missing:" + " must be one of privileged, baseline, restricted");
    }

    @Test
    void allMissingKeysAreReportedTogether() {
        assertThat(problems(BASIC.without("name")
                        .without("database")
                        .without("server")
                        .without("health")
                        .without("storage")))
                .containsExactly(
                        "cluster:app.name is missing: must be a name of at most 45 lower-case letters, digits and hyphens,"
                                + " the first a letter: Services and backups are named after it",
                        "cluster:app.database is missing:"
                                + " must be a file name: LiteFS knows no folders, like sqlite.db",
                        "cluster:app.server is missing: must be one plain command, like node server.js:"
                                + " LiteFS has no shell, wrap it as sh -c '…'",
                        "cluster:app.storage is missing: must be an amount of storage above zero, like 1Gi",
                        "cluster:app.health is missing: must be a map with liveness, path, readiness, start");
    }

    @Test
    void argumentsBuiltInCodeMustKeepTheSameRulesAndNoSecretIsShown() {
        var app = LiteFsSample.app()
                .replicas(0)
                .environment(Map.of("HOSTNAME", "x"))
                .build();

        assertThatThrownBy(() -> new LiteFsAppArgs(
                        app,
                        "a/b",
                        new LiteFsFolders("/data", "/data"),
                        Optional.of("a && b"),
                        "",
                        new Quantity("0"),
                        new DnsLabel("kept")))
                .hasMessage("""
                        web.replicas is 0: must be a whole number from 1 to 100
                        web.environment.HOSTNAME is set: must be left out: LiteFS needs the pod's own
                        web.database is a/b: must be a file name: LiteFS knows no folders, like sqlite.db
                        web.folders.data is /data: must be outside of folders.mount, which is /data
                        web.migration is a && b: must be one plain command, like node server.js:\
                         LiteFS has no shell, wrap it as sh -c '…'
                        web.server is : must be one plain command, like node server.js:\
                         LiteFS has no shell, wrap it as sh -c '…'
                        web.storage is 0: must be an amount of storage above zero, like 1Gi""");
        assertThat(refusal(Uses.secret("HOSTNAME", Output.ofSecret(LiteFsSample.CANARY))))
                .isEqualTo("web.uses.HOSTNAME is set: must be left out: LiteFS needs the pod's own");
        assertThat(refusal(Uses.secret("NODE_ENV", Output.ofSecret(LiteFsSample.CANARY))))
                .isEqualTo("web.environment.NODE_ENV is set: must be left out: a part that the app uses gives it");
        assertThat(refusal(Uses.variable("DATABASE_URL", "x")))
                .isEqualTo("web.uses.DATABASE_URL is set:"
                        + " must be left out: it is /litefs/shop.db, from the other settings");
    }

    private static String refusal(Uses uses) {
        var messages = new ArrayList<String>();
        assertThatThrownBy(() -> LiteFsSample.args().uses(uses))
                .satisfies(refused -> messages.add(String.valueOf(refused.getMessage())));
        return messages.get(0);
    }
}
