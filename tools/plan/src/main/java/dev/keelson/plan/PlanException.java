package dev.keelson.plan;

import java.util.List;

/** What kept a plan from being made: one line a problem, for a person to read. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public PlanException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public PlanException(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
