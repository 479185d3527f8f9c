package dev.keelson.cli;

import com.google.gson.GsonBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson schema}: the JSON Schema of a site's stack files, which editors read. */
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema (draft-07) of a site's stack files: editors complete and check them by it."
                        + " It stands beside them as Pulumi.schema.json.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemaCommand implements Runnable {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Override
    public void run() {
        var site = options.site(keelson.root());
        var schema = StackSchema.of(site.name(), StackKeys.of(site, Programs::settings));
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        spec.commandLine().getOut().println(gson.toJson(schema));
        spec.commandLine().getOut().flush();
    }
}
