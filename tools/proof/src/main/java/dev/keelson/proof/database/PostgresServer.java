package dev.keelson.proof.database;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.MissingException;
import dev.keelson.proof.run.OwnAddress;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL of Debian on an address of its own; it asks everybody for a password. */
public final class PostgresServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PASSWORD = "of-the-superuser";

    private final RunFolder folder;
    private final Path programs;
    private final String address;
    private final ChildProcess server;

    private PostgresServer(RunFolder folder, Path programs, String address, ChildProcess server) {
        this.folder = folder;
        this.programs = programs;
        this.address = address;
        this.server = server;
    }

    /** Starts it with these parameters beside those about where it runs. */
    public static PostgresServer start(Map<String, String> parameters) {
        var programs = programs();
        var folder = RunFolder.create();
        var address = OwnAddress.random();
        try {
            var password = Files.writeString(folder.path().resolve("password"), PASSWORD);
            new Command(folder.path(), Map.of(), LIMIT)
                    .require(asNobody(List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=data",
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                "data",
                "-c",
                "listen_addresses=" + address,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off"));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var server = new PostgresServer(
                folder, programs, address, ChildProcess.start(folder, "postgres", asNobody(command)));
        try {
            Wait.of(LIMIT)
                    .orUntil(server.server::death)
                    .until(
                            "PostgreSQL",
                            () -> Optional.of(server.ask(server.superuser(), "select 1"))
                                    .filter(Command.Result::isSuccess));
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The address of this machine at which it listens. */
    public String address() {
        return address;
    }

    /** Runs a statement as the superuser, and fails if it fails. */
    public void run(String statement) {
        var result = ask(superuser(), statement);
        if (!result.isSuccess()) {
            throw new IllegalStateException(statement + ": " + result.tail());
        }
    }

    /** The answer to a statement of whoever has this URI; the server has the address, whatever host the URI names. */
    public Command.Result ask(String uri, String statement) {
        return psql(uri, Map.of(), "--command=" + statement);
    }

    /** As {@link #ask}, with a file for psql, and variables for it. */
    public Command.Result ask(String uri, Path script, Map<String, String> environment) {
        return psql(uri, environment, "--file=" + script);
    }

    private Command.Result psql(String uri, Map<String, String> environment, String what) {
        return new Command(folder.path(), Map.of("PGHOSTADDR", address, "PGCONNECT_TIMEOUT", "10"), LIMIT)
                .with(environment)
                .run(List.of(
                        programs.resolve("psql").toString(),
                        "--no-psqlrc",
                        "--no-password",
                        "--tuples-only",
                        "--no-align",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        what,
                        uri));
    }

    /** The URI of who may do everything; its host is another one's. */
    public String superuser() {
        return "postgresql://postgres:%s@postgres-rw:5432/postgres".formatted(PASSWORD);
    }

    @Override
    public void close() {
        server.close();
        folder.close();
    }

    /** It refuses to run as root: root is another user to what runs in a namespace of users. */
    private static List<String> asNobody(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var mapped = new ArrayList<>(List.of("unshare", "--user", "--map-user=1"));
        mapped.addAll(command);
        return mapped;
    }

    private static Path programs() {
        if (!Files.isDirectory(VERSIONS)) {
            throw new MissingException("PostgreSQL is missing: apt-get install --no-install-recommends postgresql");
        }
        try (var versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new MissingException(
                            "PostgreSQL is missing: apt-get install --no-install-recommends postgresql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
