package dev.keelson.ops.flux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRevisionTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @ParameterizedTest
    @ValueSource(strings = {SHA, "0123456", "0123456789ABCDEF"})
    void isMeantByFluxWithOrWithoutABranch(String text) {
        var revision = GitRevision.of(text).orElseThrow();

        assertThat(revision.isIn("main@sha1:" + SHA)).isTrue();
        assertThat(revision.isIn("sha1:" + SHA)).isTrue();
        assertThat(revision.isIn("main@sha1:f" + SHA.substring(1))).isFalse();
    }

    @Test
    void theEndOfACommitIsNotItsBeginning() {
        assertThat(GitRevision.of(SHA.substring(20)).orElseThrow().isIn("main@sha1:" + SHA))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "012345", "01234567g", SHA + SHA})
    void isNoOtherText(String text) {
        assertThat(GitRevision.of(text)).isEmpty();
    }
}
