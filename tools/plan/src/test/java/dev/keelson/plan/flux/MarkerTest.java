package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {
    @TempDir
    private Path temp;

    private final List<String> problems = new ArrayList<>();

    private List<Marker> markers(String text) {
        var repository = Repository.in(temp).file("a.yaml", text);
        return Marker.of(
                Checkout.at(repository.root()),
                Checkout.at(repository.root()).root().resolve("a.yaml"),
                finding -> problems.add(finding.text()));
    }

    @Test
    void marksTheValueOfItsLine() {
        var markers = markers("""
                data:
                  a: "x:1" # {"$imagepolicy": "flux-system:app"}
                  b: x # { "$imagepolicy" : "flux-system:app:name" }
                list:
                  - image: x:1 # {"$imagepolicy": "other:app:tag"}
                  - 'y' # {"$imagepolicy": "other:app:tag"}
                """);

        assertThat(markers)
                .extracting(marker -> marker.label() + " " + marker.part() + " "
                        + marker.scalar().path() + " " + marker.scalar().text() + " " + marker.line())
                .containsExactly(
                        "flux-system:app  data.a x:1 2",
                        "flux-system:app name data.b x 3",
                        "other:app tag list[0].image x:1 5",
                        "other:app tag list[1] y 6");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: x:1 # {\"$imagepolicy\": \"app\"} | a.yaml:1: no marker that Flux reads: must be #"
                        + " {\"$imagepolicy\": \"NAMESPACE:POLICY\"}, or with :tag or :name behind the policy",
                "a: x:1 # {$imagepolicy: flux-system:app} | a.yaml:1: no marker that Flux reads: must be #"
                        + " {\"$imagepolicy\": \"NAMESPACE:POLICY\"}, or with :tag or :name behind the policy",
                "a: x:1 # {\"$imagepolicy\": \"flux-system:app:version\"} | a.yaml:1: ':version' is no part of an image: must"
                        + " be :tag or :name",
                "# {\"$imagepolicy\": \"flux-system:app\"} | a.yaml:1: no value stands before it: must stand on the line of"
                        + " one",
                "a: # {\"$imagepolicy\": \"flux-system:app\"} | a.yaml:1: no value stands before it: must stand on the line"
                        + " of one",
            })
    void oneThatFluxWouldNotReadIsAProblem(String text, String problem) {
        assertThat(markers(text)).isEmpty();

        assertThat(problems).containsExactly(problem);
    }

    @Test
    void inATextBlockItIsTextAndNoMarker() {
        assertThat(markers("""
                data:
                  a: | # {"$imagepolicy": "flux-system:app"}
                    image: x:1 # {"$imagepolicy": "flux-system:app"}
                  b: x
                """)).isEmpty();

        assertThat(problems)
                .containsExactly(
                        "a.yaml:2: it stands in a text block, where Flux takes it for text: must stand behind a value of one"
                                + " line",
                        "a.yaml:3: it stands in a text block, where Flux takes it for text: must stand behind a value of one"
                                + " line");
    }
}
