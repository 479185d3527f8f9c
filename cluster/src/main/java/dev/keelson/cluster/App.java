package dev.keelson.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.k3s.Namespace;
import dev.keelson.litefs.LiteFsApp;
import dev.keelson.litefs.LiteFsAppArgs;
import dev.keelson.litefs.LiteFsBackup;
import dev.keelson.litefs.LiteFsBackupArgs;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretForm;
import dev.keelson.workload.ExtraMount;
import dev.keelson.workload.MountSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The app on LiteFS and the backups of its database. */
final class App {
    private static final String AUTH_SECRET = "AUTH_SECRET";

    private static final SecretForm AUTH_SECRET_FORM = new SecretForm.Characters(44);

    private final LiteFsApp service;
    private final Optional<LiteFsBackup> backup;

    App(
            ClusterSettings settings,
            Namespace namespace,
            StorageClasses classes,
            Volumes volumes,
            ComponentResourceOptions options) {
        var authSecret = new GeneratedSecret(
                "auth-secret",
                new GeneratedSecretArgs(
                        AUTH_SECRET_FORM, settings.authSecret(), settings.site().protection()),
                options);
        this.service = new LiteFsApp("app", args(settings, namespace, classes, volumes, authSecret), options);
        this.backup =
                settings.backup().map(given -> new LiteFsBackup("backup", backup(given, service, volumes), options));
    }

    LiteFsApp service() {
        return service;
    }

    Map<String, Output<?>> outputs() {
        var outputs = new LinkedHashMap<String, Output<?>>();
        outputs.put("appService", service.service().service());
        outputs.put("appPrimary", service.primary().service());
        outputs.put("appPrimaryUrl", service.primaryUrl());
        backup.ifPresent(declared -> outputs.put("backup", declared.cronJob()));
        return outputs;
    }

    private static LiteFsAppArgs args(
            ClusterSettings settings,
            Namespace namespace,
            StorageClasses classes,
            Volumes volumes,
            GeneratedSecret authSecret) {
        var app = settings.app();
        var args = LiteFsAppArgs.builder()
                .namespace(namespace)
                .name(app.name())
                .image(app.image())
                .annotations(app.owner().annotations())
                .pullPolicy(app.pullPolicy())
                .replicas(app.replicas())
                .port(app.port())
                .database(app.database())
                .folders(app.folders())
                .migration(app.migration())
                .server(app.server())
                .environment(app.variables())
                .secrets(Map.of(AUTH_SECRET, authSecret.value()))
                .health(app.health())
                .resources(app.resources())
                .storage(app.storage())
                .storageClass(classes.named(app.storageClass()))
                .minReadySeconds(app.minReadySeconds())
                .terminationSeconds(app.terminationSeconds())
                .protection(settings.site().protection());
        app.mounts()
                .forEach(mount -> args.mount(new ExtraMount(
                        mount.volume(), mount.path(), new MountSource.Claim(volumes.claim(mount.volume())))));
        return args.build();
    }

    private static LiteFsBackupArgs backup(BackupSettings backup, LiteFsApp app, Volumes volumes) {
        return LiteFsBackupArgs.builder()
                .app(app)
                .target(new MountSource.Claim(volumes.claim(backup.volume())))
                .schedule(backup.schedule())
                .timeZone(backup.timeZone())
                .keep(backup.keep())
                .user(backup.user())
                .group(backup.group())
                .deadline(backup.deadline())
                .build();
    }
}
