package dev.keelson.ops.verify;

import java.util.Locale;

/**
 * What came of one question.
 *
 * @param object the part that was asked
 * @param check what was asked
 * @param detail what was seen
 */
public record Result(String object, Check check, State state, String detail) {
    /** How it ended. */
    public enum State {
        RIGHT,
        WRONG,

        /** It could not be asked, and nothing is known to be wrong. */
        SKIPPED;

        /** For people and programs. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isWrong() {
        return state == State.WRONG;
    }

    /** Where it stands what to do. */
    public String recipe() {
        return "docs/verify.md#" + check.text();
    }
}
