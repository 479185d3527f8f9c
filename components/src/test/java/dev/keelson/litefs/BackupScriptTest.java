package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Shell;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with a stub in LiteFS's place and the real sqlite3; the real LiteFS is in RestoreTest. */
class BackupScriptTest {
    /** Exports the database at $EXPORT, after it has checked how it was called. */
    private static final String LITEFS = """
            #!/bin/sh
            [ "$1 $2 $3 $4 $5" = 'export -name shop.db -url http://primary:20202' ] || exit 64
            exec cat "$EXPORT" >"$6"
            """;

    private static final String BACKUP_NAME = "shop\\.db\\.[0-9]{8}T[0-9]{6}Z";

    @TempDir
    private Path temp;

    private Path stubs;
    private Path folder;
    private Path database;

    @BeforeEach
    void prepare() throws IOException {
        Shell.require("sqlite3");
        stubs = temp.resolve("stubs");
        folder = Files.createDirectory(temp.resolve("backups"));
        database = temp.resolve("shop.db");
        Shell.script(stubs.resolve("litefs"), LITEFS);
        sqlite("CREATE TABLE orders (id INTEGER PRIMARY KEY, item TEXT); CREATE INDEX items ON orders (item);"
                + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                + " INSERT INTO orders (item) SELECT 'item ' || i FROM n;");
    }

    private void sqlite(String sql) {
        var result = Shell.run(stubs, Map.of(), "sqlite3", database.toString(), sql);
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private Map<String, String> environment(int keep) {
        return Map.of(
                "DATABASE",
                "shop.db",
                "URL",
                "http://primary:20202",
                "FOLDER",
                folder.toString(),
                "KEEP",
                Integer.toString(keep),
                "EXPORT",
                database.toString());
    }

    private String script() {
        return LiteFsScripts.write(temp, LiteFsBackup.SCRIPT).toString();
    }

    private Shell.Result backUp(int keep) {
        return backUp(keep, "exec \"$0\" \"$1\"");
    }

    private Shell.Result backUp(int keep, String how) {
        return Shell.run(stubs, environment(keep), "/bin/sh", "-c", how, "/bin/sh", script());
    }

    /** Everything in the folder, hidden files too. */
    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void fails(Shell.Result result, String message) {
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).endsWith("No backup of shop.db: " + message + "\n");
    }

    @Test
    void keepsACheckedCopyThatOnlyItsOwnerReads() throws IOException {
        var result = backUp(3);

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(files()).singleElement().asString().matches(BACKUP_NAME);
        var backup = folder.resolve(files().get(0));
        assertThat(backup).hasSameBinaryContentAs(database);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(result.out())
                .isEqualTo("%s: %d bytes, 1 tables; 1 of at most 3 kept\n".formatted(backup, Files.size(database)));
    }

    @Test
    void keepsTheNewestAndNothingElseOfItsOwn() throws IOException {
        for (var name : List.of(
                "shop.db.20240101T000000Z",
                "shop.db.20251231T235959Z",
                "shop.db.20240102T000000Z",
                "shop.db.20231231T235959Z",
                "shop.db.by-hand",
                "other.db.20200101T000000Z",
                "README")) {
            Files.writeString(folder.resolve(name), name);
        }

        assertThat(backUp(3).exit()).isZero();

        assertThat(files())
                .hasSize(6)
                .contains(
                        "shop.db.20240102T000000Z",
                        "shop.db.20251231T235959Z",
                        "shop.db.by-hand",
                        "other.db.20200101T000000Z",
                        "README")
                .satisfies(
                        names -> assertThat(names.get(4)).matches(BACKUP_NAME).isGreaterThan("shop.db.2026"));
    }

    @Test
    void aFailedExportMakesNoBackupAndDeletesNone() throws IOException {
        Files.writeString(folder.resolve("shop.db.20240101T000000Z"), "old");
        Files.delete(database);

        fails(backUp(1), "the export from http://primary:20202 failed");

        assertThat(files()).containsExactly("shop.db.20240101T000000Z");
    }

    @Test
    void aDamagedExportIsNoBackup() throws IOException {
        Files.writeString(folder.resolve("shop.db.20240101T000000Z"), "old");
        // The last page holds rows: their order, and the index beside them, are wrong afterwards.
        try (var file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(Files.size(database) - 100);
            file.write(new byte[100]);
        }

        var result = backUp(1);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).matches("No backup of shop.db: integrity_check: .+\n");
        assertThat(files()).containsExactly("shop.db.20240101T000000Z");
    }

    @Test
    void anExportTooDamagedToBeCheckedIsNoBackup() throws IOException {
        try (var file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(100);
            file.write(new byte[200]);
        }

        assertThat(backUp(1).exit()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void aShortenedExportIsNoBackup() throws IOException {
        try (var file = new RandomAccessFile(database.toFile(), "rw")) {
            file.setLength(Files.size(database) / 2);
        }

        assertThat(backUp(1).exit()).isNotZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void anExportThatIsNoDatabaseIsNoBackup() throws IOException {
        Files.writeString(
                database, "no database at all, but as long as the header of one would be: 100 bytes".repeat(9));

        fails(backUp(1), "the export is no database");
        assertThat(files()).isEmpty();
    }

    @Test
    void anEmptyExportIsNoBackupThoughSqliteTakesItForADatabase() throws IOException {
        Files.write(database, new byte[0]);

        fails(backUp(1), "the export is empty");
        assertThat(files()).isEmpty();
    }

    @Test
    void aDatabaseWithoutTablesIsNoBackup() throws IOException {
        sqlite("DROP TABLE orders");

        fails(backUp(1), "the export has no tables");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFullDiskMakesNoBackupAndDeletesNone() throws IOException {
        Files.writeString(folder.resolve("shop.db.20240101T000000Z"), "old");

        // Writing stops after 16 blocks of 512 bytes, with an error as on a full disk and not with a signal.
        var result = backUp(1, "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$1\"");

        fails(result, "the export from http://primary:20202 failed");
        assertThat(files()).containsExactly("shop.db.20240101T000000Z");
    }

    @Test
    void clearsAwayWhatAKilledRunLeftBehindButNotWhatAnotherRunIsMaking() throws IOException {
        var old = Files.writeString(folder.resolve(".shop.db.20240101T000000Z.part"), "old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        Files.writeString(folder.resolve(".shop.db.20990101T000000Z.part.tmp"), "new");

        assertThat(backUp(1).exit()).isZero();

        assertThat(files()).hasSize(2).first().isEqualTo(".shop.db.20990101T000000Z.part.tmp");
    }

    @Test
    void aMissingFolderIsNamed() throws IOException {
        Files.delete(folder);

        assertThat(backUp(1).err())
                .startsWith("No backup of shop.db: %s is not there or not writable for user ".formatted(folder));
    }

    @Test
    void anImageWithoutLiteFsIsNamed() throws IOException {
        Files.delete(stubs.resolve("litefs"));

        var result = Shell.run(stubs, environment(1), "/bin/sh", "-c", "PATH='" + stubs + "'; . \"$0\"", script());

        fails(result, "litefs is not in this image");
    }

    @Test
    void isCleanForShellcheck() {
        assertThat(Shell.lint(temp, LiteFsScripts.text(LiteFsBackup.SCRIPT))).isEmpty();
    }
}
