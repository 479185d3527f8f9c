package dev.keelson.site;

import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.RegistryLogin;
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
 * @param pull the login for private images, if there are any
 */
public record SiteArgs(
        Cluster.Settings cluster, DnsLabel namespace, PodSecurity podSecurity, Optional<RegistryLogin> pull) {

    /**
     * Kubernetes' own namespaces, and those of a platform's parts: of two objects with one name, one would replace the
     * other.
     */
    private static final Set<String> TAKEN = new TreeSet<>(
            Set.of("cert-manager", "default", "flux-system", "keel", "kube-node-lease", "kube-public", "kube-system"));

    private static final String PULL_TOKEN = "pullToken";

    public SiteArgs {
        var problems = new Problems();
        check(namespace, problems.under(""));
        problems.check();
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

    /**
     * Reads the program's own settings.
     *
     * @param site empty where it could not be read
     * @param podSecurity empty where it could not be read
     * @param generates whether a secret of the program is random
     */
    public static Optional<SiteArgs> read(
            Section own, Optional<SiteSettings> site, Optional<PodSecurity> podSecurity, boolean generates) {
        var kubernetes = KubernetesProvider.Settings.read(own);
        var random = RandomProvider.Settings.read(own, generates);
        var namespace =
                own.required("namespace", SettingType.NAME, "The Kubernetes namespace in which the site lives.");
        var pull = own.optionalMap(
                "pull",
                "The login with which private images are pulled. Without it, images are pulled without a login.",
                section -> RegistryLogin.read(section, PULL_TOKEN));
        own.refuseUnused(PULL_TOKEN, "left out, or used by a %s with registry and user".formatted(own.key("pull")));
        namespace.ifPresent(known -> check(known, own::wrong));
        if (site.isEmpty()
                || !own.right("namespace")
                || kubernetes.isEmpty()
                || namespace.isEmpty()
                || podSecurity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SiteArgs(
                new Cluster.Settings(
                        site.get(), kubernetes.get(), random, podSecurity.get().version()),
                namespace.get(),
                podSecurity.get(),
                pull));
    }
}
