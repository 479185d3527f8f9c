package dev.keelson.ops.cluster;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cluster is meant, as kubectl finds it: a file, and a context in it. */
public final class Kubeconfig {
    private static final String VARIABLE = "KUBECONFIG";

    private Kubeconfig() {}

    /**
     * A cluster that is not asked yet.
     *
     * @param file instead of that of the environment
     * @param context instead of the file's own
     */
    public static Cluster cluster(@Nullable Path file, @Nullable String context, Map<String, String> environment) {
        return Cluster.of(config(file, context, environment));
    }

    /** The same for fabric8's own client: it knows more, and takes longer to load. */
    public static Config config(@Nullable Path file, @Nullable String context, Map<String, String> environment) {
        var found = file == null ? file(environment) : file;
        if (!Files.isReadable(found) || Files.isDirectory(found)) {
            throw new ClusterException("%s cannot be read: must be a kubeconfig; --kubeconfig or %s names another."
                    .formatted(found, VARIABLE));
        }
        return config(found, context);
    }

    static Path file(Map<String, String> environment) {
        var given = environment.getOrDefault(VARIABLE, "");
        if (given.contains(File.pathSeparator)) {
            throw new ClusterException("%s is %s: must be one file; --kubeconfig names it.".formatted(VARIABLE, given));
        }
        return given.isEmpty() ? Path.of(environment.getOrDefault("HOME", ""), ".kube", "config") : Path.of(given);
    }

    private static Config config(Path file, @Nullable String context) {
        var own = read(file, null);
        if (own.getContexts().isEmpty()) {
            throw none(file);
        }
        var names =
                own.getContexts().stream().map(NamedContext::getName).sorted().toList();
        if (context == null && own.getCurrentContext() == null) {
            throw new ClusterException(
                    "%s has no current context; --context names one of: %s.".formatted(file, String.join(", ", names)));
        }
        if (context != null && !names.contains(context)) {
            throw new ClusterException("There is no context '%s' in %s; there are: %s."
                    .formatted(context, file, String.join(", ", names)));
        }
        return context == null ? own : read(file, context);
    }

    /** Whatever the client stumbles over, also over null: its message may quote the file, which has keys in it. */
    private static Config read(Path file, @Nullable String context) {
        try {
            return context == null
                    ? Config.fromKubeconfig(file.toFile())
                    : Config.fromKubeconfig(context, file.toFile());
        } catch (RuntimeException e) {
            throw none(file);
        }
    }

    private static ClusterException none(Path file) {
        return new ClusterException("%s is no kubeconfig: must be one with a context.".formatted(file));
    }
}
