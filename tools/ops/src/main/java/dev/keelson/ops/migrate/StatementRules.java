package dev.keelson.ops.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a statement does that a migration must not do, or not without saying so. */
final class StatementRules {
    /** On the line before a statement that destroys data. */
    static final Pattern MARKER = Pattern.compile("\\s*-- keelson: destructive, because \\S.*");

    private static final Pattern ABOUT_RIGHTS =
            Pattern.compile("(grant|revoke|comment|create( or replace)?( constraint)? (trigger|rule|policy)) .*");
    private static final Pattern DROP = Pattern.compile("\\bdrop (table|schema|database|type|domain|extension|sequence|"
            + "materialized view|foreign table|owned)\\b");
    private static final Pattern CASCADE = Pattern.compile("\\bdrop .*\\bcascade\\b");
    private static final Pattern TABLE = Pattern.compile("\\balter (foreign )?table\\b");
    private static final Pattern DROP_COLUMN =
            Pattern.compile("\\bdrop (?!constraint\\b|default\\b|not null\\b|identity\\b|expression\\b)");
    private static final Pattern COLUMN_TYPE = Pattern.compile("\\balter (column )?\\S+ (set data )?type\\b");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\balter type \\S+ .*\\b(drop|alter) attribute\\b");
    private static final Pattern TRUNCATE = Pattern.compile("\\btruncate\\b");
    private static final Pattern DELETE = Pattern.compile("\\bdelete from\\b");
    private static final Pattern WHERE = Pattern.compile("\\bwhere\\b");

    private static final Pattern OUTSIDE = Pattern.compile("((create|drop) (database|tablespace)|alter system|vacuum"
            + "|(create( unique)? index|drop index|reindex( \\(.*\\))? \\w+) concurrently"
            + "|reindex( \\(.*\\))? (database|system))\\b.*");
    private static final Pattern CONTROL = Pattern.compile(
            "(begin|start transaction|commit|end|rollback|abort|savepoint|release|prepare transaction)\\b.*");
    private static final Pattern DATA = Pattern.compile("copy .*\\bfrom stdin\\b.*");
    private static final Pattern EXTENSION =
            Pattern.compile("\\bcreate extension (?:if not exists )?\"?([a-z0-9_-]+)\"?");

    private StatementRules() {}

    /** How it destroys data; empty if it does not. */
    static Optional<String> destroys(Statement statement) {
        var text = statement.text();
        if (ABOUT_RIGHTS.matcher(text).matches()) {
            return Optional.empty();
        }
        var drop = DROP.matcher(text);
        if (drop.find()) {
            return Optional.of("drop " + drop.group(1));
        }
        if (TABLE.matcher(text).find() && DROP_COLUMN.matcher(text).find()) {
            return Optional.of("drop column");
        }
        if (CASCADE.matcher(text).find()) {
            return Optional.of("drop … cascade");
        }
        var changesType =
                TABLE.matcher(text).find() && COLUMN_TYPE.matcher(text).find();
        if (changesType || ATTRIBUTE.matcher(text).find()) {
            return Optional.of("alter type");
        }
        if (TRUNCATE.matcher(text).find()) {
            return Optional.of("truncate");
        }
        return deletesAll(text) ? Optional.of("delete without where") : Optional.empty();
    }

    private static boolean deletesAll(String text) {
        var delete = DELETE.matcher(text);
        while (delete.find()) {
            if (!WHERE.matcher(clause(text.substring(delete.end()))).find()) {
                return true;
            }
        }
        return false;
    }

    /** Up to the parenthesis that closes what the text stands in. */
    private static String clause(String text) {
        var depth = 0;
        for (var at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth < 0) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /** Why it cannot be a part of a migration's one transaction; empty if it can. */
    static Optional<String> leavesTheTransaction(Statement statement) {
        var text = statement.text();
        if (!statement.top()) {
            return Optional.empty();
        }
        if (OUTSIDE.matcher(text).matches()) {
            return Optional.of("it cannot run in a transaction");
        }
        if (CONTROL.matcher(text).matches()) {
            return Optional.of("it begins or ends a transaction, and the file is one already");
        }
        if (DATA.matcher(text).matches() || text.startsWith("\\")) {
            return Optional.of("it is for psql");
        }
        return Optional.empty();
    }

    /** The extensions that it asks for. */
    static List<String> extensions(Statement statement) {
        var names = new ArrayList<String>();
        var extension = EXTENSION.matcher(statement.text());
        while (extension.find()) {
            names.add(extension.group(1));
        }
        return names;
    }
}
