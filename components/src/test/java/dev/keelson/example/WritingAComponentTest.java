package dev.keelson.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows the classes beside this test as they are compiled and run. */
class WritingAComponentTest {
    private static final Path PAGE = Path.of("..", "docs", "writing-a-component.md");
    private static final Path HERE = Path.of("src", "test", "java", "dev", "keelson", "example");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("(?:package|import) [^\n]*\n+");

    @Test
    void showsTheCodeThatIsCompiledAndRun() throws IOException {
        var shown = CODE.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(Stream.of("BannerArgs", "Banner", "BannerTest")
                        .map(WritingAComponentTest::code)
                        .toList());
    }

    private static String code(String name) {
        try {
            return HEAD.matcher(Files.readString(HERE.resolve(name + ".java"))).replaceAll("");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
