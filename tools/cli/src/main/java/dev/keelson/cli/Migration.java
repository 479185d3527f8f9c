package dev.keelson.cli;

import com.google.gson.stream.JsonWriter;
import dev.keelson.ops.Finding;
import dev.keelson.ops.migrate.DatabaseException;
import dev.keelson.ops.migrate.DatabaseUrl;
import dev.keelson.ops.migrate.MigrationDatabase;
import dev.keelson.ops.migrate.MigrationFolder;
import dev.keelson.plan.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of {@code migrate}, and what it prints. Only that command loads it, and Flyway with it. */
final class Migration {
    private final Dialogue dialogue;
    private final PrintWriter out;
    private final boolean json;
    private final String target;
    private final long start = System.nanoTime();

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final List<String> applied = new ArrayList<>();
    private int left;

    /** @param target what is migrated, for people */
    Migration(Dialogue dialogue, PrintWriter out, boolean json, String target) {
        this.dialogue = dialogue;
        this.out = out;
        this.json = json;
        this.target = target;
    }

    /** Gives the exit code. */
    int run(DatabaseUrl url, MigrationFolder folder, boolean check) {
        findings.addAll(folder.findings());
        var database = new MigrationDatabase(url, folder);
        try {
            if (folder.isReadable()) {
                var look = database.look();
                findings.addAll(look.findings());
                pending.addAll(look.pending());
                left = pending.size();
            } else {
                dialogue.say(database + " was not asked: Flyway would not read the folder.");
            }
        } finally {
            print(FindingsText.of(Finding.sorted(findings), dialogue.isTerminal()));
        }
        pending.forEach(name -> print("pending: " + name + "\n"));
        var isDone = check || pending.isEmpty();
        try {
            if (!isDone && findings.isEmpty() && mayApply()) {
                isDone = true;
                apply(database);
            }
        } finally {
            end();
        }
        return isDone && findings.isEmpty() ? Keelson.FINE : Keelson.FOUND;
    }

    private boolean mayApply() {
        dialogue.say("No backup is taken here: docs/operations/migrations.md says how to take one first.");
        return dialogue.mayChange("Apply %d to %s?".formatted(pending.size(), target), List.of());
    }

    private void apply(MigrationDatabase database) {
        var begun = new ArrayList<String>();
        try {
            var result = database.apply(name -> {
                begun.add(name);
                dialogue.say("applying " + name);
            });
            applied.addAll(result.files());
            result.failure().ifPresent(findings::add);
            var byOthers = pending.size() - applied.size();
            if (result.failure().isEmpty() && byOthers > 0) {
                dialogue.say("Another run has applied %d of them meanwhile.".formatted(byOthers));
            }
            left = result.failure().isEmpty() ? 0 : byOthers;
            print(FindingsText.of(findings, dialogue.isTerminal()));
        } catch (DatabaseException e) {
            applied.addAll(begun.subList(0, Math.max(0, begun.size() - 1)));
            left = pending.size() - applied.size();
            throw e;
        } finally {
            applied.forEach(name -> print("applied: " + name + "\n"));
        }
    }

    private void print(String text) {
        if (!json) {
            out.print(text);
            out.flush();
        }
    }

    private void end() {
        if (json) {
            out.print(json());
            out.flush();
        }
        dialogue.say("migrate: %d found, %d pending, %d applied in %.1f s"
                .formatted(
                        findings.size(),
                        left,
                        applied.size(),
                        Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3));
    }

    private String json() {
        var text = new StringWriter();
        var writer = new JsonWriter(text);
        writer.setIndent("  ");
        try {
            writer.beginObject();
            FindingsText.json(writer.name("findings"), Finding.sorted(findings));
            names(writer.name("pending"), pending);
            names(writer.name("applied"), applied);
            writer.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Visible.json(text.toString()) + "\n";
    }

    private static void names(JsonWriter writer, List<String> names) throws IOException {
        writer.beginArray();
        for (var name : names) {
            writer.value(name);
        }
        writer.endArray();
    }
}
