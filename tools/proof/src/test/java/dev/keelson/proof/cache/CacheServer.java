package dev.keelson.proof.cache;

import dev.keelson.cache.Valkey;
import dev.keelson.cache.ValkeyArgs;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.proof.engine.Command;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.MissingException;
import dev.keelson.proof.run.OwnAddress;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Wait;
import dev.keelson.site.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Debian's Redis, started and asked as the pod of a declared Valkey says. */
final class CacheServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/redis-server");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RunFolder folder = RunFolder.create();
    private final String address = OwnAddress.random();
    private final Recording recording;
    private ChildProcess server;

    private CacheServer(Recording recording) {
        this.recording = recording;
        write("login.conf", secret("login.conf").orElse(""));
        this.server = begin(List.of());
    }

    /**
     * Starts it, once it takes writes.
     *
     * @param password what a random password is here
     */
    static CacheServer start(ValkeyArgs args, String password) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new MissingException("Redis is missing: apt-get install --no-install-recommends redis-server");
        }
        var server = new CacheServer(record(args, password));
        server.awaitReady();
        return server;
    }

    /** The answer of the server's own client; with the password if {@code knowing}. */
    Command.Result ask(boolean knowing, String... words) {
        var command = new ArrayList<>(List.of("redis-cli", "-h", address));
        command.addAll(List.of(words));
        Map<String, String> environment = knowing
                ? secret("password")
                        .map(known -> Map.of("REDISCLI_AUTH", known))
                        .orElse(Map.of())
                : Map.of();
        return new Command(folder.path(), environment, LIMIT).run(command);
    }

    String ask(String... words) {
        return ask(true, words).text().strip();
    }

    /** The answer to a command of the client that the pod's probe runs. */
    Command.Result probe(String probe) {
        var words = words(probe);
        return ask(true, words.subList(1, words.size()).toArray(String[]::new));
    }

    /** The answer to one who has the URL, at this server's own address. */
    Command.Result askByUrl(String... words) {
        var command = new ArrayList<>(
                List.of("redis-cli", "-u", secret("url").orElseThrow().replace("@valkey:", "@" + address + ":")));
        command.addAll(List.of(words));
        return new Command(folder.path(), Map.of(), LIMIT).run(command);
    }

    /** Kills it and starts it again on the same data, with more options. */
    void crash(String... options) {
        var id = ask("info", "server")
                .lines()
                .filter(line -> line.startsWith("process_id:"))
                .map(line ->
                        Long.parseLong(line.substring("process_id:".length()).strip()))
                .findFirst()
                .orElseThrow();
        ProcessHandle.of(id).orElseThrow().destroyForcibly();
        Wait.of(LIMIT).until("its end", server::death);
        server.close();
        server = begin(List.of(options));
    }

    void awaitReady() {
        Wait.of(LIMIT)
                .orUntil(server::death)
                .until(
                        "a server that is ready",
                        () -> Optional.of(probe("readinessProbe")).filter(Command.Result::isSuccess));
    }

    /** It answers, and says that it still reads its file. */
    void awaitLoading() {
        Wait.of(LIMIT)
                .orUntil(server::death)
                .until(
                        "a server that reads its file",
                        () -> Optional.of(probe("livenessProbe").text()).filter(answer -> answer.contains("LOADING")));
    }

    @Override
    public void close() {
        server.close();
        folder.close();
    }

    /** With the pod's command, but for the program's name, the paths of its volumes, and its address. */
    private ChildProcess begin(List<String> options) {
        var command = new ArrayList<>(container().items("command").stream()
                .map(word -> (String) word.plain())
                .map(word -> switch (word) {
                    case "valkey-server" -> PROGRAM.toString();
                    case "/etc/valkey/login.conf" ->
                        folder.path().resolve("login.conf").toString();
                    case "/data" -> folder.path().toString();
                    default -> word;
                })
                .toList());
        command.addAll(List.of("--bind", address, "--protected-mode", "no"));
        command.addAll(options);
        return ChildProcess.start(folder, "redis-server", command);
    }

    private Value container() {
        return recording
                .one("kubernetes:apps/v1:StatefulSet", "valkey-server")
                .inputs()
                .items("spec", "template", "spec", "containers")
                .get(0);
    }

    private List<String> words(String probe) {
        return container().at(probe, "exec").orElseThrow().items("command").stream()
                .map(word -> (String) word.plain())
                .toList();
    }

    private Optional<String> secret(String key) {
        return recording.resources().stream()
                .filter(resource -> resource.type().equals("kubernetes:core/v1:Secret"))
                .map(RecordedResource::inputs)
                .flatMap(inputs -> inputs.revealed().text("data", key).stream())
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .findFirst();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.path().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recording record(ValkeyArgs args, String password) {
        return Recorder.record(new ProgramRun(
                "proof",
                "unit",
                context -> {
                    var site = TestSite.plain().generating().begin(context);
                    var unused = new Valkey("valkey", args, site);
                },
                StackConfig.empty(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of("random:index/randomPassword:RandomPassword", inputs -> {
                    var outputs = new HashMap<>(inputs.values());
                    outputs.put("result", new Value.Secret(new Value.Text(password)));
                    return new Value.Fields(outputs);
                })));
    }
}
