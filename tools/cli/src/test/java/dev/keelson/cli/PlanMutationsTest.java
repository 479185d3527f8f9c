package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Site;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the checks of a plan see it when any one reference of a stack, or what it names, is broken. */
class PlanMutationsTest {
    @ParameterizedTest
    @CsvSource({"abaci,prod", "abaci,dev", "shop,stage", "shop,prod"})
    void checksSeeNearlyEveryBrokenReferenceAndNoneInTheStackItself(String site, String stack) {
        var plan = plan(site, stack);
        var mutations = PlanMutations.of(plan);

        var missed = mutations.stream()
                .filter(mutation -> problems(mutation.plan()).isEmpty())
                .map(PlanMutations.Mutation::what)
                .toList();

        System.out.printf(
                "%s %s: %d of %d broken references seen%n",
                site, stack, mutations.size() - missed.size(), mutations.size());
        assertThat(Checks.of(Inventory.of(plan, true))).isEmpty();
        assertThat(mutations.size()).as("a plan that has references").isGreaterThan(150);
        assertThat(missed).as("missed of " + mutations.size()).hasSizeLessThanOrEqualTo(mutations.size() / 100);
    }

    private static List<Finding> problems(Plan plan) {
        return Checks.of(Inventory.of(plan, true)).stream()
                .filter(Finding::isProblem)
                .toList();
    }

    private static Plan plan(String name, String stack) {
        var site = Site.all(KeelsonTest.ROOT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Planner(Programs::of).plan(site.projects(), stack);
    }
}
