package dev.keelson.gitops;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.GitRepository;
import dev.keelson.crd.Kustomization;
import dev.keelson.crd.ReadyWait;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmInstall;
import dev.keelson.workload.HelmRelease;
import dev.keelson.workload.SecretData;
import java.time.Duration;
import java.util.Map;

/**
 * Flux with its six controllers, and the one folder that it applies from git.
 *
 * <p>Pulumi owns Flux itself, the login and these two objects; Flux owns what the folder holds; {@code keelson plan}
 * finds what both declare. It is there once Flux has fetched the repository and applied the folder: a wrong token or path
 * fails the deployment.
 */
public final class FluxBootstrap extends ComponentResource {
    public static final String TYPE = "keelson:gitops:FluxBootstrap";

    private static final String CHART = "flux2";
    private static final String NAMESPACE = "flux-system";

    /** The name that Flux's own tools give to their first repository and folder. */
    private static final String ROOT = "flux-system";

    private static final String LOGIN = "git-login";

    /** Pulling seven images on a slow line. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    /** Fetching takes seconds; a controller that has just started needs its lease first. */
    private static final Duration FETCH = Duration.ofMinutes(3);

    private final Output<String> repository;
    private final Output<String> folder;
    private final Output<String> version;

    public FluxBootstrap(String name, FluxBootstrapArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var protection = cluster.protection();
        var install = new HelmInstall(
                name,
                new HelmRelease(
                        CHART,
                        args.chart(),
                        new DnsLabel(NAMESPACE),
                        PodSecurity.Level.RESTRICTED,
                        protection,
                        TIMEOUT,
                        FluxValues.values()),
                this,
                cluster);
        var namespace = install.namespace();
        var login = new Secret(
                name + "-login",
                SecretArgs.builder()
                        .metadata(namespace.metadata(LOGIN, NAMESPACE))
                        .data(SecretData.of(Map.of(
                                "username",
                                Output.of(args.login().user()),
                                "password",
                                args.login().token())))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        this.repository = new GitRepository(
                        name + "-repository",
                        root(namespace),
                        login.metadata()
                                .applyValue(metadata -> FluxSpecs.repository(
                                        args.source(), metadata.name().orElseThrow())),
                        applied(install, protection, FETCH))
                .objectName();
        this.folder = new Kustomization(
                        name + "-folder",
                        root(namespace),
                        repository.applyValue(
                                known -> FluxSpecs.folder(args.source(), known, protection.retainOnDelete())),
                        applied(install, protection, FETCH.plus(args.source().timeout())))
                .objectName();
        this.version = install.version();
        registerOutputs(Map.of("repository", repository, "folder", folder, "version", version));
    }

    /** The name of the GitRepository, known once Flux has fetched it. */
    public Output<String> repository() {
        return repository;
    }

    /** The name of the Kustomization, known once Flux has applied it. */
    public Output<String> folder() {
        return folder;
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }

    private CustomResourceOptions applied(HelmInstall flux, Protection protection, Duration longest) {
        return protection
                .applyTo(CustomResourceOptions.builder().parent(this))
                .dependsOn(flux.release())
                .customTimeouts(ReadyWait.timeouts(longest))
                .build();
    }

    private static ObjectMetaArgs root(Namespace namespace) {
        return ObjectMetaArgs.builder()
                .name(ROOT)
                .namespace(namespace.name())
                .labels(namespace.labels().of(NAMESPACE))
                .annotations(ReadyWait.annotations())
                .build();
    }
}
