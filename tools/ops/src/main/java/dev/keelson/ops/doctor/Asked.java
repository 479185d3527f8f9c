package dev.keelson.ops.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stack that GitHub Actions deploys, and what it needs outside of the repository.
 *
 * @param organization where its stacks are at the backend
 * @param projects the names of its Pulumi projects
 * @param onCluster whether one of them is deployed by the runner that reaches the cluster
 * @param environments those of ESC that its file imports
 * @param secrets the keys that come from there; absent where its settings cannot be read
 */
public record Asked(
        String site,
        String stack,
        String organization,
        List<String> projects,
        boolean onCluster,
        List<String> environments,
        Optional<Set<String>> secrets) {
    public Asked {
        projects = List.copyOf(projects);
        environments = List.copyOf(environments);
        secrets = secrets.map(TreeSet::new);
    }

    /** The environment of GitHub in which it is deployed. */
    String environment() {
        return site + "-" + stack;
    }

    /** The one in which it is previewed. */
    String previewEnvironment() {
        return environment() + "-preview";
    }

    /** The environment of ESC with the kubeconfig of deployments. */
    String deployer() {
        return "%s/%s-deployer".formatted(site, stack);
    }

    String previewer() {
        return "%s/%s-previewer".formatted(site, stack);
    }

    /** The label of the runner that deploys. */
    String label() {
        return "keelson-" + site;
    }

    String previewLabel() {
        return label() + "-preview";
    }
}
