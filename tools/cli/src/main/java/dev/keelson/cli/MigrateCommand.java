package dev.keelson.cli;

import dev.keelson.ops.migrate.DatabaseException;
import dev.keelson.ops.migrate.DatabaseUrl;
import dev.keelson.ops.migrate.MigrationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson migrate}: brings a site's database to what its files of SQL say. */
@Command(
        name = "migrate",
        description = "Applies the migrations of a site, sql/migrations/V1__….sql and so on, that its database does not"
                + " have yet: validates all, shows what is pending, asks, and applies each in a transaction. Ends with 0"
                + " where all is well, with 1 where something is found or was not applied, with 2 where the database is"
                + " out of reach.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class MigrateCommand implements Callable<Integer> {
    private static final Path FOLDER = Path.of("sql", "migrations");
    private static final String URL = "KEELSON_DATABASE_URL";
    private static final long LARGEST_URL = 8192;

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--url-file",
            paramLabel = "FILE",
            description = "a file with the URL of the database; without it, that of KEELSON_DATABASE_URL. It must be"
                    + " like postgresql://USER:PASSWORD@HOST:5432/DATABASE?sslmode=require")
    private @Nullable Path urlFile;

    @Option(names = "--check", description = "validate, show what is pending, and change nothing")
    private boolean check;

    @Option(names = "--yes", description = "do not ask before the migrations are applied")
    private boolean yes;

    @Option(names = "--json", description = "print what was found, is pending and was applied as JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (check && yes) {
            throw wrong("--yes is for applying, which --check does not.");
        }
        var of = site.site(keelson.root());
        var stack = site.stack(of.projects());
        var folder = of.folder().resolve(FOLDER);
        if (!Files.isDirectory(keelson.root().resolve(folder))) {
            throw wrong("The site %s has no migrations: there is no folder %s.".formatted(of.name(), folder));
        }
        var url = url();
        var dialogue = new Dialogue(keelson, spec.commandLine().getErr(), yes);
        try {
            return new Migration(
                            dialogue,
                            spec.commandLine().getOut(),
                            json,
                            "%s of %s, %s".formatted(url.database(), of.name(), stack))
                    .run(url, MigrationFolder.read(keelson.root(), folder), check);
        } catch (DatabaseException e) {
            dialogue.say(String.valueOf(e.getMessage()));
            return Keelson.USAGE;
        }
    }

    private DatabaseUrl url() {
        var place = urlFile == null ? URL : urlFile.toString();
        return DatabaseUrl.of(text().strip())
                .orElseThrow(() -> wrong(
                        "%s has no URL that can be read (it is not shown): %s.".formatted(place, DatabaseUrl.FORM)));
    }

    private String text() {
        if (urlFile == null) {
            var text = keelson.environment().getOrDefault(URL, "");
            if (text.isBlank()) {
                throw wrong("No database is named: give --url-file FILE, or set %s.".formatted(URL));
            }
            return text;
        }
        try {
            return Files.size(urlFile) > LARGEST_URL ? "" : Files.readString(urlFile);
        } catch (IOException e) {
            throw wrong("%s cannot be read: must be a file with the URL of a database.".formatted(urlFile));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
