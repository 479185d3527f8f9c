package dev.keelson.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.cache.RedisArgs;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.example.ai.Models;
import dev.keelson.example.app.Storefront;
import dev.keelson.example.cache.Sessions;
import dev.keelson.example.database.Accounts;
import dev.keelson.example.edge.Admin;
import dev.keelson.example.gitops.Folder;
import dev.keelson.example.image.Rolling;
import dev.keelson.example.k3s.Tools;
import dev.keelson.example.labeling.Labels;
import dev.keelson.example.litefs.Notes;
import dev.keelson.example.messaging.LiveUpdates;
import dev.keelson.example.platform.SmallCluster;
import dev.keelson.example.publish.Shop;
import dev.keelson.example.route.PublicHost;
import dev.keelson.example.secret.SigningKey;
import dev.keelson.example.site.Whole;
import dev.keelson.example.storage.Uploads;
import dev.keelson.example.tls.Certificates;
import dev.keelson.example.workload.Backend;
import dev.keelson.host.Host;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Cluster;
import dev.keelson.site.Site;
import dev.keelson.site.TestPart;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.workload.Resources;
import dev.keelson.workload.WebServiceArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page of docs/components opens with the example of its package, as it is compiled, and with the objects that it
 * declares, as the offline engine records them.
 */
class ComponentPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "components");
    private static final Path COMPONENTS = Path.of("src", "main", "java", "dev", "keelson");
    private static final Path HERE = Path.of("src", "test", "java", "dev", "keelson", "example");

    /** On the page of k3s, on pages of their own in docs, and what only programs use. */
    private static final Set<String> ELSEWHERE = Set.of("crd", "host", "settings", "stack");

    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("(?:package|import) [^\n]*\n+");

    /** The examples by their packages; what one is handed is named as in its own page. */
    private static final Map<String, Consumer<Context>> EXAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("ai", ComponentPagesTest::models),
            Map.entry("app", context -> Storefront.declare(site(context))),
            Map.entry("cache", context -> Sessions.declare(site(context))),
            Map.entry("database", context -> Accounts.declare(sealed(), generated(), site(context))),
            Map.entry("edge", context -> Admin.declare(cloudflare())),
            Map.entry("gitops", context -> Folder.declare(Output.ofSecret("canary"), cluster(context))),
            Map.entry("image", context -> Rolling.declare(site(context))),
            Map.entry("k3s", context -> Tools.declare(cluster(context))),
            Map.entry("labeling", context -> Labels.declare(configured("password"), site(context))),
            Map.entry("litefs", context -> Notes.declare(withBackups(context))),
            Map.entry("messaging", context -> LiveUpdates.declare(site(context))),
            Map.entry("platform", context -> SmallCluster.declare(cluster(context))),
            Map.entry("publish", ComponentPagesTest::publish),
            Map.entry("route", context -> PublicHost.declare(TestPart.withPrimary("notes"), site(context))),
            Map.entry("secret", context -> SigningKey.declare(site(context))),
            Map.entry("site", ComponentPagesTest::whole),
            Map.entry("storage", context -> Uploads.declare(site(context))),
            Map.entry("tls", context -> Certificates.declare(cluster(context))),
            Map.entry("workload", context -> {
                var site = site(context);
                Backend.declare(Sessions.declare(site), site);
            })));

    static Set<String> packages() {
        return EXAMPLES.keySet();
    }

    @Test
    void everyPackageHasAPageAndAnExample() {
        assertThat(names(COMPONENTS).filter(name -> !ELSEWHERE.contains(name))).containsExactlyElementsOf(packages());
        assertThat(names(PAGES).map(name -> name.replaceFirst("\\.md$", ""))).containsExactlyElementsOf(packages());
        assertThat(names(HERE).filter(name -> !name.endsWith(".java"))).containsExactlyElementsOf(packages());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void thePageOpensWithTheExampleAsItIsCompiled(String name) {
        var sources = names(HERE.resolve(name)).toList();

        assertThat(sources).hasSize(1);
        assertThat(block(name, 0))
                .isEqualTo("java\n"
                        + HEAD.matcher(text(HERE.resolve(name).resolve(sources.get(0))))
                                .replaceAll(""));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void thePageShowsWhatTheExampleDeclares(String name) {
        assertThat(block(name, 1)).isEqualTo("\n" + tree(Programs.record(EXAMPLES.get(name))));
    }

    private static Site site(Context context) {
        return TestSite.plain().generating().begin(context);
    }

    private static Cluster cluster(Context context) {
        return TestSite.plain().cluster(context);
    }

    private static void models(Context context) {
        var site = site(context);
        var keys = new SecretSource.Sealed(new SealedFile("sealed/ai-api-keys.yaml", Map.of("openai", "AgB")));
        var database = Uses.reference("DATABASE_URL", "postgres-litellm-user", "uri");
        Models.declare(keys, database, Sessions.declare(site), site);
    }

    /** LiteFS takes a namespace that lets it mount a file system. */
    private static Site withBackups(Context context) {
        var site = TestSite.plain().enforcing(Level.PRIVILEGED).begin(context);
        site.offerClaim(new DnsLabel("backups"), Output.of("backups"));
        return site;
    }

    private static CloudflareAccount cloudflare() {
        return new CloudflareAccount("6.22.1", Output.ofSecret("canary"), "a".repeat(32), "b".repeat(32));
    }

    private static SecretSource generated() {
        return new SecretSource.Generated(new SecretOrigin.Generated("first", false));
    }

    private static SecretSource configured(String key) {
        return new SecretSource.Configured(Map.of(key, Output.ofSecret("canary")));
    }

    private static SecretSource sealed() {
        return new SecretSource.Sealed(new SealedFile(
                "sealed/backup-s3-credentials.yaml", Map.of("ACCESS_KEY_ID", "AgB", "ACCESS_SECRET_KEY", "AgC")));
    }

    private static void publish(Context context) {
        var site = TestSite.plain()
                .with(host("www.shop.example", "backend"), host("notes.shop.example", "notes"))
                .begin(context);
        var platform = SmallCluster.declare(site.cluster());
        Shop.declare(platform, TestPart.alike("backend"), TestPart.withPrimary("notes"), site);
    }

    private static Host host(String name, String service) {
        return Host.of(new HostName(name), new DnsLabel(service));
    }

    private static void whole(Context context) {
        var web = WebServiceArgs.appBuilder()
                .name(new DnsLabel("web"))
                .image(new ImageReference("registry.example/web:1.0.0"))
                .port(3000)
                .resources(Resources.of("100m", "128Mi", "500m", "256Mi"))
                .build();
        Whole.declare(
                new Whole.Settings(
                        TestSite.plain().with(host("www.shop.example", "web")).args(),
                        SmallCluster.args(),
                        RedisArgs.builder()
                                .image(new ImageReference("redis:7-alpine"))
                                .build(),
                        WebServiceArgs.of(web)),
                context);
    }

    /** What is declared, below what declares it, without the site that the example is handed. */
    private static String tree(Recording recording) {
        var given = Programs.record(ComponentPagesTest::site).resources().stream()
                .map(RecordedResource::urn)
                .collect(Collectors.toSet());
        var children = recording.resources().stream().collect(Collectors.groupingBy(RecordedResource::parent));
        var tree = new StringBuilder();
        recording.resources().stream()
                .filter(RecordedResource::isStack)
                .forEach(stack -> add(stack, children, given, "", tree));
        return tree.toString();
    }

    private static void add(
            RecordedResource parent,
            Map<String, List<RecordedResource>> children,
            Set<String> given,
            String indent,
            StringBuilder tree) {
        children.getOrDefault(parent.urn(), List.of()).stream()
                .filter(child -> !given.contains(child.urn()) && !child.isProvider())
                .sorted((one, other) -> line(one).compareTo(line(other)))
                .forEach(child -> {
                    tree.append(indent).append(line(child)).append('\n');
                    add(child, children, given, indent + "  ", tree);
                });
    }

    /** An object of the cluster as a person names it, anything else as Pulumi does; checksums aside. */
    private static String line(RecordedResource resource) {
        return resource.kubernetesKind()
                .map(kind -> kind + " "
                        + resource.namespace().map(namespace -> namespace + "/").orElse("")
                        + resource.objectName().replaceFirst("-[0-9a-f]{12}$", "-*"))
                .orElseGet(() -> resource.type() + " " + resource.name());
    }

    private static String block(String name, int number) {
        var block = BLOCK.matcher(text(PAGES.resolve(name + ".md")))
                .results()
                .toList()
                .get(number);
        return block.group(1) + "\n" + block.group(2);
    }

    private static Stream<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
