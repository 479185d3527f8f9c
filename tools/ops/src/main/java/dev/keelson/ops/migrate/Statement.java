package dev.keelson.ops.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One statement of a file.
 *
 * @param line where it begins
 * @param text in small letters, with single blanks, without comments, and without what stands in literals
 * @param top false for a statement in the body of a {@code do}
 */
record Statement(int line, String text, boolean top) {
    /** All statements of a file, those in bodies of {@code do} too. */
    static List<Statement> of(String sql) {
        return new Reader(sql, 1, true).all();
    }

    /** A text that ends within a literal or a comment. */
    static final class UnclosedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;

        UnclosedException(int line) {
            super("unclosed since line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Walks through a text once, from one end to the other. */
    private static final class Reader {
        private static final Pattern DOLLARS = Pattern.compile("\\$([A-Za-z_\\x{80}-\\x{ffff}]\\w*)?\\$");
        /** In a body, a statement of its own follows. */
        private static final Set<String> OPENING = Set.of("begin", "then", "else", "loop");

        private static final Pattern DO = Pattern.compile("do( language \\S+)?");
        private static final int LONGEST_DO = 200;
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        private final String sql;
        private final boolean top;
        private final List<Statement> statements = new ArrayList<>();
        private final List<Statement> bodies = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int at;
        private int line;
        private int start;

        Reader(String sql, int line, boolean top) {
            this.sql = sql;
            this.line = line;
            this.top = top;
        }

        List<Statement> all() {
            while (at < sql.length()) {
                step();
            }
            end();
            return List.copyOf(statements);
        }

        private void step() {
            var character = sql.charAt(at);
            if (sql.startsWith("--", at)) {
                var end = sql.indexOf('\n', at);
                skipTo(end < 0 ? sql.length() : end);
                text.append(' ');
            } else if (sql.startsWith("/*", at)) {
                comment();
                text.append(' ');
            } else if (character == '\'') {
                begin();
                skipTo(quoteEnd('\'', isEscaped()));
                text.append("''");
            } else if (character == '"') {
                begin();
                var from = at;
                skipTo(quoteEnd('"', false));
                text.append(BLANKS.matcher(sql.substring(from, at)).replaceAll("_"));
            } else if (character == '$'
                    && !followsName()
                    && DOLLARS.matcher(sql).region(at, sql.length()).lookingAt()) {
                begin();
                body();
            } else if (character == ';') {
                end();
                skipTo(at + 1);
            } else {
                if (!Character.isWhitespace(character)) {
                    begin();
                } else if (!top && OPENING.contains(lastWord())) {
                    end();
                }
                text.append(character);
                skipTo(at + 1);
            }
        }

        private void begin() {
            if (start == 0) {
                start = line;
            }
        }

        private void end() {
            if (start > 0) {
                statements.add(new Statement(start, normal(), top));
                statements.addAll(bodies);
            }
            bodies.clear();
            text.setLength(0);
            start = 0;
        }

        private String normal() {
            return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        }

        private String lastWord() {
            var from = text.length();
            while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
                from--;
            }
            return text.substring(from).toLowerCase(Locale.ROOT);
        }

        private void body() {
            var mark = DOLLARS.matcher(sql).region(at, sql.length());
            if (!mark.lookingAt()) {
                throw new IllegalStateException("no body at " + at);
            }
            var from = mark.end();
            var end = sql.indexOf(mark.group(), from);
            if (end < 0) {
                throw new UnclosedException(line);
            }
            if (top && text.length() < LONGEST_DO && DO.matcher(normal()).matches()) {
                bodies.addAll(new Reader(sql.substring(from, end), line, false).all());
            }
            skipTo(end + mark.group().length());
            text.append("''");
        }

        /** They nest. */
        private void comment() {
            var first = line;
            var depth = 0;
            do {
                if (at >= sql.length()) {
                    throw new UnclosedException(first);
                }
                var opens = sql.startsWith("/*", at);
                var closes = sql.startsWith("*/", at);
                depth += opens ? 1 : closes ? -1 : 0;
                skipTo(at + (opens || closes ? 2 : 1));
            } while (depth > 0);
        }

        /** Behind the quote that ends what begins here; a doubled one stands for itself. */
        private int quoteEnd(char quote, boolean escaped) {
            for (var here = at + 1; here < sql.length(); here++) {
                var character = sql.charAt(here);
                if (escaped && character == '\\') {
                    here++;
                } else if (character == quote) {
                    if (here + 1 == sql.length() || sql.charAt(here + 1) != quote) {
                        return here + 1;
                    }
                    here++;
                }
            }
            throw new UnclosedException(line);
        }

        /** {@code E'…'}, where a backslash hides a quote. */
        private boolean isEscaped() {
            return at > 0
                    && Character.toLowerCase(sql.charAt(at - 1)) == 'e'
                    && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
        }

        private boolean followsName() {
            return at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
        }

        private void skipTo(int end) {
            line += (int)
                    sql.substring(at, end).chars().filter(unit -> unit == '\n').count();
            at = end;
        }
    }
}
