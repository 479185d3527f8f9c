package dev.keelson.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.DnsLabel;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels labels = new Labels(new DnsLabel("shop"));

    @Test
    void everyObjectTellsWhatItIsAndWhatItBelongsTo() {
        assertThat(labels.of("redis"))
                .containsOnlyKeys("app.kubernetes.io/name", "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by")
                .containsEntry("app.kubernetes.io/name", "redis")
                .containsEntry("app.kubernetes.io/part-of", "shop");
    }

    @Test
    void aSelectorIsPartOfTheLabels() {
        assertThat(labels.of("redis")).containsAllEntriesOf(labels.selector("redis"));
    }

    @Test
    void podsOfAnAppThatDifferAreToldApartByTheirComponent() {
        var server = labels.of("web", "server");

        assertThat(server)
                .containsAllEntriesOf(labels.of("web"))
                .containsEntry("app.kubernetes.io/component", "server")
                .containsAllEntriesOf(labels.selector("web", "server"));
        assertThat(labels.of("web", "migration"))
                .containsAllEntriesOf(labels.selector("web"))
                .doesNotContainEntry("app.kubernetes.io/component", "server");
    }
}
