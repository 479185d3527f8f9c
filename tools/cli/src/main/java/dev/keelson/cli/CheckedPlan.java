package dev.keelson.cli;

import dev.keelson.plan.Plan;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.flux.FluxFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan with the folders of this repository that Flux applies beside it.
 *
 * @param inventory the objects of both
 * @param findings what is wrong with them
 */
record CheckedPlan(Plan plan, Inventory inventory, List<Finding> findings) {
    static CheckedPlan of(Path root, Plan plan, boolean isWhole) {
        var folders = FluxFolders.of(root, plan);
        var inventory = Inventory.of(plan, isWhole, folders.objects(), folders.read());
        return new CheckedPlan(
                plan,
                inventory,
                Stream.concat(Checks.of(inventory).stream(), folders.findings(inventory).stream())
                        .toList());
    }
}
