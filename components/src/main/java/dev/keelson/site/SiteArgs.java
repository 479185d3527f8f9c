package dev.keelson.site;

import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.stack.RandomProvider;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a site's parts are declared.
 *
 * @param namespace the site's own
 * @param podSecurity which pods that namespace takes
 * @param pull how private images are pulled, if there are any
 * @param applier who applies the objects
 */
public record SiteArgs(
        Cluster.Settings cluster,
        DnsLabel namespace,
        PodSecurity podSecurity,
        Optional<ImagePull> pull,
        Applier applier) {

    /**
     * Kubernetes' own namespaces, and those of a platform's parts: of two objects with one name, one would replace the
     * other.
     */
    private static final Set<String> TAKEN = new TreeSet<>(Set.of(
            "argocd",
            "cert-manager",
            "cnpg-system",
            "default",
            "flux-system",
            "keel",
            "kube-node-lease",
            "kube-public",
            "kube-system",
            "pulumi-system",
            "sealed-secrets"));

    public SiteArgs {
        var problems = new Problems();
        check(namespace, problems.under(""));
        problems.check();
    }

    /** The same where the program declares Flux, or does not. */
    public SiteArgs beside(boolean flux) {
        return new SiteArgs(cluster.beside(flux), namespace, podSecurity, pull, applier);
    }

    /** Whether a namespace of this name belongs to Kubernetes or the platform, and so can be no site's. */
    public static boolean isTaken(String namespace) {
        return TAKEN.contains(namespace);
    }

    private static void check(DnsLabel namespace, Objection objection) {
        if (isTaken(namespace.text())) {
            objection.wrong("namespace", namespace, "another one than " + String.join(", ", TAKEN));
        }
    }

    /** Reads the name of the namespace. */
    public static Optional<DnsLabel> namespace(Section own) {
        var namespace =
                own.required("namespace", SettingType.NAME, "The Kubernetes namespace in which the site lives.");
        namespace.ifPresent(known -> check(known, own::wrong));
        return namespace.filter(known -> own.right("namespace"));
    }

    /**
     * Reads the rest of the program's own settings.
     *
     * @param site empty where it could not be read
     * @param namespace empty where it could not be read
     * @param podSecurity empty where it could not be read
     * @param generates whether a secret of the program is random
     */
    public static Optional<SiteArgs> read(
            Section own,
            Optional<SiteSettings> site,
            Optional<DnsLabel> namespace,
            Optional<PodSecurity> podSecurity,
            SecretSources secrets,
            boolean generates) {
        var kubernetes = KubernetesProvider.Settings.read(own);
        var pull = ImagePull.read(own, secrets);
        var applier = Applier.read(own);
        var random = RandomProvider.Settings.read(own, generates || secrets.generates());
        if (site.isEmpty() || kubernetes.isEmpty() || namespace.isEmpty() || podSecurity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SiteArgs(
                new Cluster.Settings(
                        site.get(), kubernetes.get(), random, podSecurity.get().version(), false),
                namespace.get(),
                podSecurity.get(),
                pull,
                applier));
    }
}
