package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of a page to a file of the repository leads somewhere, to the heading too that it names. */
class DocsLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern CODE = Pattern.compile("^ *```.*?^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path directory;

    @Test
    void noLinkLeadsNowhere() throws IOException {
        assertThat(broken(KeelsonTest.ROOT)).isEmpty();
    }

    /** Or the test above could not fail. */
    @Test
    void findsAMissingPageAndAMissingHeading() throws IOException {
        Files.createDirectories(directory.resolve("docs"));
        Files.writeString(
                directory.resolve("README.md"), "[a](docs/a.md#what-it-is) [b](docs/b.md) [c](#no) [d](docs)");
        Files.writeString(directory.resolve("docs/a.md"), "# A\n\n## What `it` is?\n\n[up](../README.md#no)\n");

        assertThat(broken(directory))
                .containsExactly("README.md: docs/b.md", "README.md: #no", "docs/a.md: ../README.md#no");
    }

    private static List<String> broken(Path root) throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages(root)) {
            LINK.matcher(text(page)).results().forEach(link -> {
                var target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                var heading = link.group(2);
                if (!Files.exists(target)
                        || (heading != null && !headings(target).contains(heading))) {
                    broken.add("%s: %s%s"
                            .formatted(root.relativize(page), link.group(1), heading == null ? "" : "#" + heading));
                }
            });
        }
        return broken;
    }

    private static List<Path> pages(Path root) throws IOException {
        var pages = new ArrayList<Path>();
        try (var top = Files.newDirectoryStream(root, "*.md")) {
            top.forEach(pages::add);
        }
        try (var docs = Files.walk(root.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages.stream().sorted().toList();
    }

    /** The page's headings, as GitHub names them in a link. */
    private static List<String> headings(Path page) {
        return text(page)
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-'))
                .toList();
    }

    private static String text(Path page) {
        try {
            return CODE.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
