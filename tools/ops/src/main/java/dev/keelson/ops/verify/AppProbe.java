package dev.keelson.ops.verify;

import dev.keelson.ops.verify.Proof.SecretKey;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks an app's pods which image they run, and which database they hold. */
final class AppProbe implements Probe {
    /**
     * Files of SQLite, by their first bytes, wherever a program may write. What an image ships among its libraries is no
     * data of the app.
     */
    private static final String FIND_SQLITE = """
            find / \\( -path /proc -o -path /sys -o -path /dev -o -path /usr -o -path /lib -o -path /opt -o -path /nix \
            -o -path /var/lib -o -path /etc -o -path /root/.cache -o -name node_modules -o -name site-packages \
            -o -name testdata \\) -prune -o -type f -size +3k -print 2>/dev/null | head -n 20000 | while IFS= read -r file
            do
              case $(head -c 15 "$file" 2>/dev/null | tr -d '\\000') in
                "SQLite format 3") echo "$file" ;;
              esac
            done
            """;

    private final Live live;
    private final Databases databases;
    private final Registry registry;
    private final List<Proof> all;

    /** @param all what the stacks say, since an app is known to hold a database by its Secret */
    AppProbe(Live live, Databases databases, Registry registry, List<Proof> all) {
        this.live = live;
        this.databases = databases;
        this.registry = registry;
        this.all = List.copyOf(all);
    }

    @Override
    public void ask(Proof app, Results results) {
        var pods = live.pods(app.namespace(), app.name()).stream()
                .filter(pod -> pod.getMetadata().getOwnerReferences().stream()
                        .noneMatch(owner -> owner.getKind().equals("Job")))
                .toList();
        var ready = pods.stream().filter(Readiness::isPodReady).toList();
        var expected = app.number("replicas");
        results.expect(
                Check.READY, ready.size() == expected, "%d of %d pods are ready".formatted(ready.size(), expected));
        image(app, ready, results);
        given(app, ready, results);
        app.optionalNumber("pollSeconds").ifPresent(seconds -> digest(app, ready, seconds, results));
        var held = all.stream()
                .filter(proof -> proof.kind().equals("database"))
                .filter(proof -> app.texts("secrets")
                        .contains(proof.optionalSecret("uri")
                                .map(SecretKey::secret)
                                .orElse("")))
                .findFirst();
        if (held.isPresent() && !ready.isEmpty()) {
            database(app, held.get(), ready, results);
        }
    }

    private static void image(Proof app, List<Pod> pods, Results results) {
        var expected = app.text("image");
        var others = new TreeSet<String>();
        pods.stream()
                .map(AppProbe::image)
                .filter(image -> !image.equals(expected))
                .forEach(others::add);
        results.expect(
                Check.IMAGE,
                others.isEmpty(),
                others.isEmpty() ? expected : "%s runs: must be %s".formatted(String.join(", ", others), expected));
    }

    /** Somebody may have taken a variable out of the workload by hand. */
    private static void given(Proof app, List<Pod> pods, Results results) {
        var missing = new TreeSet<>(app.texts("secrets"));
        pods.forEach(pod -> {
            var spec = pod.getSpec();
            Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream())
                    .forEach(container -> {
                        container.getEnv().stream()
                                .filter(variable -> variable.getValueFrom() != null
                                        && variable.getValueFrom().getSecretKeyRef() != null)
                                .forEach(variable -> missing.remove(variable.getValueFrom()
                                        .getSecretKeyRef()
                                        .getName()));
                        container.getEnvFrom().stream()
                                .filter(from -> from.getSecretRef() != null)
                                .forEach(from ->
                                        missing.remove(from.getSecretRef().getName()));
                    });
        });
        if (!pods.isEmpty() && !app.texts("secrets").isEmpty()) {
            results.expect(
                    Check.GIVEN,
                    missing.isEmpty(),
                    missing.isEmpty()
                            ? "the pods have what the app uses"
                            : "the pods are not given %s".formatted(String.join(", ", missing)));
        }
    }

    private static String image(Pod pod) {
        return pod.getSpec().getContainers().get(0).getImage();
    }

    private void digest(Proof app, List<Pod> pods, int seconds, Results results) {
        var running = pods.stream()
                .flatMap(pod -> pod.getStatus().getContainerStatuses().stream().limit(1))
                .map(status -> status.getImageID().replaceFirst(".*@", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var newest = registry.digest(app.text("image"), live.logins(app.namespace(), pods));
        results.expect(
                Check.DIGEST,
                running.equals(new TreeSet<>(List.of(newest))),
                running.contains(newest) && running.size() == 1
                        ? newest
                        : "%s runs, and the registry has %s; Keel looks every %d seconds"
                                .formatted(String.join(", ", running), newest, seconds));
    }

    private void database(Proof app, Proof database, List<Pod> pods, Results results) {
        var addresses = pods.stream().map(pod -> pod.getStatus().getPodIP()).toList();
        databases.with(database, (connection, url) -> {
            var missing = missing(connection, app.texts("tables"));
            var open = open(connection, addresses);
            results.expect(
                    Check.TABLES,
                    missing.isEmpty(),
                    missing.isEmpty()
                            ? "%s has what the app's migrations make".formatted(url.database())
                            : "%s has no %s: the app's migrations did not make them there"
                                    .formatted(url.database(), String.join(", ", missing)));
            if (open > 0) {
                results.right(Check.HOLDS, "%d connections to %s".formatted(open, url.database()));
            } else {
                results.skipped(Check.HOLDS, "no connection to %s is open now".formatted(url.database()));
            }
        });
        strayFiles(pods.get(0), results);
    }

    private static List<String> missing(Connection connection, List<String> tables) throws SQLException {
        var missing = new ArrayList<String>();
        try (var query = connection.prepareStatement("select to_regclass(quote_ident(?)) is null")) {
            for (var table : tables) {
                query.setString(1, table);
                try (var row = query.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        missing.add(table);
                    }
                }
            }
        }
        return missing;
    }

    /** From its own pods; through a node's address where the server is outside of the cluster. */
    private static int open(Connection connection, List<String> addresses) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select host(client_addr), pid = pg_backend_pid() from pg_stat_activity
                        where usename = current_user and datname = current_database() and client_addr is not null""")) {
            var seen = new ArrayList<String>();
            while (rows.next()) {
                if (!rows.getBoolean(2)) {
                    seen.add(rows.getString(1));
                }
            }
            var own = seen.stream().filter(addresses::contains).count();
            return Math.toIntExact(
                    own > 0 ? own : seen.stream().filter(AppProbe::isOutside).count());
        }
    }

    /** Not of a pod: what comes out of a cluster has the address of a machine, or of a household. */
    private static boolean isOutside(String address) {
        return !address.startsWith("10.") && !address.startsWith("127.");
    }

    private void strayFiles(Pod pod, Results results) {
        var name = pod.getMetadata().getName();
        var run = live.run(pod, "sh", "-c", FIND_SQLITE);
        var output = run.map(Live.Run::output).map(String::strip);
        if (run.isEmpty() || run.get().status() != 0) {
            results.skipped(Check.STRAY_FILE, "%s has no shell to look with".formatted(name));
            return;
        }
        Optional<String> found = output.filter(text -> !text.isEmpty());
        results.expect(
                Check.STRAY_FILE,
                found.isEmpty(),
                found.map(files -> "%s keeps data in %s".formatted(name, files.replace("\n", ", ")))
                        .orElse("no file of SQLite in " + name));
    }
}
