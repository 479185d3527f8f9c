package dev.keelson.gitops;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.helm.v3.Release;
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
 * fails the deployment. With {@link ImageAutomation}, Flux also writes new tags to a branch.
 */
public final class FluxBootstrap extends ComponentResource {
    public static final String TYPE = "keelson:gitops:FluxBootstrap";

    private static final String CHART = "flux2";
    static final String NAMESPACE = "flux-system";

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
    private final HelmInstall install;

    public FluxBootstrap(String name, FluxBootstrapArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var protection = cluster.protection();
        this.install = new HelmInstall(
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
                        namespace.metadata(ROOT, NAMESPACE, ReadyWait.annotations()),
                        login.metadata()
                                .applyValue(metadata -> FluxSpecs.repository(
                                        args.source(), metadata.name().orElseThrow())),
                        applied(protection, FETCH))
                .objectName();
        this.folder = new Kustomization(
                        name + "-folder",
                        namespace.metadata(ROOT, NAMESPACE, ReadyWait.annotations()),
                        repository.applyValue(
                                known -> FluxSpecs.folder(args.source(), known, protection.retainOnDelete())),
                        applied(protection, FETCH.plus(args.source().timeout())))
                .objectName();
        this.version = install.version();
        args.images().ifPresent(images -> new ImageAutomation(name + "-images", images, args.source(), this));
        cluster.prove("flux", name, Output.of(Map.of("namespace", NAMESPACE, "repository", ROOT)));
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

    /** Where Flux's own objects lie. */
    Namespace namespace() {
        return install.namespace();
    }

    /** What depends on it finds Flux's kinds and controllers. */
    Release release() {
        return install.release();
    }

    private CustomResourceOptions applied(Protection protection, Duration longest) {
        return protection
                .applyTo(CustomResourceOptions.builder().parent(this))
                .dependsOn(release())
                .customTimeouts(ReadyWait.timeouts(longest))
                .build();
    }
}
