package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.crunchybridge.CrunchybridgeFunctions;
import com.pulumi.crunchybridge.inputs.GetClusterrolesArgs;
import com.pulumi.crunchybridge.inputs.GetClusterstatusArgs;
import com.pulumi.crunchybridge.outputs.GetClusterstatusResult;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.stack.Protection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Crunchy Bridge is asked for, by way of the bridge; whether it answers is left to a real preview. */
class CrunchyBridgePostgresTest {
    private static final String CLUSTER = "crunchybridge:index/cluster:Cluster";

    private static Recording record(Protection protection) {
        return Programs.record(context -> {
            var account = new CrunchyBridgeAccount(Output.of("canary"));
            var options = ComponentResourceOptions.builder()
                    .providers(account.provider("crunchy"))
                    .build();
            var postgres = new CrunchyBridgePostgres(
                    "postgres", CrunchyBridgePostgresArgsTest.args().build(), protection, options);
            context.export("host", postgres.host());
            context.export("uri", postgres.uri());
            context.export("status", postgres.status());
        });
    }

    @Test
    void isOneClusterThatCountsAsMadeOnceItIsReady() {
        var recording = record(Protection.FULL);
        var cluster = recording.one(CLUSTER, "postgres-cluster");

        assertThat(Programs.inputs(cluster)).isEqualTo("""
                isHa: false
                majorVersion: 17
                name: ebisu
                planId: standard-4
                providerId: aws
                regionId: us-east-2
                storage: 50
                teamId: abcdefghijklmnopqrstuvwx27
                waitUntilReady: true
                """);
        assertThat(cluster.options().text("packageRef")).contains("crunchybridge@0.2.0 by terraform-provider@1.1.3");
        assertThat(cluster.provider())
                .startsWith(recording
                                .one("pulumi:providers:crunchybridge", "crunchy")
                                .urn() + "::");
    }

    @Test
    void isProtectedAsTheSiteSays() {
        assertThat(record(Protection.FULL).one(CLUSTER, "postgres-cluster").protect())
                .isTrue();
        assertThat(record(new Protection(false, false))
                        .one(CLUSTER, "postgres-cluster")
                        .protect())
                .isFalse();
    }

    @Test
    void anImportedClusterIsNotChangedForTheSakeOfTheWait() {
        assertThat(record(Protection.FULL)
                        .one(CLUSTER, "postgres-cluster")
                        .options()
                        .at("ignoreChanges")
                        .map(Value::plain))
                .hasValueSatisfying(ignored -> assertThat(ignored).hasToString("[waitUntilReady]"));
    }

    @Test
    void aPlanKnowsNeitherItsAddressNorItsState() {
        assertThat(record(Protection.FULL).outputs().plain())
                .hasToString("{host=[unknown], status=[unknown], uri=[unknown]}");
    }

    /** As the bridge answers once the cluster is there. */
    @Test
    void theProviderIsAskedForItsRolesAndItsState() {
        var roles = new Value.Fields(Map.of(
                "id",
                new Value.Text("x7"),
                "superuser",
                new Value.Fields(Map.of(
                        "name",
                        new Value.Text("postgres"),
                        "uri",
                        new Value.Text("postgres://postgres:c%2Fnary@p.x7.example:5432/postgres")))));
        var state = new Value.Fields(Map.of("id", new Value.Text("x7"), "state", new Value.Text("ready")));
        var recording = Recorder.record(new ProgramRun(
                "test",
                "unit",
                context -> {
                    var ask = InvokeOptions.Empty;
                    var uri = CrunchyBridgePostgres.uri(CrunchybridgeFunctions.getClusterroles(
                            GetClusterrolesArgs.builder().id("x7").build(), ask));
                    context.export("password", uri.applyValue(PostgresUri::password));
                    context.export("host", CrunchyBridgePostgres.address(uri).applyValue(PostgresUri::host));
                    context.export(
                            "status",
                            CrunchybridgeFunctions.getClusterstatus(
                                            GetClusterstatusArgs.builder()
                                                    .id("x7")
                                                    .build(),
                                            ask)
                                    .applyValue(GetClusterstatusResult::state));
                },
                StackConfig.empty(),
                Map.of(),
                Map.of(
                        "crunchybridge:index/getClusterroles:getClusterroles",
                        asked -> roles,
                        "crunchybridge:index/getClusterstatus:getClusterstatus",
                        asked -> state)));

        assertThat(recording.outputs())
                .isEqualTo(new Value.Fields(Map.of(
                        "host",
                        new Value.Text("p.x7.example"),
                        "password",
                        new Value.Secret(new Value.Text("c/nary")),
                        "status",
                        new Value.Text("ready"))));
    }
}
