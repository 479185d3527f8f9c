package dev.keelson.ops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.keelson.ops.verify.LiteFsProbe.Replica;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteFsProbeTest {
    private static final String CLUSTER = "LFSC1";
    private static final Replica PRIMARY = primary("app-0", 2);
    private static final Replica ONE = replica("app-1", CLUSTER, 0.1, 7);
    private static final Replica TWO = replica("app-2", CLUSTER, 0.1, 7);

    private static Replica primary(String pod, double subscribers) {
        return new Replica(
                pod, CLUSTER, true, Map.of("litefs_subscriber_count", subscribers, "litefs_db_txid/sqlite.db", 7.0));
    }

    private static Replica replica(String pod, String cluster, double lag, double position) {
        return new Replica(
                pod, cluster, false, Map.of("litefs_lag_seconds", lag, "litefs_db_txid/sqlite.db", position));
    }

    private static List<String> wrong(Replica... replicas) {
        var results = new Results(new Proof("litefs", "app", new JsonObject()));
        LiteFsProbe.judge("sqlite.db", List.of(replicas), results);
        assertThat(results.list()).hasSize(5);
        return results.list().stream()
                .filter(Result::isWrong)
                .map(result -> result.check().text() + ": " + result.detail())
                .toList();
    }

    @Test
    void findsNothingWhereOneWritesAndAllFollow() {
        assertThat(wrong(PRIMARY, ONE, TWO)).isEmpty();
    }

    @Test
    void findsThatNobodyIsThePrimary() {
        assertThat(wrong(replica("app-0", CLUSTER, 0, 7), ONE, TWO))
                .containsExactly("primary: no pod is the primary", "stream: 0 of 2 replicas are connected");
    }

    @Test
    void findsTwoPrimaries() {
        assertThat(wrong(PRIMARY, primary("app-1", 0), TWO)).containsExactly("primary: the primary is app-0, app-1");
    }

    @Test
    void findsAPrimaryThatIsNotPod0() {
        assertThat(wrong(replica("app-0", CLUSTER, 0, 7), primary("app-1", 2), TWO))
                .containsExactly("primary: the primary is app-1");
    }

    @Test
    void findsTwoClusters() {
        assertThat(wrong(PRIMARY, ONE, replica("app-2", "LFSC2", 0, 7)))
                .containsExactly("cluster-id: 2 of them: LFSC1, LFSC2");
    }

    @Test
    void findsAReplicaThatIsNotConnected() {
        assertThat(wrong(primary("app-0", 1), ONE, TWO)).containsExactly("stream: 1 of 2 replicas are connected");
    }

    @Test
    void findsAReplicaThatStandsStill() {
        assertThat(wrong(PRIMARY, ONE, replica("app-2", CLUSTER, 75, 7))).containsExactly("lag: app-2 is 75 s behind");
    }

    @Test
    void findsAPodWithoutTheDatabase() {
        assertThat(wrong(PRIMARY, ONE, replica("app-2", CLUSTER, 0, 0)))
                .containsExactly("database: app-2 have no sqlite.db");
    }
}
