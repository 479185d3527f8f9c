package dev.keelson.site;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.stack.Protection;
import dev.keelson.stack.RandomProvider;
import dev.keelson.stack.SiblingStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cluster as one program sees it: its provider, and what all of the program's objects have in common. */
public final class Cluster {
    private static final Map<String, String> NOT_PRUNED = Map.of("kustomize.toolkit.fluxcd.io/prune", "disabled");

    /** How the names of the outputs begin that {@code keelson verify} reads. */
    public static final String PROOF = "proof";

    private final Settings settings;
    private final Context context;
    private final ComponentResourceOptions options;
    private final Map<DnsLabel, Output<String>> storageClasses = new HashMap<>();
    private final Set<String> proofs = new HashSet<>();

    /**
     * What a program has to know about the cluster.
     *
     * @param random makes the secrets that are generated
     * @param podSecurityVersion the version of the Pod Security Standards for all of the program's namespaces, like v1.34
     * @param flux whether the program declares Flux, too
     */
    public record Settings(
            SiteSettings site,
            KubernetesProvider.Settings kubernetes,
            Optional<RandomProvider.Settings> random,
            String podSecurityVersion,
            boolean flux) {

        /** The cluster of a program without a site's namespace: a platform. */
        public static Optional<Settings> read(Section own, Optional<SiteSettings> site) {
            var kubernetes = KubernetesProvider.Settings.read(own);
            var podSecurityVersion = own.required(
                    "podSecurityVersion",
                    PodSecurity.VERSION,
                    "The version of the Pod Security Standards for every namespace of the platform.");
            return own.whole(() -> site.map(known -> new Settings(
                            known,
                            kubernetes.orElseThrow(),
                            Optional.empty(),
                            podSecurityVersion.orElseThrow(),
                            false)))
                    .flatMap(read -> read);
        }

        /** The same where the program declares Flux, or does not. */
        public Settings beside(boolean flux) {
            return new Settings(site, kubernetes, random, podSecurityVersion, flux);
        }
    }

    private Cluster(Settings settings, Context context) {
        this.settings = settings;
        this.context = context;
        var providers = new ArrayList<ProviderResource>();
        providers.add(new KubernetesProvider("kubernetes", settings.kubernetes()));
        settings.random().ifPresent(random -> providers.add(new RandomProvider("random", random)));
        this.options = ComponentResourceOptions.builder().providers(providers).build();
    }

    /** Declares the providers. */
    public static Cluster begin(Settings settings, Context context) {
        return new Cluster(settings, context);
    }

    public SiteSettings site() {
        return settings.site();
    }

    public Labels labels() {
        return new Labels(site().name());
    }

    /**
     * What every object carries that Flux could see: it does not delete an object that once lay in its folder and that
     * this program declares now.
     *
     * <p>It never stands on pods, which would all be replaced for it.
     */
    public Map<String, String> annotations() {
        return settings.flux() ? NOT_PRUNED : Map.of();
    }

    public Protection protection() {
        return site().protection();
    }

    public String podSecurityVersion() {
        return settings.podSecurityVersion();
    }

    /** For a component at the top of the program. */
    public ComponentResourceOptions options() {
        return options;
    }

    /** The stack of another project of the site, for example {@link SiblingStack#CLOUD}. */
    public SiblingStack sibling(String part) {
        return new SiblingStack(site().organization(), site().name(), part, context);
    }

    /** Any stack of the site's organization. */
    public SiblingStack stack(String project, String stack) {
        return new SiblingStack(site().organization(), project, stack);
    }

    /** An output, for other stacks and for people. */
    public void export(String name, Output<?> value) {
        context.export(name, value);
    }

    /**
     * Tells {@code keelson verify} what to ask of a part that runs: an output of this kind and name.
     *
     * @param facts names, numbers and what is expected; where a secret is, and never what it is
     */
    public void prove(String kind, String name, Output<Map<String, Object>> facts) {
        // Two of one name have objects of one identity, of which a plan tells; the SDK would end with a stack trace.
        if (proofs.add(kind + ":" + name)) {
            context.export("%s:%s:%s".formatted(PROOF, kind, name), facts);
        }
    }

    /** A line for people: what is declared works, and is probably not meant. */
    public void warn(String line) {
        context.log().warn(line);
    }

    /** A storage class by its name. What uses a class that this program declares is deployed after it. */
    public Output<String> storageClass(DnsLabel name) {
        return storageClasses.getOrDefault(name, Output.of(name.text()));
    }

    /** Makes a storage class of this program known under its name. */
    public void offerStorageClass(DnsLabel name, Output<String> declared) {
        storageClasses.put(name, declared);
    }
}
