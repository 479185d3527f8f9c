package dev.keelson.cli;

import com.pulumi.Context;
import dev.keelson.plan.PlanException;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The programs on the class path. */
public final class Programs {
    private Programs() {}

    /** The program of the project of this name. */
    public static Consumer<Context> of(String project) {
        return program(project)::define;
    }

    /** What that program reads from a stack file. */
    static ProgramSettings<?> settings(String project) {
        return program(project).settings();
    }

    private static Program program(String project) {
        var others = new ArrayList<String>();
        for (var program : ServiceLoader.load(Program.class)) {
            if (program.project().equals(project)) {
                return program;
            }
            others.add(program.project());
        }
        others.sort(String::compareTo);
        throw new PlanException("The project %s has no program here; there are programs of: %s."
                .formatted(project, String.join(", ", others)));
    }
}
