package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Preview;
import dev.keelson.plan.policy.Declared;
import dev.keelson.plan.policy.Rules;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The life of every stack, in this order: the real engine and the real Kubernetes provider bring it into a real API
 * server.
 *
 * <p>Open: what charts and pods do, since stand-ins are in their place, and Pulumi Cloud, since a file has the state.
 */
@OnQuickCluster(controllers = true)
@ParameterizedClass(name = "{0}")
@MethodSource("lives")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // an update takes most of a minute: one for all
@Execution(ExecutionMode.CONCURRENT) // each life has a cluster of its own, and mostly waits for it
@SuppressWarnings("NullAway.Init") // set before each life
class EngineIT {
    /** One setting of each project that declares something. */
    private static final Map<String, Change> CHANGES = Map.of(
            "abaci-cloud",
            new Change("site:dns.target", "home.abaci.one", Set.of("DnsRecord www.abaci.one-record")),
            "abaci-cluster",
            new Change(
                    "cluster:app.environment.NODE_ENV",
                    "staging",
                    Set.of("ConfigMap app-environment", "StatefulSet app-statefulset")),
            "shop-platform",
            new Change(
                    "platform:authority.email",
                    "elsewhere@shop.example",
                    Set.of("ClusterIssuer issuers-letsencrypt-prod", "ClusterIssuer issuers-letsencrypt-staging")),
            "shop-cluster",
            new Change(
                    "cluster:web.environment.NODE_ENV",
                    "staging",
                    Set.of("ConfigMap web-environment", "Deployment web-deployment")),
            "steady-platform",
            new Change(
                    "platform:authority.email",
                    "elsewhere@steady.example",
                    Set.of("ClusterIssuer issuers-letsencrypt-prod", "ClusterIssuer issuers-letsencrypt-staging")),
            "oceanid-cloud",
            new Change(
                    "site:outsideHosts[1].leadsTo.target",
                    "docs.pages.dev",
                    Set.of("DnsRecord nautilus.boathou.se-record")),
            "oceanid-cluster",
            new Change("cluster:tunnel.protocol", "quic", Set.of("Deployment cloudflared-connectors")),
            "steady-cluster",
            new Change(
                    "cluster:apps[0].environment.NODE_ENV",
                    "staging",
                    Set.of("ConfigMap dev-ui-environment", "Deployment dev-ui-deployment")));

    /** Those that explained something, in any life. */
    private static final Set<PlanRule> USED = ConcurrentHashMap.newKeySet();

    private static final Map<Life, EngineSite> SITES = new ConcurrentHashMap<>();

    /** The first preview of each stack. */
    private static final Map<Stack, String> PREVIEWS = new ConcurrentHashMap<>();

    @Parameter
    Life life;

    private EngineSite site;

    /** One setting of a project, and which resources it changes. */
    record Change(String key, String value, Set<String> resources) {}

    /** A stack of a site, through all projects. */
    record Life(String site, String stack) {
        @Override
        public String toString() {
            return site + " " + stack;
        }
    }

    static List<Life> lives() {
        var lives = new ArrayList<Life>();
        for (var each : SiteCopy.originals()) {
            each.stacks().stream()
                    .filter(stack -> !stack.equals("platform"))
                    .forEach(stack -> lives.add(new Life(each.name(), stack)));
        }
        return lives;
    }

    @BeforeParameterizedClassInvocation
    static void start(Life life, QuickCluster cluster) {
        SITES.put(life, EngineSite.of(cluster, life.site(), life.stack()));
    }

    @AfterParameterizedClassInvocation
    static void stop(Life life) {
        Optional.ofNullable(SITES.remove(life)).ifPresent(EngineSite::close);
    }

    @BeforeEach
    void find() {
        site = Objects.requireNonNull(SITES.get(life), () -> "no start of " + life);
    }

    @AfterAll
    static void noRuleIsLeftOver() {
        assertThat(USED).containsExactlyInAnyOrder(PlanRule.values());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void eachPreviewSaysWhatThePlanSaysAndEachUpdateEndsWhenAllIsReady() {
        for (var stack : site.stacks()) {
            var preview = stack.previewJson();
            PREVIEWS.put(stack, preview);
            assertThat(stack.resources()).isZero();
            var differences = PlanComparison.of(site.plan(stack), preview);

            assertThat(unexplained(differences)).isEmpty();
            assertThat(Rules.judgeAll(Declared.preview(Preview.parse(preview)))).isEmpty();
            differences.forEach(difference -> difference.rule().ifPresent(USED::add));
            deploy(stack);
            System.out.printf(
                    "%s, %s: %d resources; %d differences from the plan, all by rule%n",
                    life, stack, stack.resources(), differences.size());
        }
        // Each is asked anew: stacks may share a file, and need not.
        site.stacks().stream().filter(site::isGuarded).forEach(site::unguard);
    }

    /** Where only GitHub Actions deploys, by hand: refused first, and then for a reason that is shown. */
    private void deploy(Stack stack) {
        if (!site.isGuarded(stack)) {
            assertSuccess(stack.up());
            return;
        }
        var refused = stack.up();
        assertThat(refused.isSuccess()).isFalse();
        assertThat(refused.text()).contains("The stack %s is deployed by GitHub Actions alone".formatted(stack.name()));
        assertThat(stack.resources()).as("nothing but the stack itself").isLessThanOrEqualTo(1);

        var updated = site.upByHand(stack, "a proof");

        assertSuccess(updated);
        assertThat(updated.text()).contains("a proof");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void aSecondUpdateHasNothingToDo() {
        site.stacks().forEach(stack -> assertSuccess(stack.upWithoutChanges()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void aRefreshFindsNoDrift() {
        site.stacks().forEach(stack -> assertSuccess(stack.refreshWithoutChanges()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(4)
    void noSecretCanBeReadInAState() {
        var secrets = site.secrets();

        assertThat(secrets).isNotEmpty();
        for (var stack : site.stacks()) {
            var state = stack.export();
            assertThat(secrets).noneMatch(secret -> ClearText.count(state, secret) > 0);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(5)
    void oneSettingChangesWhatItShouldAndNothingElse() {
        for (var stack : site.stacks()) {
            if (site.declaresNothing(stack)) {
                continue;
            }
            var change = CHANGES.get(stack.project().name());
            if (change == null) {
                throw new AssertionError("no setting of %s to change".formatted(stack));
            }
            stack.set(change.key(), change.value());

            var changes = stack.changes();
            assertThat(changes.keySet()).isEqualTo(change.resources());
            assertThat(changes.values()).containsOnly("update");
            // Planted: the plan is another one now than that of the first preview.
            var preview = Objects.requireNonNull(PREVIEWS.get(stack), () -> "no preview of " + stack);
            var planted = unexplained(PlanComparison.of(site.plan(stack), preview));
            assertThat(planted).extracting(Difference::resource).hasSameElementsAs(change.resources());
            assertSuccess(stack.up());
            assertSuccess(stack.upWithoutChanges());
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(6)
    void aDestroyOfWhatIsProtectedIsRefusedInItsPreviewAndDeletesNothing() {
        for (var stack : site.stacks()) {
            if (!site.isProtected(stack)) {
                continue;
            }
            var resources = stack.resources();

            var refused = stack.destroy();

            assertThat(refused.isSuccess()).isFalse();
            assertThat(refused.text())
                    .contains("protected")
                    .contains("Previewing destroy")
                    .doesNotContain("Destroying (");
            assertThat(stack.resources()).isEqualTo(resources);
            assertSuccess(stack.refreshWithoutChanges());
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(7)
    void whatIsLeftOfASiteThatEndedOnPurposeIsAdopted() {
        // All of them first: they share the file in which this is said.
        for (var stack : site.stacks().stream().filter(site::isProtected).toList()) {
            stack.set("site:protect", "false");
            assertSuccess(stack.up());
        }
        var volumes = site.volumes();
        var retains = site.stacks().stream()
                .filter(stack -> !site.retained(stack).ids().isEmpty())
                .toList();
        var backwards = new ArrayList<>(site.stacks());
        Collections.reverse(backwards);
        backwards.forEach(stack -> assertSuccess(stack.destroy()));
        assertThat(site.stacks()).extracting(Stack::resources).containsOnly(0);
        assertThat(site.volumes()).isEqualTo(retains.isEmpty() ? Map.of() : volumes);

        site.bindAtOnce();
        var last = retains.isEmpty() ? 0 : site.stacks().indexOf(retains.get(retains.size() - 1)) + 1;
        for (var stack : site.stacks().subList(0, last)) {
            if (retains.contains(stack)) {
                assertSuccess(stack.adopt(site.retained(stack)::choose));
                assertThat(stack.changes().values()).containsOnly("create", "update");
                assertSuccess(stack.up());
                assertSuccess(stack.upWithoutChanges());
            } else {
                assertSuccess(stack.up()); // those after it may read its outputs
            }
        }
        assertThat(site.volumes()).isEqualTo(retains.isEmpty() ? Map.of() : volumes);
    }

    static void assertSuccess(Command.Result result) {
        assertThat(result.isSuccess()).as(result.tail()).isTrue();
    }

    private static List<Difference> unexplained(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.rule().isEmpty())
                .toList();
    }
}
