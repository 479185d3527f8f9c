package dev.keelson.plan;

import java.util.List;

/** Why a plan could not be made: one line for each problem, for people. */
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
