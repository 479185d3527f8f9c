package dev.keelson.ops.migrate;

import dev.keelson.ops.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a folder, in the order of their versions.
 *
 * @param folder where they are
 * @param findings what is wrong with them, whatever the database has
 */
public record MigrationFolder(Path folder, List<MigrationFile> files, List<Finding> findings) {
    private static final Pattern NAME = Pattern.compile("V([1-9][0-9]{0,4})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final String FORM = "call it V%d__some_words.sql, or put it elsewhere";
    private static final String TWICE = "twice";
    private static final String UNREADABLE = "unreadable";
    private static final long LARGEST = 4L << 20;

    public MigrationFolder {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Whether Flyway can read it: it wants each version once, and UTF-8. */
    public boolean isReadable() {
        return findings.stream().map(Finding::check).noneMatch(Set.of(TWICE, UNREADABLE)::contains);
    }

    /** The folder below this root. */
    public static MigrationFolder read(Path root, Path below) {
        var folder = root.resolve(below);
        var strange = new ArrayList<Path>();
        var findings = new ArrayList<Finding>();
        var files = new ArrayList<MigrationFile>();
        for (var path : paths(folder)) {
            var shown = below.resolve(path.getFileName());
            var name = NAME.matcher(String.valueOf(path.getFileName()));
            if (name.matches() && Files.isRegularFile(path)) {
                files.add(file(Integer.parseInt(name.group(1)), path, shown, findings));
            } else {
                strange.add(shown);
            }
        }
        files.sort(Comparator.comparingInt(MigrationFile::version).thenComparing(MigrationFile::path));
        var next = files.isEmpty() ? 1 : files.get(files.size() - 1).version() + 1;
        strange.forEach(path -> findings.add(MigrationFile.finding(
                "name", path, 0, "its name is none of a migration, and it would be ignored", FORM.formatted(next))));
        findings.addAll(order(files));
        files.forEach(file -> findings.addAll(file.findings()));
        return new MigrationFolder(folder.toAbsolutePath(), files, findings);
    }

    private static List<Path> paths(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new DatabaseException("%s cannot be listed: %s".formatted(folder, e.getMessage()));
        }
    }

    private static MigrationFile file(int version, Path path, Path shown, List<Finding> findings) {
        try {
            if (Files.size(path) <= LARGEST) {
                return MigrationFile.of(version, shown, Files.readString(path));
            }
            findings.add(MigrationFile.finding(
                    UNREADABLE, shown, 0, "it has more than 4 MiB", "load data by other means than a migration"));
        } catch (CharacterCodingException e) {
            findings.add(MigrationFile.finding(UNREADABLE, shown, 0, "it is not UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            findings.add(MigrationFile.finding(
                    UNREADABLE, shown, 0, "it cannot be read: " + e.getMessage(), "make it readable"));
        }
        return MigrationFile.of(version, shown, "");
    }

    /** Versions count from 1 on, each once. */
    private static List<Finding> order(List<MigrationFile> files) {
        var findings = new ArrayList<Finding>();
        var last = 0;
        for (var file : files) {
            if (file.version() == last) {
                findings.add(MigrationFile.finding(
                        TWICE,
                        file.path(),
                        0,
                        "there is another file of version " + last,
                        "give it the version after the last one"));
            }
            if (file.version() > last + 1) {
                findings.add(MigrationFile.finding(
                        "gap",
                        file.path(),
                        0,
                        last + 2 == file.version()
                                ? "version %d is missing before it".formatted(last + 1)
                                : "versions %d to %d are missing before it".formatted(last + 1, file.version() - 1),
                        "add what is missing, or give it version %d if no database has it".formatted(last + 1)));
            }
            last = file.version();
        }
        return findings;
    }
}
