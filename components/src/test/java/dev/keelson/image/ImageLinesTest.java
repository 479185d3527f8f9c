package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLinesTest {
    private static final DnsLabel WEB = new DnsLabel("web");
    private static final ImageReference NEW = new ImageReference("example.org/web:2.0.0");
    private static final String TEXT = """
            ---
            # The images of prod.

            api: example.org/api:1.0.0
              \t
              # The pages; 'web: x' stands below.
            web:   "example.org/web:1.0.0"   # since May
            worker: 'example.org/web:1.0.0'
            """;

    @Test
    void areTheAppsAndTheirImagesInOrder() {
        var lines = read(TEXT);

        assertThat(lines.apps()).containsExactly(new DnsLabel("api"), WEB, new DnsLabel("worker"));
        assertThat(lines.of(WEB)).contains(new ImageReference("example.org/web:1.0.0"));
        assertThat(lines.of(new DnsLabel("other"))).isEmpty();
        assertThat(lines.text()).isEqualTo(TEXT);
    }

    @Test
    void changeInOneImageAndNothingElse() {
        assertThat(read(TEXT).with(WEB, NEW).text())
                .isEqualTo(TEXT.replace("\"example.org/web:1.0.0\"", "\"example.org/web:2.0.0\""));
    }

    @Test
    void keepTheirLineEndsAndTheLackOfTheLast() {
        assertThat(read("# one\r\nweb: a/b:1.0.0\r\napi: a/c:1.0.0")
                        .with(WEB, NEW)
                        .text())
                .isEqualTo("# one\r\nweb: example.org/web:2.0.0\r\napi: a/c:1.0.0");
        assertThat(read("web: a/b:1.0.0").with(WEB, NEW).text()).isEqualTo("web: example.org/web:2.0.0");
        assertThat(read("").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web:example.org/web:1",
                "web: example.org/web",
                "web: example.org/web:",
                "web:",
                " web: example.org/web:1",
                "Web: example.org/web:1",
                "web: &a example.org/web:1",
                "web: \"example.org/web:1",
                "web: example.org/web:1#no comment",
                "web: {image: example.org/web:1}",
                "- example.org/web:1",
                "%YAML 1.2",
                "web: example.org/web:1 2"
            })
    void areNothingElse(String line) {
        assertThat(problems("# first\n%s\n".formatted(line)))
                .containsExactly("line 2 is %s: must be APP: IMAGE, like web: example.org/web:1.2.3, or a comment"
                        .formatted(line));
    }

    @Test
    void holdAnAppOnce() {
        assertThat(problems("web: a:1\nweb: a:2\nother\n"))
                .containsExactly(
                        "line 2 is web: a:2: must be another app, since web has an image above",
                        "line 3 is other: must be APP: IMAGE, like web: example.org/web:1.2.3, or a comment");
    }

    @Test
    void takeNoNewApp() {
        assertThatThrownBy(() -> read(TEXT).with(new DnsLabel("other"), NEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other has no image among those of [api, web, worker]");
    }

    private static ImageLines read(String text) {
        return ImageLines.read(text, (name, given, right) -> {
                    throw new AssertionError(name + " is " + given);
                })
                .orElseThrow();
    }

    private static List<String> problems(String text) {
        var problems = new ArrayList<String>();
        assertThat(ImageLines.read(
                        text,
                        (name, given, right) -> problems.add("%s is %s: must be %s".formatted(name, given, right))))
                .isEmpty();
        return problems;
    }
}
