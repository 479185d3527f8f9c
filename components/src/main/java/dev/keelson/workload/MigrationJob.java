package dev.keelson.workload;

import com.pulumi.kubernetes.batch.v1.Job;
import com.pulumi.kubernetes.batch.v1.JobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.site.Site;
import dev.keelson.site.Wave;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The migration of a {@link WebService}: a new Job for each image, command and environment. Pulumi waits for it before
 * it touches the Deployment, so a migration that fails leaves the old pods as they are.
 *
 * <p>Values of secrets are not in the Job's name, which would be a secret then: a changed secret alone starts no
 * migration.
 */
final class MigrationJob {
    private static final String SUFFIX = "-migration";
    private static final int CHECKSUM_LENGTH = 12;

    /** How much longer the Job's name is than the app's. */
    static final int NAME_LENGTH = SUFFIX.length() + 1 + CHECKSUM_LENGTH;

    /** Longer than the Job's deadline, so that the Job says what went wrong. */
    private static final int AWAIT_SECONDS = 60;

    private MigrationJob() {}

    /** After all that the app uses; the app itself follows. */
    static Wave wave(AppArgs app) {
        return app.uses().wave().next();
    }

    /** Declares the Job as a part of the service, once what its pods need is there. */
    static Resource declare(
            String name,
            WebServiceArgs args,
            MigrationJobArgs migration,
            Variables variables,
            Site site,
            ComponentResource service,
            List<Resource> before) {
        var app = args.name().text();
        return new Job(
                name + SUFFIX,
                JobArgs.builder()
                        .metadata(site.metadata(
                                objectName(args, migration, variables), app, annotations(args, migration)))
                        .spec(spec(args, migration, variables, site))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(service)
                        .dependsOn(before)
                        // Two migrations must not run at once: a Job that an interrupted deployment left is deleted
                        // first.
                        .deleteBeforeReplace(true)
                        .build());
    }

    private static Map<String, String> annotations(WebServiceArgs args, MigrationJobArgs migration) {
        var annotations = new TreeMap<>(wave(args.app()).annotations());
        annotations.put(
                "pulumi.com/timeoutSeconds", Long.toString(migration.deadline().toSeconds() + AWAIT_SECONDS));
        // Otherwise the next deployment of the same image would find it failed for ever.
        annotations.put("pulumi.com/replaceUnready", "true");
        return annotations;
    }

    static String objectName(WebServiceArgs args, MigrationJobArgs migration, Variables variables) {
        var all = new TreeMap<String, String>();
        all.put("image", args.app().image().text());
        for (var at = 0; at < migration.command().size(); at++) {
            all.put("command " + at, migration.command().get(at));
        }
        variables.plain().forEach((name, value) -> all.put("variable " + name, value));
        variables.secrets().keySet().forEach(name -> all.put("secret " + name, ""));
        variables.references().forEach((name, key) -> all.put("reference " + name, key.secret() + "/" + key.key()));
        return args.name() + SUFFIX + "-" + Checksum.of(all).substring(0, CHECKSUM_LENGTH);
    }

    /** The Job stays when it is done: if it removed itself, the next deployment would find it missing. */
    private static JobSpecArgs spec(WebServiceArgs args, MigrationJobArgs migration, Variables variables, Site site) {
        var container = WebServicePod.container(args, variables)
                .name("migration")
                .command(migration.command())
                .resources(migration.resources().orElse(args.app().resources()).requirements());
        return JobSpecArgs.builder()
                .backoffLimit(migration.retries())
                .activeDeadlineSeconds(Math.toIntExact(migration.deadline().toSeconds()))
                .template(PodTemplateSpecArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                // The app's name, so that the parts that let the app in let the migration in.
                                .labels(site.labels().of(args.name().text(), "migration"))
                                .build())
                        .spec(WebServicePod.pod(args, site)
                                // A new pod for each try, so that the logs of a failed one stay.
                                .restartPolicy("Never")
                                .containers(container.build())
                                .build())
                        .build())
                .build();
    }
}
