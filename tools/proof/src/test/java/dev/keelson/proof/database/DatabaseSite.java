package dev.keelson.proof.database;

import dev.keelson.database.CnpgPostgres;
import dev.keelson.database.CnpgPostgresArgs;
import dev.keelson.database.PostgresBackup;
import dev.keelson.plan.Plan;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.Step;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.TestSite;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site with one PostgreSQL, as its deployment would declare it. */
record DatabaseSite(Deployment deployment) {
    static final List<String> SERVICES = List.of("label-studio", "web");

    private static final SecretSource GENERATED = new SecretSource.Generated(new SecretOrigin.Generated("1", false));
    private static final SecretSource SEALED = new SecretSource.Sealed(new SealedFile(
            "sealed/backup-s3-credentials.yaml", Map.of("ACCESS_KEY_ID", "AgB", "ACCESS_SECRET_KEY", "AgC")));

    /** With this password for every role, which is where a random one would be. */
    static DatabaseSite with(String password) {
        var args = CnpgPostgresArgs.builder()
                .image(new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"))
                .storage(new Quantity("20Gi"))
                .backup(new PostgresBackup.ToBucket(
                        "s3://backups",
                        "https://s3.example.org",
                        PostgresBackup.ToBucket.DEFAULT_RETENTION,
                        PostgresBackup.ToBucket.DEFAULT_SCHEDULE,
                        SEALED));
        SERVICES.forEach(service -> args.database(new DnsLabel(service), GENERATED));
        var recording = Recorder.record(new ProgramRun(
                "proof",
                "unit",
                context -> {
                    var site = TestSite.plain().generating().begin(context);
                    var unused = new CnpgPostgres("postgres", args.build(), site);
                },
                StackConfig.empty(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of("random:index/randomPassword:RandomPassword", inputs -> {
                    var outputs = new HashMap<>(inputs.values());
                    outputs.put("result", new Value.Secret(new Value.Text(password)));
                    return new Value.Fields(outputs);
                })));
        return new DatabaseSite(Deployment.of(new Plan("unit", List.of(recording))));
    }

    GenericKubernetesResource one(String kind, String name) {
        return deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals(kind)
                        && object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A value of a Secret, as a pod gets it. */
    String secret(String name, String key) {
        String data = one("Secret", name).get("data", key);
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
