package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncOrderTest {
    private static Optional<SyncOrder> of(String annotations) {
        return SyncOrder.of(Folder.object(
                Folder.manifest("v1 ConfigMap", "name: a, annotations: {%s}".formatted(annotations), "data: {}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b                                       | wave 0",
                "argocd.argoproj.io/sync-wave: '2'          | wave 2",
                "argocd.argoproj.io/sync-wave: '-5'         | wave -5",
                "argocd.argoproj.io/sync-wave: 1            | wave 1",
                "argocd.argoproj.io/hook: PreSync           | PreSync wave 0",
                "argocd.argoproj.io/hook: 'PostSync, Sync'  | wave 0",
                "argocd.argoproj.io/hook: PostSync, argocd.argoproj.io/sync-wave: '3' | PostSync wave 3",
            })
    void readsThePhaseAndTheWave(String annotations, String order) {
        assertThat(of(annotations)).map(SyncOrder::toString).contains(order);
    }

    @ParameterizedTest
    @CsvSource({
        "argocd.argoproj.io/hook: SyncFail",
        "argocd.argoproj.io/hook: Skip",
        "argocd.argoproj.io/sync-wave: first",
        "argocd.argoproj.io/sync-wave: '9999999999'",
    })
    void anythingElseHasNoPlaceInASync(String annotations) {
        assertThat(of(annotations)).isEmpty();
    }

    @Test
    void thePhaseCountsBeforeTheWave() {
        assertThat(new SyncOrder(0, 9).isBefore(new SyncOrder(1, 0))).isTrue();
        assertThat(new SyncOrder(1, 0).isBefore(new SyncOrder(0, 9))).isFalse();
        assertThat(new SyncOrder(1, -1).isBefore(new SyncOrder(1, 0))).isTrue();
        assertThat(new SyncOrder(1, 0).isBefore(new SyncOrder(1, 0))).isFalse();
    }
}
