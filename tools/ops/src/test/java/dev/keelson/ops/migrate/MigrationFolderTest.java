package dev.keelson.ops.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFolderTest {
    @TempDir
    Path root;

    private MigrationFolder read(String... names) throws IOException {
        for (var name : names) {
            Files.writeString(Files.createDirectories(root.resolve("sql")).resolve(name), "select 1;");
        }
        return MigrationFolder.read(root, Path.of("sql"));
    }

    private static List<String> said(MigrationFolder folder) {
        return folder.findings().stream()
                .map(finding -> finding.object() + ": " + finding.reason())
                .toList();
    }

    @Test
    void isInTheOrderOfItsVersions() throws IOException {
        var names = new String[] {
            "V1__a.sql",
            "V2__a.sql",
            "V3__a.sql",
            "V4__a.sql",
            "V5__a.sql",
            "V6__a.sql",
            "V7__a.sql",
            "V8__a.sql",
            "V9__a.sql",
            "V10__a_b2.sql"
        };
        var folder = read(names);

        assertThat(folder.files()).extracting(MigrationFile::name).containsExactly(names);
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void hasEachVersionOnceAndNoGap() throws IOException {
        var folder = read("V2__a.sql", "V3__a.sql", "V3__b.sql", "V7__a.sql");

        assertThat(said(folder))
                .containsExactly(
                        "sql/V2__a.sql: version 1 is missing before it",
                        "sql/V3__b.sql: there is another file of version 3",
                        "sql/V7__a.sql: versions 4 to 6 are missing before it");
        assertThat(folder.isReadable()).isFalse();
    }

    @Test
    void hasNothingThatFlywayWouldIgnoreOrReadOtherwise() throws IOException {
        Files.createDirectories(root.resolve("sql/V2__folder.sql"));
        var folder = read(
                "V1__a.sql",
                "v2__a.sql",
                "V2_a.sql",
                "V2__a.SQL",
                "V02__a.sql",
                "V2.1__a.sql",
                "R__a.sql",
                "U1__a.sql",
                "V1__a.sql.conf");

        assertThat(folder.findings())
                .hasSize(9)
                .allMatch(finding -> finding.check().equals("name"))
                .allMatch(finding -> finding.remedy().equals("call it V2__some_words.sql, or put it elsewhere"));
        assertThat(folder.isReadable()).isTrue();
    }

    @Test
    void isUtf8() throws IOException {
        read("V1__a.sql");
        Files.write(root.resolve("sql/V1__a.sql"), "select 'é'".getBytes(StandardCharsets.ISO_8859_1));

        var folder = read();
        assertThat(said(folder)).containsExactly("sql/V1__a.sql: it is not UTF-8");
        assertThat(folder.isReadable()).isFalse();
    }

    @Test
    void ofEverySiteIsRight() throws IOException {
        var top = Path.of("../..").toAbsolutePath().normalize();
        try (var sites = Files.list(top.resolve("sites"))) {
            var folders = sites.map(site -> top.relativize(site).resolve("sql/migrations"))
                    .filter(folder -> Files.isDirectory(top.resolve(folder)))
                    .map(folder -> MigrationFolder.read(top, folder))
                    .toList();

            assertThat(folders).extracting(folder -> folder.files().size()).contains(6);
            assertThat(folders).flatExtracting(MigrationFolder::findings).isEmpty();
        }
    }
}
