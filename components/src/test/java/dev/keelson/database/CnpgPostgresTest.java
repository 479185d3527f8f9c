package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.stack.Protection;
import dev.keelson.workload.PolicyEvaluator;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it declares; what the operator makes of it is left to the proofs on the real one. */
class CnpgPostgresTest {
    private static final String CLUSTER = "kubernetes:postgresql.cnpg.io/v1:Cluster";
    private static final String DATABASE = "kubernetes:postgresql.cnpg.io/v1:Database";
    private static final String BACKUP = "kubernetes:postgresql.cnpg.io/v1:ScheduledBackup";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final SecretSource GENERATED = new SecretSource.Generated(new SecretOrigin.Generated("1", false));
    private static final SecretSource SEALED = new SecretSource.Sealed(new SealedFile(
            "sealed/backup-s3-credentials.yaml", Map.of("ACCESS_KEY_ID", "AgB", "ACCESS_SECRET_KEY", "AgC")));

    private static CnpgPostgresArgs.Builder args() {
        return CnpgPostgresArgs.builder()
                .image(new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"))
                .storage(new Quantity("20Gi"))
                .backup(new PostgresBackup.ToBucket(
                        "s3://backups", "https://s3.example.org", "30d", "0 15 3 * * *", SEALED))
                .database(new DnsLabel("web"), GENERATED)
                .database(new DnsLabel("api"), GENERATED);
    }

    private static CnpgPostgres postgres(Context context, CnpgPostgresArgs args, TestSite site) {
        return new CnpgPostgres("postgres", args, site.generating().begin(context));
    }

    private static Recording record(CnpgPostgresArgs args) {
        return Programs.record(context -> {
            var unused = postgres(context, args, TestSite.plain());
        });
    }

    private static Recording record() {
        return record(args().build());
    }

    @Test
    void isAClusterWithARoleForEachService() {
        assertThat(Programs.inputs(record().one(CLUSTER, "postgres-cluster"))).isEqualTo("""
                        apiVersion: postgresql.cnpg.io/v1
                        kind: Cluster
                        metadata:
                          annotations:
                            pulumi.com/waitFor: condition=Ready
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: postgres
                            app.kubernetes.io/part-of: shop
                          name: postgres
                          namespace: shop-live
                        spec:
                          backup:
                            barmanObjectStore:
                              data:
                                compression: gzip
                                encryption: AES256
                              destinationPath: s3://backups/shop-live
                              endpointURL: https://s3.example.org
                              s3Credentials:
                                accessKeyId:
                                  key: ACCESS_KEY_ID
                                  name: backup-s3-credentials
                                secretAccessKey:
                                  key: ACCESS_SECRET_KEY
                                  name: backup-s3-credentials
                              wal:
                                compression: gzip
                                encryption: AES256
                            retentionPolicy: 30d
                          enablePDB: false
                          imageName: ghcr.io/cloudnative-pg/postgresql:18.0
                          instances: 1
                          managed:
                            roles:
                            - connectionLimit: -1
                              createdb: false
                              createrole: false
                              ensure: present
                              inherit: true
                              login: true
                              name: api-user
                              passwordSecret:
                                name: postgres-api-user
                            - connectionLimit: -1
                              createdb: false
                              createrole: false
                              ensure: present
                              inherit: true
                              login: true
                              name: web-user
                              passwordSecret:
                                name: postgres-web-user
                          postgresql:
                            parameters:
                              effective_cache_size: 1GB
                              max_connections: '100'
                              shared_buffers: 256MB
                              work_mem: 16MB
                          resources:
                            limits:
                              cpu: '1'
                              memory: 2Gi
                            requests:
                              cpu: 250m
                              memory: 512Mi
                          storage:
                            size: 20Gi
                            storageClass: local-path
                        """);
    }

    @Test
    void eachServiceHasADatabaseThatItsRoleOwns() {
        assertThat(Programs.inputs(record().one(DATABASE, "postgres-web-db"))).isEqualTo("""
                        apiVersion: postgresql.cnpg.io/v1
                        kind: Database
                        metadata:
                          annotations:
                            pulumi.com/waitFor: jsonpath={.status.applied}=true
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: postgres
                            app.kubernetes.io/part-of: shop
                          name: web-db
                          namespace: shop-live
                        spec:
                          cluster:
                            name: postgres
                          databaseReclaimPolicy: retain
                          ensure: present
                          name: web_db
                          owner: web-user
                        """);
    }

    @Test
    void backupsAreTakenFromTheFirstHourOn() {
        var backup = record().one(BACKUP, "postgres-backup");

        assertThat(backup.objectName()).isEqualTo("postgres-backup");
        assertThat(backup.inputs().at("spec").map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{backupOwnerReference=cluster, cluster={name=postgres}, immediate=true,"
                                + " schedule=0 15 3 * * *}"));
    }

    @Test
    void withoutBackupsItSaysWhy() {
        var recording = record(args().backup(new PostgresBackup.None("a cache")).build());
        var cluster = recording.one(CLUSTER, "postgres-cluster");

        assertThat(cluster.inputs().text("metadata", "annotations", "keelson.dev/no-backup"))
                .contains("a cache");
        assertThat(cluster.inputs().at("spec", "backup")).isEmpty();
        assertThat(recording.ofType(BACKUP)).isEmpty();
        assertThat(recording.ofType("kubernetes:bitnami.com/v1alpha1:SealedSecret"))
                .isEmpty();
    }

    @Test
    void withoutServicesItHasNoRoles() {
        var recording = record(CnpgPostgresArgs.builder()
                .image(new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"))
                .storage(new Quantity("1Gi"))
                .backup(new PostgresBackup.None("a trial"))
                .build());

        assertThat(recording.one(CLUSTER, "postgres-cluster").inputs().at("spec", "managed"))
                .isEmpty();
        assertThat(recording.ofType(DATABASE)).isEmpty();
    }

    @Test
    void aNodeIsDrainedOnlyWhileACopyRunsElsewhere() {
        assertThat(record(args().instances(2).build())
                        .one(CLUSTER, "postgres-cluster")
                        .inputs()
                        .at("spec", "enablePDB"))
                .contains(new Value.Bool(true));
    }

    @Test
    void theClusterIsProtectedAndWaitsForItsSecrets() {
        var recording = record();
        var cluster = recording.one(CLUSTER, "postgres-cluster");

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.urn().contains(CnpgPostgres.TYPE) && resource.protect())
                        .map(RecordedResource::name))
                .containsExactlyInAnyOrder(
                        "postgres-cluster", "postgres-api-user-password-value", "postgres-web-user-password-value");
        assertThat(cluster.retainOnDelete()).isTrue();
        assertThat(cluster.dependencies())
                .contains(
                        recording
                                .one("kubernetes:core/v1:Secret", "postgres-web-user")
                                .urn(),
                        recording
                                .one("kubernetes:core/v1:Secret", "postgres-api-user")
                                .urn(),
                        recording
                                .one("kubernetes:bitnami.com/v1alpha1:SealedSecret", "postgres-backup-credentials")
                                .urn(),
                        recording.one(POLICY, "postgres-network-policy").urn());
        assertThat(recording.one(DATABASE, "postgres-web-db").dependencies()).contains(cluster.urn());
        assertThat(recording.one(BACKUP, "postgres-backup").dependencies()).contains(cluster.urn());
    }

    @Test
    void aTrialProtectsNothing() {
        var recording = Programs.record(context -> {
            var unused = postgres(context, args().build(), TestSite.plain().protectedBy(new Protection(false, false)));
        });

        assertThat(recording.one(CLUSTER, "postgres-cluster").protect()).isFalse();
        assertThat(recording.one(CLUSTER, "postgres-cluster").retainOnDelete()).isFalse();
    }

    @Test
    void anAppIsGivenTheUriOfItsOwnDatabaseAndWaitsForIt() {
        var recording = Programs.record(context -> {
            var database = postgres(context, args().build(), TestSite.plain()).database("web");

            assertThat(database.uses().variables()).isEmpty();
            assertThat(database.uses().references())
                    .isEqualTo(Map.of("DATABASE_URL", new Uses.SecretKey("postgres-web-user", "uri")));
            assertThat(database.as("PGURL").references())
                    .isEqualTo(Map.of("PGURL", new Uses.SecretKey("postgres-web-user", "uri")));
            assertThat(database.uses().calls())
                    .containsExactly(new Uses.Callee("postgres", Map.of("cnpg.io/cluster", "postgres"), 5432));
            assertThat(database.uses().first())
                    .hasSize(1)
                    .allSatisfy(first -> assertThat(first.pulumiResourceName()).isEqualTo("postgres-web-db"));
        });

        assertThat(recording
                        .one("kubernetes:core/v1:Secret", "postgres-web-user")
                        .objectName())
                .isEqualTo("postgres-web-user");
    }

    @Test
    void aServiceThatTheArgumentsDoNotNameHasNoDatabase() {
        Programs.record(context -> {
            var postgres = postgres(context, args().build(), TestSite.plain());

            assertThatThrownBy(() -> postgres.database("wbe"))
                    .hasMessage("postgres has no database for wbe: must be one of [api, web]");
        });
    }

    @Test
    void onlyTheOperatorAndItsOwnPodsReachItOfItself() {
        var policy = policy(record());

        assertThat(policy.appliesTo(Map.of("cnpg.io/cluster", "postgres"))).isTrue();
        assertThat(policy.appliesTo(Map.of("cnpg.io/cluster", "other"))).isFalse();
        assertThat(policy.openRules()).isEmpty();
        for (var port : List.of(5432, 8000)) {
            assertThat(policy.allows(operator("cnpg-system"), port)).isTrue();
            assertThat(policy.allows(operator("shop-live"), port)).isFalse();
            assertThat(policy.allows(new Pod("shop-live", Map.of("cnpg.io/cluster", "postgres")), port))
                    .isTrue();
            assertThat(policy.allows(new Pod("shop-live", Map.of("app.kubernetes.io/name", "web")), port))
                    .isFalse();
        }
        assertThat(policy.allows(new Pod("monitoring", Map.of()), 9187)).isFalse();
    }

    @Test
    void aPrometheusIsLetInToItsMetrics() {
        var recording = record(args().monitoring(new DnsLabel("monitoring")).build());
        var policy = policy(recording);

        assertThat(recording.one(CLUSTER, "postgres-cluster").inputs().at("spec", "monitoring", "enablePodMonitor"))
                .contains(new Value.Bool(true));
        assertThat(policy.allows(new Pod("monitoring", Map.of()), 9187)).isTrue();
        assertThat(policy.allows(new Pod("monitoring", Map.of()), 5432)).isFalse();
        assertThat(policy.allows(new Pod("elsewhere", Map.of()), 9187)).isFalse();
    }

    @Test
    void itsNameIsOneThatTheOperatorTakes() {
        Programs.record(context -> {
            var site = TestSite.plain().generating().begin(context);

            assertThatThrownBy(() -> new CnpgPostgres("18-postgres", args().build(), site))
                    .hasMessage("name is 18-postgres: must be a name of at most 50 lower-case letters, digits and"
                            + " hyphens, the first a letter");
        });
    }

    private static PolicyEvaluator policy(Recording recording) {
        var policy = recording.one(POLICY, "postgres-network-policy");
        return new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
    }

    private static Pod operator(String namespace) {
        return new Pod(namespace, Map.of("app.kubernetes.io/name", "cloudnative-pg"));
    }
}
