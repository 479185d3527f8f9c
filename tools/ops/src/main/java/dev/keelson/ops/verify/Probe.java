package dev.keelson.ops.verify;

/** The questions for parts of one kind. */
@FunctionalInterface
interface Probe {
    /**
     * Asks them.
     *
     * @throws Unanswered if it could not go on
     */
    void ask(Proof proof, Results results);
}
