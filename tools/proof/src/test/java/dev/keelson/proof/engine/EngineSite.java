package dev.keelson.proof.engine;

import static java.util.Map.entry;

import com.google.gson.JsonParser;
import dev.keelson.cli.Programs;
import dev.keelson.plan.Adoption;
import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.RunFolder;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A stack of a site before its first update, with what it finds: a cluster, charts, and providers. */
final class EngineSite implements AutoCloseable {
    /** What else has to be another in the settings, where it is there. */
    private static final Map<String, String> EDITS = Map.ofEntries(
            // Only Pulumi Cloud has environments and organizations; the secrets come encrypted in the file.
            entry("environment:\n  - abaci/prod\n", ""),
            entry("environment:\n  - steady/platform\n", ""),
            entry("environment:\n  - oceanid/prod\n", ""),
            entry("site:organization: antialias", "site:organization: organization"),
            entry("site:organization: goldfish-inc", "site:organization: organization"),
            entry("site:organization: hitchai-app", "site:organization: organization"),
            entry("cluster:context: default", "cluster:context: proof"),
            entry("cluster:context: tethys", "cluster:context: proof"),
            // Placeholders, which a deployment refuses.
            entry("\"00000000000000000000000000000001\"", "\"0123456789abcdef0123456789abcde1\""),
            entry("\"00000000000000000000000000000002\"", "\"0123456789abcdef0123456789abcde2\""));

    private static final String GUARD = "site:deployOnlyFrom";

    /** Of the charts' repository, and of both kinds of clusters. */
    private static final String OWN_NETWORKS = "127.0.0.0/8,198.18.0.0/16";

    private final String name;
    private final Cluster cluster;
    private final RunFolder folder = RunFolder.create();
    private final Optional<Attached> attached;
    private final ChartRepository charts;
    private final ReadyStandIn controllers;
    private final SiteCopy copy;
    private final List<Stack> stacks;

    private EngineSite(Cluster cluster, String site, String name) {
        this.name = name;
        this.cluster = cluster;
        var pulumi = Requirement.orSkip(() -> Pulumi.find(plugins()));
        System.out.println(
                "engine: "
                        + (pulumi.isPublished()
                                ? "as Pulumi publishes it, with its language host and its providers"
                                : "built from its module; a provider of these tests' own answers for random values and for Cloudflare"));
        this.attached = pulumi.isPublished() ? Optional.empty() : Optional.of(Attached.start(Map.of()));
        cluster.crds().install(Crds.OF_K3S);
        var edits = new HashMap<>(EDITS);
        this.charts = ChartRepository.serve(folder.path(), charts(SitePlan.record(site, name, Map.of()), edits));
        edits.replaceAll((old, put) -> put.isEmpty() && old.contains("://") ? charts.url() : put);
        this.copy = SiteCopy.of(SiteCopy.original(site), folder.path(), edits);
        var environment = environment();
        this.stacks = copy.original().projects().stream()
                .map(project -> {
                    var stack = Stack.create(project, project.stackName(name), copy, pulumi, environment);
                    project.stack(stack.name())
                            .environments()
                            .forEach(held -> PlantedSecrets.of(held).forEach(stack::setSecret));
                    return stack;
                })
                .toList();
        hurry();
        this.controllers = ReadyStandIn.start(cluster.client());
    }

    /** Each app's pods are taken for well after a second: longer would only make the rollouts take longer. */
    private void hurry() {
        for (var stack : stacks) {
            settings(stack).forEach((key, value) -> {
                if (value.startsWith("{") && value.contains("\"image\":") && value.contains("\"port\":")) {
                    hurry(stack, key);
                } else if (key.equals("cluster:apps")) {
                    var apps = JsonParser.parseString(value).getAsJsonArray().size();
                    IntStream.range(0, apps).forEach(at -> hurry(stack, "%s[%d]".formatted(key, at)));
                }
            });
        }
    }

    private static void hurry(Stack stack, String app) {
        stack.set(app + ".minReadySeconds", "1");
        System.out.printf("%s: %s.minReadySeconds -> 1%n", stack, app);
    }

    /** As they are in the copy now. */
    private Map<String, String> settings(Stack stack) {
        return copy.site().projects().stream()
                .filter(project -> project.name().equals(stack.project().name()))
                .findFirst()
                .orElseThrow()
                .stack(stack.name())
                .config()
                .values();
    }

    /** With stacks that have been made and hold nothing. */
    static EngineSite of(Cluster cluster, String site, String stack) {
        return new EngineSite(cluster, site, stack);
    }

    /** Those of all projects, in the order of a deployment. */
    List<Stack> stacks() {
        return stacks;
    }

    /** That of one project. */
    Stack stack(String part) {
        return stacks.stream()
                .filter(stack -> stack.project().part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    /** What the plan says of a stack, from the very files that the engine reads. */
    Recording plan(Stack stack) {
        var plan = new Planner(Programs::of, EngineSite::revealed, Map.of())
                .plan(copy.site().projects(), name);
        return plan.recordings().stream()
                .filter(recording -> recording.project().equals(stack.project().name()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether only one deployer may deploy it. */
    boolean isGuarded(Stack stack) {
        return settings(stack).containsKey(GUARD);
    }

    /** An update by hand, for a reason. */
    Command.Result upByHand(Stack stack, String reason) {
        var environment = Map.of("KEELSON_BREAK_GLASS", reason);
        if (attached.isEmpty()) {
            return stack.with(environment).up();
        }
        try (var own = Attached.start(environment)) {
            return stack.with(own.environment()).up();
        }
    }

    /** From here on everybody may deploy the stacks that share this one's settings. */
    void unguard(Stack stack) {
        stack.remove(GUARD);
    }

    /** Whether its plan has neither an object nor a record. */
    boolean declaresNothing(Stack stack) {
        return plan(stack).resources().stream()
                .noneMatch(resource -> resource.kind() == RecordedResource.Kind.CUSTOM && !resource.isProvider());
    }

    boolean isProtected(Stack stack) {
        return plan(stack).resources().stream().anyMatch(RecordedResource::protect);
    }

    /**
     * The built provider is older than the one that the stacks ask for: it waits until a claim that is bound already is
     * pending (pulumi-kubernetes 4179), unless its class binds at once.
     */
    void bindAtOnce() {
        if (attached.isEmpty()) {
            return;
        }
        var classes = cluster.client().storage().v1().storageClasses();
        for (var each : classes.list().getItems()) {
            classes.withName(each.getMetadata().getName()).delete();
            classes.resource(new StorageClassBuilder()
                            .withNewMetadata()
                            .withName(each.getMetadata().getName())
                            .endMetadata()
                            .withProvisioner(each.getProvisioner())
                            .withReclaimPolicy(each.getReclaimPolicy())
                            .withVolumeBindingMode("Immediate")
                            .build())
                    .create();
        }
    }

    /** The volume of each claim that is bound. */
    Map<String, String> volumes() {
        return cluster.client().persistentVolumeClaims().inAnyNamespace().list().getItems().stream()
                .filter(claim -> claim.getMetadata().getDeletionTimestamp() == null)
                .filter(claim -> claim.getSpec().getVolumeName() != null)
                .collect(Collectors.toMap(
                        claim -> claim.getMetadata().getNamespace() + "/"
                                + claim.getMetadata().getName(),
                        claim -> claim.getSpec().getVolumeName()));
    }

    /** What of a stack stays when it is destroyed. */
    Adoption retained(Stack stack) {
        return Adoption.of(plan(stack));
    }

    /** The secrets that were planted, and those in the cluster; what the settings say in clear is none. */
    Set<String> secrets() {
        var settings = StackCopy.of(
                        stacks.get(0).project().stackFile(stacks.get(0).name()))
                .text();
        var secrets = cluster.client().secrets().inAnyNamespace().list().getItems().stream()
                .filter(secret -> "Opaque".equals(secret.getType()))
                .flatMap(secret -> secret.getData().values().stream())
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                // Nor is a port, which stands in a Secret beside its host.
                .filter(secret -> !settings.contains(secret) && !secret.matches("[0-9]{1,5}"))
                .collect(Collectors.toCollection(HashSet::new));
        secrets.addAll(PlantedSecrets.all());
        return secrets;
    }

    @Override
    public void close() {
        controllers.close();
        charts.close();
        attached.ifPresent(Attached::close);
        folder.close();
    }

    /** The charts of a plan; where they come from is to be edited. */
    private List<Chart> charts(Plan plan, Map<String, String> edits) {
        var packed = new HashMap<String, Chart>();
        for (var recording : plan.recordings()) {
            for (var resource : recording.resources()) {
                if (resource.isHelmRelease()) {
                    // Of a registry, the chart has the repository in its own address.
                    var chart = resource.inputs().text("chart").orElseThrow();
                    var name = chart.substring(chart.lastIndexOf('/') + 1);
                    var version = resource.inputs().text("version").orElseThrow();
                    packed.put(name, new Chart(name, version, cluster.crds().of(Deployment.definedBy(name))));
                    edits.put(
                            resource.inputs()
                                    .text("repositoryOpts", "repo")
                                    .orElseGet(() -> chart.substring(0, chart.length() - name.length() - 1)),
                            "");
                }
            }
        }
        return List.copyOf(packed.values());
    }

    /** The published providers that the stacks ask for: the trial's asks for all. */
    private static Map<String, String> plugins() {
        var settings =
                SitePlan.project("abaci", "cluster").stack("dev").config().values();
        return Map.of(
                "kubernetes", settings.getOrDefault("cluster:kubernetesProvider", ""),
                "random", settings.getOrDefault("cluster:randomProvider", ""));
    }

    private static StackConfig revealed(StackConfig config) {
        var values = new HashMap<>(config.values());
        PlantedSecrets.BY_ENVIRONMENT
                .values()
                .forEach(held -> held.forEach((key, secret) -> values.replace(key, StackConfig.UNKNOWN, secret)));
        return new StackConfig(values, config.secretKeys());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        attached.ifPresent(server -> environment.putAll(server.environment()));
        environment.put("KUBECONFIG", cluster.kubeconfig().toString());
        environment.put("SSL_CERT_FILE", charts.certificate().toString());
        environment.put("NO_PROXY", OWN_NETWORKS);
        environment.put("no_proxy", OWN_NETWORKS);
        // The provider's client waits by itself otherwise.
        environment.put("PULUMI_K8S_CLIENT_QPS", "2000");
        environment.put("PULUMI_K8S_CLIENT_BURST", "4000");
        return environment;
    }
}
