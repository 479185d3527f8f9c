package dev.keelson.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@link RecordingServer} in another process: its work is no part of a program's time. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final String address;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        address = line();
    }

    static ServerProcess start(List<String> java) {
        var command = new ArrayList<>(java);
        command.add(RecordingServer.class.getName());
        try {
            return new ServerProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    /** A run that registered another number is an error. */
    Contestant.Check registers(int resources) {
        return run -> {
            var count = count();
            return count == resources ? "" : "registered %d resources in place of %d".formatted(count, resources);
        };
    }

    private int count() {
        try {
            questions.write("\n");
            questions.flush();
            return Integer.parseInt(line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new BenchException("the recording server has ended");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            questions.close();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
