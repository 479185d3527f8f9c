package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command line in a process of its own, about another repository than this one.
 *
 * @param classes of programs that only that repository has
 */
record KeelsonProcess(Path root, Path output, List<Path> classes) {

    record Result(int code, String out, List<String> err) {}

    Result run(String... arguments) throws IOException, InterruptedException {
        var classPath = new StringBuilder(System.getProperty("java.class.path"));
        classes.forEach(folder -> classPath.append(File.pathSeparator).append(folder));
        var command = new ArrayList<String>();
        command.add(JvmOptions.java().toString());
        command.addAll(JvmOptions.read(KeelsonTest.ROOT));
        command.addAll(List.of("-cp", classPath.toString(), Keelson.class.getName()));
        command.addAll(List.of(arguments));
        var out = output.resolve("out");
        var err = output.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put(Keelson.ROOT, root.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
        builder.environment().put("PULUMI_HOME", output.toString());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readAllLines(err));
    }
}
