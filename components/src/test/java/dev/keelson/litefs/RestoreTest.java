package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of docs/backup.md: back up, lose rows, restore, count. */
class RestoreTest {
    /** Export and import as LiteFS has them, on a plain file. */
    private static final String STUB = """
            #!/bin/sh
            [ "$1" = export ] && exec cp "$LIVE" "$6"
            [ "$1" = import ] && exec cp "$6" "$LIVE"
            exit 64
            """;

    @TempDir
    private Path temp;

    private Path stubs;
    private Path folder;
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void prepare() throws IOException {
        Shell.require("sqlite3");
        stubs = Files.createDirectory(temp.resolve("stubs"));
        folder = Files.createDirectory(temp.resolve("backups"));
    }

    @Test
    void aBackupBringsBackEveryRow() {
        Shell.script(stubs.resolve("litefs"), STUB);

        walk(temp.resolve("shop.db"), "http://primary:20202");
    }

    @Test
    void aBackupBringsBackEveryRowIntoTheRealLiteFs() throws IOException {
        Shell.wish("litefs", "fusermount3");
        if (!Files.isReadable(Path.of("/dev/fuse"))) {
            Shell.skip("Skipped: /dev/fuse is not there or not ours to open");
        }
        var candidate = temp.resolve("litefs-candidate");
        Shell.script(stubs.resolve("uname"), "#!/bin/sh\necho web-0\n");
        environment = Map.of("APP", "web", "ANSWER", candidate.toString());
        run("/bin/sh", LiteFsScripts.write(temp, LiteFsPod.CANDIDATE_SCRIPT).toString());
        var mount = Files.createDirectory(temp.resolve("mount"));
        var config = new LiteFsConfig(
                "web-0",
                "http://localhost:20202",
                "shop.db",
                new LiteFsFolders(mount.toString(), temp.resolve("data").toString()),
                3000,
                Optional.empty(),
                "sleep 300");

        try (var node = LiteFsNode.start(temp, config, candidate)) {
            walk(mount.resolve("shop.db"), node.url());
        }
        assertThat(mount).isEmptyDirectory();
    }

    private void walk(Path live, String url) {
        environment = Map.of(
                "LIVE", live.toString(), "DATABASE", "shop.db", "URL", url, "FOLDER", folder.toString(), "KEEP", "3");
        sqlite(
                live,
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, item TEXT); CREATE TABLE customers (name TEXT);"
                        + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                        + " INSERT INTO orders (item) SELECT 'item ' || i FROM n;"
                        + "INSERT INTO customers VALUES ('a'), ('b'), ('c');");
        assertThat(rows(live)).isEqualTo("1000 3");

        run("/bin/sh", LiteFsScripts.write(temp, LiteFsBackup.SCRIPT).toString());
        var backup = newest();
        assertThat(sqlite("file:" + backup + "?immutable=1", "PRAGMA integrity_check"))
                .isEqualTo("ok");
        assertThat(rows("file:" + backup + "?immutable=1")).isEqualTo("1000 3");

        sqlite(live, "DELETE FROM orders WHERE id > 10; DROP TABLE customers; CREATE TABLE wrong (x)");
        assertThat(sqlite(live, "SELECT count(*) FROM orders")).isEqualTo("10");

        run("litefs", "import", "-name", "shop.db", "-url", url, backup.toString());
        assertThat(rows(live)).isEqualTo("1000 3");
        assertThat(sqlite(live, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
                .isEqualTo("customers\norders");
        assertThat(sqlite(live, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(sqlite(live, "INSERT INTO orders (item) VALUES ('after'); SELECT max(id) FROM orders"))
                .isEqualTo("1001");
    }

    private Path newest() {
        try (var files = Files.list(folder)) {
            return files.sorted().reduce((older, newer) -> newer).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String rows(Object database) {
        return sqlite(database, "SELECT (SELECT count(*) FROM orders) || ' ' || (SELECT count(*) FROM customers)");
    }

    private String sqlite(Object database, String sql) {
        return run("sqlite3", "-batch", "-bail", database.toString(), sql);
    }

    private String run(String... command) {
        var result = Shell.run(stubs, environment, command);
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out().strip();
    }
}
