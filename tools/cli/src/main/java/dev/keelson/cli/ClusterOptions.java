package dev.keelson.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which live cluster a command asks, and how it writes what it finds there. */
final class ClusterOptions {
    @Option(names = "--context", paramLabel = "NAME", description = "a context of the kubeconfig; without it, its own")
    private @Nullable String context;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "without it, that of KUBECONFIG, or else ~/.kube/config")
    private @Nullable Path kubeconfig;

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    @Option(names = "--yes", description = "do not ask before something is changed")
    private boolean yes;

    @Nullable
    String context() {
        return context;
    }

    @Nullable
    Path kubeconfig() {
        return kubeconfig;
    }

    boolean json() {
        return json;
    }

    boolean yes() {
        return yes;
    }
}
