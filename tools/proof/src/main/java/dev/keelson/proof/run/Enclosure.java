package dev.keelson.proof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine within this one: network, mounts and processes of its own.
 *
 * <p>It ends with this JVM, however that ends, and the kernel ends all processes in it.
 */
public final class Enclosure implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(15);

    /** Kept for measurements between networks, so no network uses it. */
    private static final String NETWORK = "198.18.";

    private static final int OCTET = 256;

    /** Of a wire: two, and those that a network keeps for itself. */
    private static final int ADDRESSES = 4;

    private final RunFolder folder;
    private final String host;
    private final String address;
    private final ChildProcess process;
    private final String first;

    private Enclosure(RunFolder folder) {
        this.folder = folder;
        var random = new SecureRandom();
        var network = NETWORK + random.nextInt(OCTET) + ".";
        var wire = ADDRESSES * random.nextInt(OCTET / ADDRESSES);
        this.host = network + (wire + 1);
        this.address = network + (wire + 2);
        this.process = ChildProcess.start(
                folder,
                "machine",
                List.of(Tools.MODULE.resolve("enclose").toString(), host, address, folder.controlGroup()));
        this.first = Wait.of(READY).orUntil(process::death).until("a machine within this one", this::firstProcess);
    }

    public static Enclosure start(RunFolder folder) {
        return new Enclosure(folder);
    }

    /** This machine, as seen from there. */
    public String host() {
        return host;
    }

    /** That machine, as seen from here. */
    public String address() {
        return address;
    }

    /** The command that runs this one there, in the same folder; if it is ended, so is what runs there. */
    public List<String> inside(List<String> command) {
        var entered = new ArrayList<>(List.of("nsenter", "--target", first, "--net", "--mount", "--pid"));
        entered.addAll(List.of("setpriv", "--pdeathsig", "KILL", "env", "--chdir=" + folder.path()));
        entered.addAll(command);
        return entered;
    }

    public Optional<String> death() {
        return process.death();
    }

    @Override
    public void close() {
        process.close();
    }

    private Optional<String> firstProcess() {
        var file = folder.path().resolve("machine");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
