package dev.keelson.proof.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who answers which request: a Service's name, {@code redirect}, or the status of an error.
 *
 * <p>A file has a line for each, with tabs between the missing middleware, entry point, method, host, path and answer.
 */
record RouteAnswers(Map<Question, String> answers) {
    private static final String NONE = "-";

    /** The challenge that a solver waits for, and one that none does. */
    static final String CHALLENGE = "/.well-known/acme-challenge/token";

    private static final List<String> PATHS = List.of("/", "/api/save", CHALLENGE, "/.well-known/acme-challenge/other");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW", "get");

    /**
     * A request, in a state of the cluster.
     *
     * @param missing the middleware that is not there, or {@code -}
     */
    record Question(String missing, WebRequest request) {
        boolean isWhole() {
            return missing.equals(NONE);
        }
    }

    /** What is asked of a site with these hosts and middlewares. */
    static List<Question> questions(String host, List<String> middlewares) {
        var questions = new ArrayList<Question>();
        for (var method : METHODS) {
            questions.addAll(questions(NONE, method, host));
            questions.addAll(questions(NONE, method, "other.example"));
        }
        for (var middleware : middlewares) {
            questions.addAll(questions(middleware, "GET", host));
            questions.addAll(questions(middleware, "POST", host));
        }
        return questions;
    }

    static RouteAnswers read(Path file) {
        try {
            var answers = new LinkedHashMap<Question, String>();
            for (var line : Files.readAllLines(file)) {
                var parts = line.split("\t", -1);
                answers.put(
                        new Question(parts[0], new WebRequest(parts[1], parts[2], parts[3], parts[4], Map.of())),
                        parts[5]);
            }
            return new RouteAnswers(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in the file. */
    String text() {
        return answers.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(Question question, String answer) {
        var request = question.request();
        return String.join(
                        "\t",
                        question.missing(),
                        request.entryPoint(),
                        request.method(),
                        request.host(),
                        request.path(),
                        answer)
                + "\n";
    }

    private static List<Question> questions(String missing, String method, String host) {
        return List.of("web", WebRequest.SECURE).stream()
                .flatMap(entryPoint -> PATHS.stream()
                        .map(path -> new Question(missing, new WebRequest(entryPoint, method, host, path, Map.of()))))
                .toList();
    }
}
