package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WaveTest {
    @Test
    void theFirstOneNeedsNoAnnotation() {
        assertThat(Wave.FIRST.annotations()).isEmpty();
        assertThat(Wave.FIRST.next().annotations()).isEqualTo(Map.of("argocd.argoproj.io/sync-wave", "1"));
    }

    @Test
    void partsTogetherAreInTheLatestOfTheirWaves() {
        var database = Uses.variable("A", "a");
        var app = Uses.variable("B", "b").in(new Wave(2));

        assertThat(database.and(app).wave()).isEqualTo(new Wave(2));
        assertThat(app.and(database).wave()).isEqualTo(new Wave(2));
        assertThat(Uses.nothing().wave()).isEqualTo(Wave.FIRST);
    }

    @Test
    void nothingIsBeforeTheFirst() {
        assertThatThrownBy(() -> new Wave(-1)).hasMessage("wave -1: must be 0 or more");
    }
}
