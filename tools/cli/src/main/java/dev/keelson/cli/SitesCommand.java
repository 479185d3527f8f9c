package dev.keelson.cli;

import com.google.gson.stream.JsonWriter;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson sites}: lists the sites of the repository. */
@Command(
        name = "sites",
        description = "Lists the sites of this repository: where they are, their projects in the order of a deployment,"
                + " and the stacks that have a file.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SitesCommand implements Runnable {
    private static final List<String> HEADINGS = List.of("SITE", "FOLDER", "PROJECTS", "STACKS");

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print them as JSON")
    private boolean json;

    @Override
    public void run() {
        var sites = Site.all(keelson.root());
        var out = spec.commandLine().getOut();
        out.print(json ? json(sites) : table(sites));
        out.flush();
    }

    private static String table(List<Site> sites) {
        var rows = new ArrayList<>(List.of(HEADINGS));
        for (var site : sites) {
            rows.add(List.of(
                    site.name(), folder(site), String.join(", ", site.parts()), String.join(", ", site.stacks())));
        }
        return Columns.of(rows);
    }

    private static String json(List<Site> sites) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            json.beginArray();
            for (var site : sites) {
                json.beginObject()
                        .name("site")
                        .value(site.name())
                        .name("folder")
                        .value(folder(site));
                write(json.name("projects"), site.parts());
                write(json.name("stacks"), site.stacks());
                json.endObject();
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonWriter json, List<String> texts) throws IOException {
        json.beginArray();
        for (var text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private static String folder(Site site) {
        var folder = site.folder().toString();
        return folder.isEmpty() ? "." : folder;
    }
}
