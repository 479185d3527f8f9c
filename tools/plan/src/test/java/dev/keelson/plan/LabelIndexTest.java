package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelIndexTest {
    private final LabelIndex<String, String> index = new LabelIndex<>();

    @Test
    void findsWhatCarriesAllOfTheLabelsInTheOrderOfAdding() {
        index.add("shop", List.of("app=web", "tier=front"), "web");
        index.add("shop", List.of("app=api", "tier=back"), "api");
        index.add("shop", List.of("app=jobs", "tier=back"), "jobs");
        index.add("bank", List.of("app=web", "tier=back"), "another");

        assertThat(index.carrying("shop", List.of("tier=back"))).containsExactly("api", "jobs");
        assertThat(index.carrying("shop", List.of("tier=back", "app=jobs"))).containsExactly("jobs");
        assertThat(index.carrying("shop", List.of("tier=back", "app=web"))).isEmpty();
        assertThat(index.carrying("shop", List.of())).containsExactly("web", "api", "jobs");
        assertThat(index.carrying("club", List.of())).isEmpty();
    }

    @Test
    void whatHasSeveralSetsOfLabelsIsFoundOnce() {
        index.add("shop", List.of("app=db"), "db");
        index.add("shop", List.of("app=db", "pod=db-0"), "db");
        index.add("shop", List.of("app=db", "pod=db-1"), "db");

        assertThat(index.carrying("shop", List.of("app=db"))).containsExactly("db");
        assertThat(index.carrying("shop", List.of("pod=db-1"))).containsExactly("db");
    }

    @Test
    void aThousandSelectorsAskAThousandThingsAndNotAMillion() {
        var asked = new int[1];
        for (var app = 0; app < 1_000; app++) {
            index.add("shop", List.of("part-of=shop", "app=app-" + app), "app-" + app);
        }

        for (var app = 0; app < 1_000; app++) {
            var selector = Set.of("part-of=shop", "app=app-" + app);
            assertThat(index.carrying("shop", new Counted(selector, asked))).containsExactly("app-" + app);
        }

        assertThat(asked[0]).isLessThan(10_000);
    }

    /** Labels that count how often one of them is looked at. */
    private static final class Counted extends AbstractSet<String> {
        private final Set<String> labels;
        private final int[] asked;

        Counted(Set<String> labels, int[] asked) {
            this.labels = new HashSet<>(labels);
            this.asked = asked;
        }

        @Override
        public Iterator<String> iterator() {
            return labels.stream().peek(label -> asked[0]++).iterator();
        }

        @Override
        public int size() {
            return labels.size();
        }
    }
}
