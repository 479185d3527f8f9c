package dev.keelson.ops.verify;

import dev.keelson.ops.verify.Result.State;
import java.util.ArrayList;
import java.util.List;

/** What one part has answered so far. */
final class Results {
    private final String object;
    private final List<Result> list = new ArrayList<>();

    Results(Proof proof) {
        this.object = proof.object();
    }

    void right(Check check, String detail) {
        add(check, State.RIGHT, detail);
    }

    void wrong(Check check, String detail) {
        add(check, State.WRONG, detail);
    }

    void skipped(Check check, String detail) {
        add(check, State.SKIPPED, detail);
    }

    /** @param detail what was seen, whether it is right or not */
    void expect(Check check, boolean isRight, String detail) {
        add(check, isRight ? State.RIGHT : State.WRONG, detail);
    }

    List<Result> list() {
        return List.copyOf(list);
    }

    private void add(Check check, State state, String detail) {
        list.add(new Result(object, check, state, detail));
    }
}
