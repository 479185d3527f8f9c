package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.gitops.VersionSpan.Version;
import org.junit.jupiter.api.Test;

class VersionSpanTest {
    private static final Version ONE = new Version(1, 0, 0);
    private static final Version TWO = new Version(2, 0, 0);

    @Test
    void endsBeforeItsLastVersion() {
        assertThat(new VersionSpan(ONE, ONE).isEmpty()).isTrue();
        assertThat(new VersionSpan(ONE, new Version(1, 0, 1)).isEmpty()).isFalse();
        assertThat(new VersionSpan(ONE, TWO).lastMajor()).isEqualTo(1);
        assertThat(new VersionSpan(ONE, new Version(2, 0, 1)).lastMajor()).isEqualTo(2);
    }

    @Test
    void whatIsInTwoBeginsWithTheLaterAndEndsWithTheEarlier() {
        assertThat(VersionSpan.from(ONE).and(VersionSpan.below(TWO))).isEqualTo(new VersionSpan(ONE, TWO));
        assertThat(VersionSpan.from(TWO).and(VersionSpan.below(ONE)).isEmpty()).isTrue();
    }

    @Test
    void allOthersLieBeforeAndAfter() {
        assertThat(new VersionSpan(ONE, TWO).except()).containsExactly(VersionSpan.below(ONE), VersionSpan.from(TWO));
        assertThat(VersionSpan.from(ONE).except()).containsExactly(VersionSpan.below(ONE));
        assertThat(VersionSpan.ALL.except()).isEmpty();
    }
}
