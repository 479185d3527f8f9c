package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    static Result result(String group, String work, String name, double seconds) {
        return new Result(
                group,
                work,
                name,
                7,
                new Spread(seconds, seconds - 0.1, seconds + 0.1),
                new Spread(2 * seconds, seconds, 3 * seconds),
                new Spread(100.4, 90, 110));
    }

    @Test
    void eachGroupHasATableAndWhatIsMissingIsSaid() {
        var table = Table.of(
                List.of(
                        result("Alone", "10 objects", "Go", 0.5),
                        result("Alone", "100 objects", "Go", 1.5),
                        result("Engine", "preview", "Go", 2)),
                Map.of("helm", "it is not there"));

        assertThat(table).isEqualTo("""
                ### Alone

                | what | who | seconds | processor, s | MiB |
                |---|---|---|---|---|
                | 10 objects | Go | 0.50 (0.40 to 0.60) | 1.00 (0.50 to 1.50) | 100 |
                | 100 objects | Go | 1.50 (1.40 to 1.60) | 3.00 (1.50 to 4.50) | 100 |

                ### Engine

                | what | who | seconds | processor, s | MiB |
                |---|---|---|---|---|
                | preview | Go | 2.00 (1.90 to 2.10) | 4.00 (2.00 to 6.00) | 100 |

                Not measured:

                - helm: it is not there
                """);
    }
}
