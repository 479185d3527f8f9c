package dev.keelson.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson init}: writes a new site. */
@Command(
        name = "init",
        description = "Writes a new site below sites: one project, one web service, one host, and a stack file in which"
                + " each setting has its comment. docs/your-site.md goes on from there.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class InitCommand implements Runnable {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SITE", description = "the name of the new site, for example bakery")
    private String name;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        NewSite.of(keelson.root(), name).write().forEach(file -> out.println("made     " + file));
        out.println("changed  " + NewSite.POM);
        out.println("Plan it: ./keelson plan --site " + name);
        out.println("Let your editor know its settings: ./keelson schema --site %s > sites/%s/stack.schema.json"
                .formatted(name, name));
        out.println("Then edit sites/%s/Pulumi.prod.yaml; docs/your-site.md goes on from here.".formatted(name));
        out.flush();
    }
}
