package dev.keelson.workflows;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as GitHub sends it, and what a workflow's expressions see of it. */
record Event(String name, Path file, Map<String, Object> payload) {
    private static final Path FOLDER =
            Path.of("src/test/resources/events").toAbsolutePath().normalize();

    /** The kind stands before the hyphen of the name. */
    static Event named(String name) {
        var file = FOLDER.resolve(name + ".json");
        try {
            return new Event(
                    name.split("-", 2)[0], file, Workflow.map(new Gson().fromJson(Files.readString(file), Map.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> contexts(Map<String, String> variables) {
        var github = new LinkedHashMap<String, Object>();
        github.put("event", payload);
        github.put("event_name", name);
        github.put("repository", repository());
        github.put("token", "ghs_token-of-the-run");
        return Map.of("github", github, "vars", variables);
    }

    String repository() {
        return String.valueOf(Workflow.map(payload.get("repository")).get("full_name"));
    }

    /** Every text of it with which somebody tries to make a file "owned". */
    List<String> foreignTexts() {
        var texts = new ArrayList<String>();
        collect(payload, texts);
        return texts.stream().filter(text -> text.contains("owned")).toList();
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> collect(entry == null ? "" : entry, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> collect(entry, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }
}
