package dev.keelson.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.host.Host;
import dev.keelson.plan.Recording;
import dev.keelson.publish.PartName;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.Offering;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.workload.AppReferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppsTest {
    private static final Map<String, Set<String>> PARTS = Map.of("valkey", Set.of("host", "url"));
    private static final TestSite SITE =
            TestSite.plain().with(Host.of(new HostName("app.shop.example"), new DnsLabel("web")));

    private static final String REST = "\"image\":\"registry.example/web:1\",\"imageOwner\":{\"by\":\"pulumi\"},"
            + "\"pullPolicy\":\"always\",\"port\":3000,\"resources\":"
            + "{\"cpuRequest\":\"200m\",\"memoryRequest\":\"512Mi\",\"cpuLimit\":\"2\",\"memoryLimit\":\"1Gi\"}";

    private record Read(Optional<Apps> apps, List<String> problems) {}

    private static Read read(String... entries) {
        var list = "[%s]".formatted(String.join(",", entries));
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:apps", list), Set.of()), "cluster");
        var own = reader.section("cluster");
        var references =
                new AppReferences(own, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
        var apps = Apps.read(
                own, references, PARTS, Optional.of(SITE.args().cluster().site()));
        return new Read(apps, reader.problems());
    }

    private static String entry(String name, String more) {
        return "{\"name\":\"%s\",%s%s}".formatted(name, REST, more.isEmpty() ? "" : "," + more.replace('\'', '"'));
    }

    private static Recording declare(Apps apps) {
        return Programs.record(context -> apps.declare(
                SITE.begin(context),
                (name, variable) -> Uses.reference(variable, "postgres-" + name, "uri"),
                new Offering() {
                    @Override
                    public DnsLabel name() {
                        return new DnsLabel("valkey");
                    }

                    @Override
                    public Map<String, Offer> offers() {
                        return Map.of(
                                "host", variable -> Uses.variable(variable, "valkey"),
                                "url", variable -> Uses.variable(variable, "redis://valkey:6379"));
                    }

                    @Override
                    public Uses uses() {
                        return Uses.variable("VALKEY_URL", "redis://valkey:6379");
                    }
                }));
    }

    @Test
    void anEntryIsAllThatAnAppTakes() {
        var read = read(
                entry("web", ""),
                entry(
                        "backend",
                        "'uses':{'valkey':{'host':'REDIS_HOST'}},'database':{'name':'platform'},"
                                + "'origins':{'variable':'CORS_ORIGINS','hosts':['app.shop.example']}"));
        assertThat(read.problems()).isEmpty();
        var apps = read.apps().orElseThrow();
        var recording = declare(apps);

        assertThat(apps.databases()).containsExactly(new DnsLabel("platform"));
        assertThat(apps.served()).containsExactly(new DnsLabel("web"), new DnsLabel("backend"));
        assertThat(apps.names())
                .containsExactly(
                        new PartName("apps[0].name", Optional.of(new DnsLabel("web"))),
                        new PartName("apps[1].name", Optional.of(new DnsLabel("backend"))));
        assertThat(recording
                        .one("kubernetes:core/v1:ConfigMap", "backend-environment")
                        .inputs()
                        .at("data")
                        .orElseThrow()
                        .plain())
                .hasToString("{CORS_ORIGINS=https://app.shop.example, PORT=3000, REDIS_HOST=valkey}");
        assertThat(String.valueOf(recording
                        .one("kubernetes:apps/v1:Deployment", "backend-deployment")
                        .inputs()
                        .at("spec", "template", "spec", "containers")
                        .orElseThrow()
                        .plain()))
                .contains("env=[{name=DATABASE_URL, valueFrom={secretKeyRef={key=uri, name=postgres-platform}}}]");
    }

    @Test
    void anOriginIsAHostThatTheSiteServes() {
        assertThat(read(entry("web", "'origins':{'variable':'CORS_ORIGINS','hosts':['old.shop.example']}"))
                        .problems())
                .containsExactly("cluster:apps[0].origins.hosts[0] is old.shop.example: must be one of site:hosts,"
                        + " [app.shop.example]");
        assertThat(read(entry("web", "'origins':{'variable':'CORS_ORIGINS'}")).problems())
                .containsExactly("cluster:apps[0].origins.hosts is missing: must be a list of hosts of the site");
    }

    @Test
    void aVariableComesFromOnePlace() {
        assertThat(read(entry(
                                "web",
                                "'uses':{'valkey':{'url':'DATABASE_URL'}},'database':{'name':'platform'},"
                                        + "'environment':{'DATABASE_URL':'x'}"))
                        .problems())
                .containsExactly(
                        "cluster:apps[0].database.variable is DATABASE_URL: must be another variable than the one for the"
                                + " url of valkey",
                        "cluster:apps[0].environment.DATABASE_URL is set: must be left out: it is the url of valkey, from"
                                + " the other settings");
    }

    @Test
    void aPartIsOneOfTheSitesAndOffersWhatIsTaken() {
        assertThat(read(entry("web", "'uses':{'redis':{'url':'REDIS_URL'},'valkey':{'password':'P'}}"))
                        .problems())
                .containsExactlyInAnyOrder(
                        "cluster:apps[0].uses.redis is unknown: known here are valkey",
                        "cluster:apps[0].uses.valkey.password is unknown: known here are host, url");
    }

    @Test
    void theNameOfADatabaseLeavesRoomForThatOfItsSecret() {
        assertThat(read(entry("web", "'database':{'name':'%s'}".formatted("a".repeat(41))))
                        .problems())
                .containsExactly("cluster:apps[0].database.name is %s: must be a name of at most 40 lower-case letters,"
                                .formatted("a".repeat(41))
                        + " digits and hyphens: a Secret is named after it");
    }
}
