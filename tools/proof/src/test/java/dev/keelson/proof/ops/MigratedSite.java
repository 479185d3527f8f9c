package dev.keelson.proof.ops;

import dev.keelson.cli.Keelson;
import dev.keelson.proof.database.PostgresServer;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Oceanid's migrations in a folder that may be spoiled, and a database of their own. */
final class MigratedSite {
    private static final Path ROOT = Tools.MODULE.resolve("../..").normalize();
    private static final Path SITE = Path.of("sites/oceanid");
    private static final String MIGRATIONS = "sql/migrations";

    private final PostgresServer server;
    private final Path root;
    private final String database;

    MigratedSite(PostgresServer server, Path root, String database) throws IOException {
        this.server = server;
        this.root = root;
        this.database = database;
        server.run("create database " + database);
        for (var file :
                List.of("Pulumi.prod.yaml", "cloud/Pulumi.yaml", "cluster/Pulumi.yaml", "release/Pulumi.yaml")) {
            var copy = root.resolve(SITE).resolve(file);
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(source(file), copy);
        }
        Files.createDirectories(folder());
        try (var files = Files.list(source(MIGRATIONS))) {
            for (var file : files.toList()) {
                Files.copy(file, folder().resolve(file.getFileName()));
            }
        }
    }

    String database() {
        return database;
    }

    Path folder() {
        return root.resolve(SITE).resolve(MIGRATIONS);
    }

    /** A file of the repository, below the site. */
    static Path source(String file) {
        return ROOT.resolve(SITE).resolve(file);
    }

    void write(String name, String... lines) throws IOException {
        Files.write(folder().resolve(name), List.of(lines));
    }

    /** The URL for the command line, which has no TLS to ask for here. */
    String url() {
        return server.superuser()
                        .replace("@postgres-rw:5432/postgres", "@%s:5432/%s".formatted(server.address(), database))
                + "?sslmode=disable";
    }

    String ask(String statement) {
        return server.ask(url(), statement).tail();
    }

    Said migrate(String... options) {
        return Said.with(environment(url()), "", words(options));
    }

    Said migrateWith(String url, String... options) {
        return Said.with(environment(url), "", words(options));
    }

    Said answer(String answer) {
        var environment = environment(url());
        environment.put("KEELSON_ASKS", "1");
        return Said.with(environment, answer, words());
    }

    /** In a process of its own, which can be killed; its output goes to a file. */
    Process start(Path output, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Keelson.class.getName()));
        command.addAll(List.of(words(options)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment(url()));
        return builder.start();
    }

    private Map<String, String> environment(String url) {
        return new HashMap<>(Map.of(Keelson.ROOT, root.toString(), "KEELSON_DATABASE_URL", url));
    }

    private static String[] words(String... options) {
        var words = new ArrayList<>(List.of("migrate", "--site", "oceanid", "--stack", "prod"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }
}
