package dev.keelson.cli;

import com.pulumi.Context;
import dev.keelson.plan.PlanException;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The programs on the class path, or those that {@link RebuiltPrograms} loads with this class. */
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
        // Those of this class's loader: there may be another one, of programs that were built anew.
        for (var program : ServiceLoader.load(Program.class, Programs.class.getClassLoader())) {
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
