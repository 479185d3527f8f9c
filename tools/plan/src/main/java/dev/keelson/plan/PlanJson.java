package dev.keelson.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A plan as {@code plan.json}, whole, and back.
 *
 * <p>{@code format} is the version of all that follows, {@code stack} the stack's name, {@code recordings} the projects
 * in the order of deployment. A recording has {@code project}, {@code stack}, {@code messages} (of {@code severity} and
 * {@code text}), {@code outputs} and {@code resources}; a resource has the components of {@link RecordedResource} by
 * their names, {@code kind} in small letters. Inputs, options and outputs are written by {@link ValueJson}.
 */
public final class PlanJson {
    private static final int FORMAT = 1;

    /** Enough of a name to find it. */
    private static final int MAX_URN = 300;

    private PlanJson() {}

    public static String write(Plan plan, boolean showSecrets) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            json.beginObject().name("format").value(FORMAT).name("recordings").beginArray();
            for (var recording : plan.recordings()) {
                write(json, recording, showSecrets);
            }
            json.endArray().name("stack").value(plan.stack()).endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Visible.json(text.append('\n').toString());
    }

    private static void write(JsonWriter json, Recording recording, boolean showSecrets) throws IOException {
        json.beginObject().name("messages").beginArray();
        for (var message : recording.messages()) {
            json.beginObject();
            json.name("severity").value(small(message.severity()));
            json.name("text").value(message.text());
            json.endObject();
        }
        json.endArray().name("outputs");
        ValueJson.write(json, recording.outputs(), showSecrets);
        json.name("project").value(recording.project());
        json.name("resources").beginArray();
        for (var resource : recording.resources()) {
            write(json, resource, showSecrets);
        }
        json.endArray().name("stack").value(recording.stack()).endObject();
    }

    private static void write(JsonWriter json, RecordedResource resource, boolean showSecrets) throws IOException {
        json.beginObject().name("dependencies");
        write(json, resource.dependencies());
        json.name("inputs");
        ValueJson.write(json, showSecrets ? resource.inputs() : SecretInputs.mark(resource), showSecrets);
        json.name("kind").value(small(resource.kind()));
        json.name("name").value(resource.name());
        json.name("options");
        ValueJson.write(json, resource.options(), showSecrets);
        json.name("parent").value(resource.parent());
        json.name("propertyDependencies").beginObject();
        for (var entry : new TreeMap<>(resource.propertyDependencies()).entrySet()) {
            json.name(entry.getKey());
            write(json, entry.getValue());
        }
        json.endObject();
        json.name("protect").value(resource.protect());
        json.name("provider").value(resource.provider());
        json.name("type").value(resource.type());
        json.name("urn").value(resource.urn());
        json.endObject();
    }

    private static void write(JsonWriter json, List<String> texts) throws IOException {
        json.beginArray();
        for (var text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #write} wrote; a file that it did not write is refused in one line. */
    public static Plan read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new PlanException("%s is not there; `keelson plan --out DIR` writes a plan.".formatted(file));
        } catch (IOException e) {
            throw new PlanException("%s cannot be read as text in UTF-8 (%s)."
                    .formatted(file, e.getClass().getSimpleName()));
        } catch (PlanException e) {
            throw new PlanException("%s is no plan that can be read: %s.".formatted(file, e.getMessage()));
        }
    }

    /** Reads the text of such a file. */
    public static Plan parse(String text) {
        var plan = new JsonPart(JsonPart.FILE, parseJson(text));
        var format = plan.value("format");
        if (!format.equals(new Value.Num(FORMAT))) {
            throw new PlanException(
                    "it has the format %s, and this version reads %d".formatted(format.plain(), FORMAT));
        }
        var read = new Plan(
                plan.text("stack"),
                plan.parts("recordings").stream().map(PlanJson::recording).toList());
        checkParents(read);
        return read;
    }

    /** No program can make a cycle of parents, and a walk up such a cycle would never end. */
    private static void checkParents(Plan plan) {
        var parents = new HashMap<String, String>();
        plan.resources().forEach(resource -> parents.put(resource.urn(), resource.parent()));
        var clear = new HashSet<String>();
        for (var start : parents.keySet()) {
            var way = new LinkedHashSet<String>();
            for (var urn = start; parents.containsKey(urn) && !clear.contains(urn); urn = parents.get(urn)) {
                if (!way.add(urn)) {
                    throw new PlanException("%s is its own parent%s"
                            .formatted(
                                    Visible.text(urn, MAX_URN),
                                    urn.equals(parents.get(urn)) ? "" : ", by way of other resources"));
                }
            }
            clear.addAll(way);
        }
    }

    static JsonElement parseJson(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new PlanException(
                    String.valueOf(cause.getMessage()).lines().findFirst().orElse("no JSON"));
        }
    }

    private static Recording recording(JsonPart part) {
        return new Recording(
                part.text("project"),
                part.text("stack"),
                part.parts("resources").stream().map(PlanJson::resource).toList(),
                part.fields("outputs"),
                part.parts("messages").stream()
                        .map(message -> new Recording.Message(
                                message.constant("severity", Recording.Severity.values()), message.text("text")))
                        .toList());
    }

    private static RecordedResource resource(JsonPart part) {
        var propertyDependencies = new TreeMap<String, List<String>>();
        var properties = part.part("propertyDependencies");
        properties.names().forEach(name -> propertyDependencies.put(name, properties.texts(name)));
        return new RecordedResource(
                part.constant("kind", RecordedResource.Kind.values()),
                part.text("urn"),
                part.text("type"),
                part.text("name"),
                part.text("parent"),
                part.text("provider"),
                part.texts("dependencies"),
                propertyDependencies,
                part.bool("protect"),
                part.fields("inputs"),
                part.fields("options"));
    }
}
