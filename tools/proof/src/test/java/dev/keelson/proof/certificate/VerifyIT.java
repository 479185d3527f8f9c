package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.database.PostgresServer;
import dev.keelson.proof.pods.OnOwnRealSite;
import dev.keelson.proof.pods.RealSite;
import dev.keelson.proof.run.Requirement;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code keelson verify} of abaci.one: real LiteFS, Redis, Traefik and certificates, each fault and the same without it.
 * The registry and Keel are stand-ins: of the one, only digests are asked, of the other, its Deployment.
 */
@OnOwnRealSite
class VerifyIT {
    private static RealSite site;
    private static VerifiedSite verified;

    @BeforeAll
    static void start(RealSite deployed, @TempDir Path folder) throws IOException {
        site = deployed;
        verified = VerifiedSite.start(deployed, folder);
    }

    @AfterAll
    static void stop() {
        if (verified != null) {
            verified.close();
        }
    }

    /** The finding is there with the fault, and gone without it. */
    private static void assertFinds(String finding, Runnable fault, Runnable repair) {
        try {
            fault.run();
            verified.certified().await("verify to find: " + finding, () -> {
                var said = verified.verify();
                assertThat(said.out()).contains("wrong: " + finding);
                assertThat(said.code()).isEqualTo(1);
            });
        } finally {
            repair.run();
        }
        verified.awaitHealthy();
    }

    @Test
    void asksAllPartsOfAHealthySite() {
        var said = verified.verify();

        System.out.println(said.out());
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .contains(
                        "right: host abaci.one: answer: 200 at https://abaci.one/api/health",
                        "right: host abaci.one: header: strict-transport-security is"
                                + " 'max-age=63072000; includeSubDomains; preload'",
                        "right: host abaci.one: write: 9 of 9 writes reached the primary",
                        "right: host abaci.one: read-after-write: 9 of 9 reads after a write were answered",
                        "right: litefs abaci-app: primary: the primary is abaci-app-0",
                        "right: litefs abaci-app: stream: 2 of 2 replicas are connected",
                        "right: cache redis: write-read: a key written, read and removed")
                .anyMatch(line -> line.matches(
                        "right: backup abaci-app-backup: backup-size: \\d+ bytes, \\d+ tables, integrity checked"));
    }

    @Test
    void findsAHostWithoutAnAddress() {
        var said = verified.verify("--only", "www.abaci.one");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("wrong: host www.abaci.one: dns: www.abaci.one has no address: no such host");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write: | abaci.one | abaci-app-primary | abaci-app
            answer: 404 at https://abaci.one/api/health: must be 200 | abaci.one | Host(`abaci.one`) | Host(`abaci.two`)
            redirect: http is answered by 404: must lead to https | abaci.one-http | Host(`abaci.one`) | Host(`abaci.two`)
            certificate: the certificate is for | abaci.one | abaci.one-tls | no-such-secret
            """)
    void findsARouteThatSomebodyChanged(String finding, String route, String old, String changed) {
        assertFinds(
                "host abaci.one: " + finding,
                () -> verified.certified().change("IngressRoute", route, yaml -> yaml.replace(old, changed)),
                () -> verified.certified().restore("IngressRoute", route));
    }

    @Test
    void findsAnAnswerWithoutHsts() {
        assertFinds(
                "host abaci.one: header: strict-transport-security is missing: must contain 'max-age=63072000'",
                () -> verified.certified()
                        .change("Middleware", "hsts", yaml -> yaml.replaceAll("sts[A-Za-z]+: .*\n *", "")),
                () -> verified.certified().restore("Middleware", "hsts"));
    }

    @Test
    void findsACertificateThatNobodyTrusts() {
        var said = verified.said(
                "verify",
                "--site",
                "abaci",
                "--stack",
                "prod",
                "--planned",
                "--only",
                "abaci.one",
                "--resolve",
                "abaci.one=" + site.cluster().address());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("wrong: host abaci.one: certificate: the certificate is by ");
    }

    /** The stack says that a login is before the host, and there is none. */
    @Test
    void findsALoginThatIsMissing(@TempDir Path folder) throws IOException {
        var outputs = Files.writeString(folder.resolve("outputs.json"), """
                {"proof:host:abaci.one": {"url": "https://abaci.one/api/health", "status": 302, "login": true,
                 "headers": {"location": ".cloudflareaccess.com/"}, "redirect": false, "namespace": "abaci"}}""");
        var said = verified.said(
                "verify",
                "--outputs",
                outputs.toString(),
                "--ca",
                verified.authority().toString(),
                "--resolve",
                "abaci.one=" + site.cluster().address());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "wrong: host abaci.one: login: 200 at https://abaci.one/api/health: must be 302",
                        "wrong: host abaci.one: login: location is missing: must contain '.cloudflareaccess.com/'",
                        "wrong: host abaci.one: way-around: https://abaci.one/api/health at ");
    }

    @Test
    void findsAReplicaThatIsMissing() {
        var set = site.client()
                .apps()
                .statefulSets()
                .inNamespace(RealSite.NAMESPACE)
                .withName(RealSite.APP);
        assertFinds("litefs abaci-app: pods: 2 of 3 pods", () -> set.scale(2), () -> set.scale(RealSite.REPLICAS));
    }

    @Test
    void findsABackupThatIsTooOld() {
        assertFinds(
                "backup abaci-app-backup: backup-age: the last one is 72 hours old",
                () -> verified.backups().forget(Instant.now().minus(72, ChronoUnit.HOURS)),
                verified.backups()::make);
    }

    @Test
    void findsBackupsThatAreSuspended() {
        assertFinds(
                "backup abaci-app-backup: backup-suspended: the CronJob is suspended",
                () -> verified.backups().suspend(true),
                () -> verified.backups().suspend(false));
    }

    @Test
    void findsACacheThatForgets() {
        assertFinds(
                "cache redis: persistence: appendonly is no",
                () -> verified.redis("CONFIG", "SET", "appendonly", "no"),
                () -> verified.redis("CONFIG", "SET", "appendonly", "yes"));
    }

    @Test
    void findsACacheThatTakesNothing() {
        assertFinds(
                "cache redis: ping: it does not answer as it should: ",
                () -> verified.redis("CONFIG", "SET", "maxmemory", "1"),
                () -> verified.redis("CONFIG", "SET", "maxmemory", "0"));
    }

    @Test
    void findsACacheThatIsGone() {
        var deployment = site.client()
                .apps()
                .deployments()
                .inNamespace(RealSite.NAMESPACE)
                .withName("redis");
        assertFinds("cache redis: pods: no pod with ", () -> deployment.scale(0), () -> deployment.scale(1));
    }

    @Test
    void findsAnImageThatIsBehind() {
        assertFinds(
                "app abaci-app: digest: " + verified.running() + " runs, and the registry has sha256:0",
                () -> verified.digests().say("sha256:" + "0".repeat(64)),
                () -> verified.digests().say(verified.running()));
    }

    @Test
    void findsAKeelThatDoesNotPoll() {
        assertFinds(
                "keel keel: keel-polls: POLL is 0",
                () -> verified.keel().polls("0"),
                () -> verified.keel().polls("1"));
    }

    @Test
    void findsAKeelThatIsGone() {
        assertFinds(
                "keel keel: keel: 0 pods are available",
                () -> verified.keel().scale(0),
                () -> verified.keel().scale(1));
    }

    /** The app's pods have LiteFS's file, which here stands for one that nobody knows of. */
    @Test
    void findsAnAppThatKeepsItsDataInAFileInPlaceOfItsDatabase(@TempDir Path folder) throws IOException {
        try (var postgres = Requirement.orSkip(() -> PostgresServer.start(Map.of()))) {
            postgres.run("create role app login password 'of-the-app'");
            postgres.run("create database app owner app");
            var login = new SecretBuilder()
                    .withNewMetadata()
                    .withNamespace(RealSite.NAMESPACE)
                    .withName("verify-login")
                    .endMetadata()
                    .addToStringData(
                            "uri", "postgresql://app:of-the-app@%s/app?sslmode=disable".formatted(postgres.address()))
                    .build();
            site.client().resource(login).create();
            var outputs = Files.writeString(folder.resolve("outputs.json"), """
                    {"proof:database:app": {"namespace": "abaci", "uri": {"secret": "verify-login", "key": "uri"}},
                     "proof:app:abaci-app": {"namespace": "abaci", "replicas": 3, "secrets": ["verify-login"],
                       "image": "ghcr.io/antialias/soroban-abacus-flashcards:latest", "tables": ["rows"]},
                     "proof:app:redis": {"namespace": "abaci", "replicas": 1, "secrets": ["verify-login"],
                       "image": "redis:7-alpine", "tables": []}}""");
            try {
                var found = verified.said("verify", "--outputs", outputs.toString(), "--only", "app");

                assertThat(found.code()).isEqualTo(1);
                assertThat(found.out())
                        .contains(
                                "wrong: app abaci-app: given: the pods are not given verify-login",
                                "wrong: app abaci-app: tables: app has no rows",
                                "wrong: app abaci-app: stray-file: abaci-app-")
                        .contains("/litefs/sqlite.db")
                        .contains("right: app redis: stray-file: no file of SQLite in redis-");
            } finally {
                site.client().resource(login).delete();
            }
        }
    }

    @Test
    void aRestartKeepsAllData() {
        var said = verified.verify("--restart", "--yes");

        System.out.println(said.out());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "right: cache redis: data-after-restart: what was written before is there",
                        "right: litefs abaci-app: data-after-restart: what was written before is there")
                .containsPattern("right: host abaci.one: write-outage: writes failed for \\d+\\.\\d s at most");
    }

    @Test
    void tellsNoSecret() {
        var secrets = new ArrayList<String>();
        site.client()
                .secrets()
                .inNamespace(RealSite.NAMESPACE)
                .list()
                .getItems()
                .forEach(secret -> Optional.ofNullable(secret.getData())
                        .orElse(Map.of())
                        .values()
                        .forEach(value -> secrets.add(new String(
                                java.util.Base64.getDecoder().decode(value),
                                java.nio.charset.StandardCharsets.UTF_8))));
        var said = verified.verify("--json");

        assertThat(secrets).isNotEmpty();
        assertThat(said.out() + said.err())
                .doesNotContain(
                        secrets.stream().filter(text -> text.length() > 8).toList());
    }

    /** Without a false alarm. */
    @Test
    void isHealthyTimeAfterTime() {
        var times = Integer.getInteger("proof.verify.times", 5);
        var alarms = new ArrayList<String>();
        for (var time = 0; time < times; time++) {
            var said = verified.verify();
            if (said.code() != 0) {
                alarms.add(said.out());
            }
        }
        System.out.printf("verify: %d healthy runs, %d false alarms%n", times, alarms.size());
        assertThat(alarms).isEmpty();
    }
}
