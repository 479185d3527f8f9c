package dev.keelson.proof.ops;

import dev.keelson.cli.Keelson;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the command line ended with, and all that it wrote, but for times.
 *
 * @param out with T for each time
 * @param err likewise, with S for seconds and N for requests
 */
public record Said(int code, String out, String err) {
    /** Runs a command at a cluster. */
    public static Said by(Path kubeconfig, String... words) {
        return by(kubeconfig, Map.of(), "", words);
    }

    /** As {@link #by}, on a terminal where somebody answers. */
    public static Said answering(String answer, Path kubeconfig, String... words) {
        return by(kubeconfig, Map.of("KEELSON_TERMINAL", "1", "KEELSON_ASKS", "1"), answer, words);
    }

    private static Said by(Path kubeconfig, Map<String, String> more, String answer, String... words) {
        var environment = new HashMap<>(more);
        environment.put("KUBECONFIG", kubeconfig.toString());
        return with(environment, answer, words);
    }

    /** Runs a command with this environment, where somebody may answer. */
    public static Said with(Map<String, String> environment, String answer, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var in = new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
        var code = Keelson.run(environment, in, new PrintWriter(out, true), new PrintWriter(err, true), words);
        System.out.printf("%s: %s", String.join(" ", words), err);
        return new Said(code, withoutTimes(out.toString()), withoutTimes(err.toString()));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "T")
                .replaceAll("\\d+ requests in ", "N requests in ")
                .replaceAll(" in \\d+\\.\\d s", " in S s");
    }

    /** The lines of its standard output. */
    public static String lines(String... lines) {
        return String.join("", Arrays.stream(lines).map(line -> line + "\n").toList());
    }
}
