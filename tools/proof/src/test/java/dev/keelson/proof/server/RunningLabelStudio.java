package dev.keelson.proof.server;

import com.pulumi.core.Output;
import dev.keelson.database.ExternalDatabase;
import dev.keelson.database.ExternalDatabaseArgs;
import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Audience;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.labeling.LabelStudio;
import dev.keelson.labeling.LabelStudioArgs;
import dev.keelson.proof.database.PostgresServer;
import dev.keelson.proof.database.ServerCertificate;
import dev.keelson.proof.ops.Verified;
import dev.keelson.proof.route.WebRequest;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.OwnAddress;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.UrlText;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A declared Label Studio that runs here, and a PostgreSQL of Debian that takes no connection in plain text. */
final class RunningLabelStudio implements AutoCloseable {
    static final String HOST = "label.shop.example";
    static final String NAME = "label-studio";

    private static final int PORT = 8080;
    private static final String DATABASE_HOST = "db.shop.example";

    /** What has a meaning in a URL. */
    private static final String PASSWORD = "p/a=s:s@#%2F ?";

    /** It makes all its tables first, on a machine that does other things too. */
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final Parts parts;
    private final RunFolder folder;
    private final String address = OwnAddress.random();
    private final ServerCertificate certificate;
    private final PostgresServer postgres;
    private final Declared declared;
    private final ChildProcess server;

    private RunningLabelStudio(Parts parts, Path installed) {
        this.parts = parts;
        this.folder = parts.add(RunFolder.create());
        this.certificate = ServerCertificate.of(DATABASE_HOST, folder.path());
        this.postgres = parts.add(PostgresServer.start(Map.of(
                "ssl", "on",
                "ssl_cert_file", certificate.certificate().toString(),
                "ssl_key_file", certificate.key().toString())));
        postgres.run("create role label_studio login password '%s'".formatted(PASSWORD));
        postgres.run("create database labelfish owner label_studio");
        refusePlainText();
        this.declared = Declared.by(this::declare, host());
        this.server = parts.add(ChildProcess.start(folder, NAME, command(installed, declared())));
    }

    static RunningLabelStudio start() {
        var installed = Path.of(Tools.ensure(NAME).program(NAME));
        var parts = new Parts();
        try {
            var running = new RunningLabelStudio(parts, installed);
            Wait.of(LIMIT)
                    .orUntil(running.server::death)
                    .until(
                            "Label Studio's health",
                            () -> running.status("GET", HOST, "/health", "").filter(status -> status == 200));
            return running;
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /** What a request to this host is answered with; nothing while the server does not listen. */
    Optional<Integer> status(String method, String host, String path, String form) {
        try {
            var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
            var request = new WebRequest("web", method, host, path, headers, form);
            return Optional.of(
                    request.send(new InetSocketAddress(address, PORT)).status());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The address that a pod would be asked at. */
    String address() {
        return address;
    }

    /** The answer of the database, to its superuser. */
    String ask(String statement) {
        var answer = postgres.ask(postgres.superuser().replaceFirst("/postgres$", "/labelfish"), statement);
        return answer.tail();
    }

    /** The names of the files in its volume. */
    List<String> files() {
        return files(data());
    }

    /** What verify finds wrong in it: files of its own, and the tables in its database. */
    List<String> wrong() {
        return wrong("labelfish", data());
    }

    /** The same of another one beside it that is told of a database by a URL alone, once it keeps its data somewhere. */
    List<String> wrongWithUrlAlone() {
        postgres.run("create database labelfowl owner label_studio");
        var data = folder.path().resolve("data-of-the-other");
        var variables = new TreeMap<>(declared());
        variables.keySet().removeIf(name -> name.startsWith("POSTGRE_") || name.equals("DJANGO_DB"));
        variables.put(
                "DATABASE_URL",
                "postgresql://label_studio:%s@%s:5432/labelfowl".formatted(UrlText.encoded(PASSWORD), DATABASE_HOST));
        variables.put("LABEL_STUDIO_BASE_DATA_DIR", data.toString());
        var installed = Path.of(Tools.ensure(NAME).program(NAME));
        try (var other = ChildProcess.start(folder, "other", command(installed, variables))) {
            return Wait.of(LIMIT)
                    .orUntil(other::death)
                    .until(
                            "a file that is a database",
                            () -> Optional.of(wrong("labelfowl", data))
                                    .filter(wrong -> files(data).stream().anyMatch(file -> file.contains("sqlite"))
                                            && wrong.stream().anyMatch(line -> line.startsWith("stray-file"))));
        }
    }

    private List<String> wrong(String database, Path data) {
        var app = declared.proof("app");
        var uri = "postgresql://label_studio:%s@%s/%s?sslmode=require"
                .formatted(UrlText.encoded(PASSWORD), postgres.address(), database);
        var login = declared.proof("database");
        login.facts().remove("ca");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Verified(address, Map.of("labelfish-login/uri", uri), Optional.of(data))
                .wrong(app, List.of(app, login)).stream()
                        // A pod would have them; here a process has what they give.
                        .filter(line -> !line.startsWith("image: ") && !line.startsWith("given: "))
                        .toList();
    }

    /** Why the database refuses the declared role when it comes in plain text. */
    String refusalOfPlainText() {
        var uri = "postgresql://label_studio:%s@%s:5432/labelfish?sslmode=disable"
                .formatted(UrlText.encoded(PASSWORD), DATABASE_HOST);
        return postgres.ask(uri, "select 1").err();
    }

    private void refusePlainText() {
        var file = postgres.ask(postgres.superuser(), "show hba_file").tail();
        postgres.run("copy (values ('hostssl all all all scram-sha-256')) to '%s'".formatted(file));
        postgres.run("select pg_reload_conf()");
    }

    @Override
    public void close() {
        parts.close();
    }

    private Path data() {
        return folder.path().resolve("data");
    }

    /** With the declared variables, but for two: where its volume and its database's certificate are here. */
    private Map<String, String> declared() {
        var secrets = Map.of("labelfish-login/password", PASSWORD);
        var variables = new TreeMap<>(ServerStart.variables(declared, NAME, secrets));
        variables.put("LABEL_STUDIO_BASE_DATA_DIR", data().toString());
        variables.put("PGSSLROOTCERT", certificate.certificate().toString());
        return variables;
    }

    private List<String> command(Path installed, Map<String, String> variables) {
        var command = new ArrayList<>(List.of("env"));
        variables.forEach((name, value) -> command.add(name + "=" + value));
        // The library under Label Studio takes the address from here, and the name from what is declared.
        command.add("PGHOSTADDR=" + postgres.address());
        command.add("PYTHONPATH=" + installed);
        command.add(installed.resolve("bin/label-studio").toString());
        command.addAll(List.of("--internal-host", address, "--no-browser"));
        return command;
    }

    private void declare(Site site) {
        var database = new ExternalDatabase(
                "labelfish",
                ExternalDatabaseArgs.builder()
                        .host(new HostName(DATABASE_HOST))
                        .database("labelfish")
                        .user("label_studio")
                        .ca(text(certificate.certificate()))
                        .login(new SecretSource.Configured(Map.of("password", Output.ofSecret(PASSWORD))))
                        .build(),
                site);
        var args = LabelStudioArgs.builder()
                .image(new ImageReference("heartexlabs/label-studio:1.21.0"))
                .build();
        new LabelStudio(NAME, args, database.address(), site);
    }

    private static Host host() {
        return new Host(
                new HostName(HOST),
                new DnsLabel(NAME),
                List.of(),
                new Audience.People(List.of("owner@shop.example"), List.of(), List.of(), List.of()),
                Exposure.TUNNEL,
                AcmeChallenge.DNS01,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
