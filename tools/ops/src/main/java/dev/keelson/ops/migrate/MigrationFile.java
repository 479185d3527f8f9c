package dev.keelson.ops.migrate;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One migration.
 *
 * @param path as people see it, from the top of the repository
 * @param statements none where the file could not be taken apart, for which there is a finding then
 */
public record MigrationFile(int version, Path path, List<Statement> statements, List<Finding> findings) {
    public MigrationFile {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }

    static MigrationFile of(int version, Path path, String sql) {
        var findings = new ArrayList<Finding>();
        List<Statement> statements;
        try {
            statements = Statement.of(sql);
        } catch (Statement.UnclosedException e) {
            statements = List.of();
            findings.add(finding(
                    "unclosed", path, e.line(), "a literal or a comment begins here, and has no end", "close it"));
        }
        var lines = sql.lines().toList();
        for (var statement : statements) {
            StatementRules.destroys(statement)
                    .filter(how -> !isMarked(lines, statement))
                    .ifPresent(how -> findings.add(finding(
                            "destructive",
                            path,
                            statement.line(),
                            "%s destroys data, and nobody says that it may".formatted(how),
                            "leave it out, or write on the line before it: -- keelson: destructive, because …")));
            StatementRules.leavesTheTransaction(statement)
                    .ifPresent(why -> findings.add(finding(
                            "no-transaction",
                            path,
                            statement.line(),
                            why + ", so a run that is killed would leave a half behind",
                            "leave it out of the migrations")));
        }
        return new MigrationFile(version, path, statements, findings);
    }

    private static boolean isMarked(List<String> lines, Statement statement) {
        return statement.line() > 1
                && StatementRules.MARKER
                        .matcher(lines.get(statement.line() - 2))
                        .matches();
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Those that it asks for, and that a server with these does not have. */
    List<Finding> missing(Set<String> available) {
        var findings = new ArrayList<Finding>();
        for (var statement : statements) {
            for (var extension : StatementRules.extensions(statement)) {
                if (!available.contains(extension)) {
                    findings.add(finding(
                            "missing-extension",
                            path,
                            statement.line(),
                            "the server does not have the extension " + extension,
                            "install it on the server, or leave it out"));
                }
            }
        }
        return findings;
    }

    static Finding finding(String check, Path path, int line, String reason, String remedy) {
        return new Finding(Severity.BLOCKING, check, line == 0 ? path.toString() : path + ":" + line, reason, remedy);
    }
}
