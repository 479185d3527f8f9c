package dev.keelson.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.database.ExternalDatabase;
import dev.keelson.database.ExternalDatabaseArgs;
import dev.keelson.database.PostgresAddress;
import dev.keelson.database.PostgresTls;
import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Audience;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.workload.PolicyEvaluator;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a Label Studio declares; that a real one works on it is left to the proof. */
class LabelStudioTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final DnsLabel NAME = new DnsLabel("label-studio");

    private static Host host(Audience audience) {
        return new Host(
                new HostName("label.shop.example"),
                NAME,
                List.of(),
                audience,
                Exposure.TUNNEL,
                AcmeChallenge.DNS01,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Host guarded() {
        return host(new Audience.People(List.of("owner@shop.example"), List.of(), List.of(), List.of()));
    }

    private static Recording record(Consumer<Site> program, Host... hosts) {
        return Programs.record(
                context -> program.accept(TestSite.plain().with(hosts).begin(context)));
    }

    private static PostgresAddress database(Site site) {
        var login = new SecretSource.Configured(Map.of("password", Output.ofSecret("canary")));
        var args = ExternalDatabaseArgs.builder()
                .host(new HostName("db.shop.example"))
                .database("labelfish")
                .user("label_studio")
                .login(login)
                .build();
        return new ExternalDatabase("labelfish", args, site).address();
    }

    static Recording record() {
        return record(
                site -> new LabelStudio(
                        "label-studio", LabelStudioArgsTest.args().build(), database(site), site),
                guarded());
    }

    private static List<String> children(Recording recording) {
        return recording.resources().stream()
                .filter(resource -> resource.urn().contains(LabelStudio.TYPE + "$"))
                .map(resource -> resource.type() + " " + resource.name() + " " + resource.objectName())
                .sorted()
                .toList();
    }

    @Test
    void declaresItsPodItsVolumeItsVariablesAndWhoMayReachIt() {
        assertThat(children(record()))
                .containsExactly(
                        DEPLOYMENT + " label-studio-deployment label-studio",
                        CONFIG_MAP + " label-studio-environment label-studio-environment",
                        CLAIM + " label-studio-data label-studio-data",
                        SERVICE + " label-studio-service label-studio",
                        POLICY + " label-studio-network-policy label-studio");
    }

    @Test
    void itsVariablesFollowFromItsDatabaseAndItsHost() {
        assertThat(String.valueOf(record().one(CONFIG_MAP, "label-studio-environment")
                        .inputs()
                        .at("data")
                        .orElseThrow()
                        .plain()))
                .isEqualTo("{COLLECT_ANALYTICS=false, CSRF_TRUSTED_ORIGINS=https://label.shop.example,"
                        + " DJANGO_ALLOWED_HOSTS=label.shop.example,label-studio, DJANGO_DB=default,"
                        + " FRONTEND_SENTRY_DSN=, LABEL_STUDIO_ALLOWED_HOSTS=label.shop.example,label-studio,"
                        + " LABEL_STUDIO_BASE_DATA_DIR=/label-studio/data,"
                        + " LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK=true,"
                        + " LABEL_STUDIO_HOST=https://label.shop.example, PGSSLMODE=verify-full,"
                        + " PGSSLROOTCERT=/etc/ssl/certs/ca-certificates.crt, POSTGRE_HOST=db.shop.example,"
                        + " POSTGRE_NAME=labelfish, POSTGRE_PORT=5432, POSTGRE_SSL_MODE=verify-full,"
                        + " POSTGRE_USER=label_studio, SENTRY_DSN=}");
    }

    @Test
    void itsVolumeIsDataAndIsProtected() {
        var claim = record().one(CLAIM, "label-studio-data");

        assertThat(claim.protect()).isTrue();
        assertThat(String.valueOf(claim.inputs().at("spec").orElseThrow().plain()))
                .isEqualTo("{accessModes=[ReadWriteOnce], resources={requests={storage=10Gi}},"
                        + " storageClassName=local-path}");
    }

    @Test
    void startsOnceItsLoginIsThereAndARolloutHasTheTimeOfAStartAndADownload() {
        var recording = record();
        var deployment = recording.one(DEPLOYMENT, "label-studio-deployment");

        assertThat(deployment.dependencies())
                .contains(
                        recording.one(SECRET, "labelfish-login").urn(),
                        recording.one(CONFIG_MAP, "label-studio-environment").urn());
        assertThat(deployment.options().at("customTimeouts").map(Value::plain))
                .hasValueSatisfying(timeouts ->
                        assertThat(timeouts).hasToString("{create=1200000000000ns, update=1200000000000ns}"));
    }

    @Test
    void theCertificatesOfItsDatabasesAuthorityAreAFile() {
        var address = LabelStudioEnvironmentTest.database(
                PostgresTls.VERIFY_FULL, Optional.of(new Uses.SecretKey("labelfish-login", "ca.crt")));
        var recording = record(site ->
                new LabelStudio("label-studio", LabelStudioArgsTest.args().build(), address, site));
        var spec = recording.one(DEPLOYMENT, "label-studio-deployment").inputs();

        assertThat(String.valueOf(spec.at("spec", "template", "spec", "volumes")
                        .orElseThrow()
                        .plain()))
                .endsWith("{name=postgres-ca, secret={items=[{key=ca.crt, path=ca.crt}],"
                        + " secretName=labelfish-login}}]");
        assertThat(Programs.inputs(recording.one(DEPLOYMENT, "label-studio-deployment")))
                .containsPattern("mountPath: /etc/postgres\\s+name: postgres-ca\\s+readOnly: true");
    }

    @Test
    void theKeysOfItsObjectStoreAreASecretOfItsOwn() {
        var store = new ObjectStore("us-east-2", Optional.empty(), ObjectStoreTest.KEYS);
        var recording = record(
                site -> new LabelStudio(
                        "label-studio", LabelStudioArgsTest.args().store(store).build(), database(site), site),
                guarded());
        var keys = recording.one("kubernetes:bitnami.com/v1alpha1:SealedSecret", "label-studio-s3");

        assertThat(recording.one(DEPLOYMENT, "label-studio-deployment").dependencies())
                .contains(keys.urn());
        assertThat(Programs.inputs(recording.one(DEPLOYMENT, "label-studio-deployment")))
                .containsPattern("name: AWS_SECRET_ACCESS_KEY\\s+valueFrom:\\s+secretKeyRef:\\s+key:"
                        + " AWS_SECRET_ACCESS_KEY\\s+name: label-studio-s3");
    }

    @Test
    void onlyTraefikReachesItAndOnlyIfItIsPublic() {
        var traefik = new Pod("kube-system", Map.of("app.kubernetes.io/name", "traefik"));
        var neighbour = new Pod("shop-live", Map.of("app.kubernetes.io/name", "other"));

        assertThat(policy(record()).allows(traefik, 8080)).isTrue();
        assertThat(policy(record()).allows(neighbour, 8080)).isFalse();
        assertThat(policy(record(site -> new LabelStudio(
                                "label-studio", LabelStudioArgsTest.args().build(), database(site), site)))
                        .allows(traefik, 8080))
                .isFalse();
    }

    private static PolicyEvaluator policy(Recording recording) {
        var policy = recording.one(POLICY, "label-studio-network-policy");
        return new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
    }

    @Test
    void mayReachThePartsThatItCalls() {
        var recording = record(
                site -> new LabelStudio(
                        "label-studio",
                        LabelStudioArgsTest.args().build(),
                        database(site),
                        site,
                        Uses.variable("ADAPTER_URL", "http://adapter:9090").calling(new Uses.Callee("adapter", 9090))),
                guarded());

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.type().equals(POLICY))
                        .map(RecordedResource::objectName))
                .contains("adapter-from-label-studio");
    }

    @Test
    void aVariableComesFromOnePlaceOnly() {
        assertThatThrownBy(() -> record(
                        site -> new LabelStudio(
                                "label-studio",
                                LabelStudioArgsTest.args()
                                        .environment(Map.of("ADAPTER_URL", "x"))
                                        .build(),
                                database(site),
                                site,
                                Uses.variable("ADAPTER_URL", "http://adapter:9090")),
                        guarded()))
                .hasMessageContaining("label-studio.environment.ADAPTER_URL is set: must be left out: a part that the"
                        + " app uses gives it");
    }

    @Test
    void aHostWithoutALoginIsRefusedInCodeToo() {
        assertThatThrownBy(() -> record(
                        site -> new LabelStudio(
                                "label-studio", LabelStudioArgsTest.args().build(), database(site), site),
                        host(new Audience.Everyone())))
                .hasMessageContaining("label.shop.example.people is missing: must be a map with those who may log in"
                        + " where label-studio answers");
    }

    @Test
    void publicHostsAndAppsFindIt() {
        record(
                site -> {
                    var labelStudio = new LabelStudio(
                            "label-studio", LabelStudioArgsTest.args().build(), database(site), site);

                    assertThat(labelStudio.name()).isEqualTo(NAME);
                    assertThat(labelStudio.healthPath()).isEqualTo("/health");
                    assertThat(labelStudio.reads()).isEqualTo(labelStudio.writes());
                    assertThat(labelStudio.reads().port()).isEqualTo(8080);
                    assertThat(labelStudio.offers().keySet()).isEqualTo(LabelStudio.FACTS);
                    assertThat(labelStudio.uses().variables())
                            .isEqualTo(Map.of("LABEL_STUDIO_URL", "http://label-studio:8080"));
                    assertThat(labelStudio.url("URL").calls()).containsExactly(new Uses.Callee("label-studio", 8080));
                    assertThat(labelStudio.url("URL").first()).containsExactly(labelStudio);
                },
                guarded());
    }
}
