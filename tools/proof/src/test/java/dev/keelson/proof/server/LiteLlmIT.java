package dev.keelson.proof.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.Requirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The real LiteLLM on the file and the variables that its component declares, with a real Redis for its cache.
 *
 * <p>Open: its database and the migrations, since Prisma's engines are in no registry within reach; pods; providers.
 */
class LiteLlmIT {
    private static final String BEARER = "Bearer ";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private static RunningLiteLlm liteLlm;

    @BeforeAll
    static void start() {
        liteLlm = Requirement.orSkip(RunningLiteLlm::start);
    }

    @AfterAll
    static void stop() {
        if (liteLlm != null) {
            liteLlm.close();
        }
    }

    @BeforeEach
    void forget() {
        liteLlm.provider().forget();
    }

    @Test
    void itsProbesAreAnswered() {
        assertThat(liteLlm.get("/health/liveliness").statusCode()).isEqualTo(OK);
        assertThat(liteLlm.get("/health/readiness").statusCode()).isEqualTo(OK);
    }

    @Test
    void anAppAsksWithTheMasterKeyAndTheProvidersKeyPays() {
        var answer = liteLlm.ask(BEARER + RunningLiteLlm.MASTER_KEY, "who pays?");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(OK);
        assertThat(answer.body()).contains("answer 1");
        assertThat(liteLlm.provider().asked()).containsExactly(BEARER + RunningLiteLlm.PROVIDER_KEY);
    }

    /** With a database the status would be 401; without one it says that it cannot look the key up. */
    @Test
    void nobodyElseIsAnswered() {
        for (var header : new String[] {BEARER + "sk-another", BEARER + RunningLiteLlm.PROVIDER_KEY, "none"}) {
            assertThat(liteLlm.ask(header, "who asks?").statusCode()).as(header).isGreaterThanOrEqualTo(BAD_REQUEST);
        }
        assertThat(liteLlm.provider().asked()).isEmpty();
    }

    @Test
    void verifyFindsNothingWrong() {
        assertThat(liteLlm.wrong(RunningLiteLlm.MASTER_KEY)).isEmpty();
    }

    @Test
    void verifyFindsAKeyThatIsNotTaken() {
        assertThat(liteLlm.wrong("sk-another"))
                .singleElement()
                .asString()
                .startsWith("models: with its key it answers 4");
    }

    @Test
    void verifyFindsAModelThatIsMissing() {
        assertThat(liteLlm.wrong(RunningLiteLlm.MASTER_KEY, "o3")).containsExactly("models: o3 are missing");
    }

    @Test
    void aQuestionThatWasAskedBeforeIsAnsweredFromTheCache() {
        var before = liteLlm.cached();
        var first = liteLlm.ask(BEARER + RunningLiteLlm.MASTER_KEY, "asked twice");
        var second = liteLlm.ask(BEARER + RunningLiteLlm.MASTER_KEY, "asked twice");

        assertThat(first.body()).contains("answer 1");
        assertThat(second.body()).contains("answer 1");
        assertThat(liteLlm.provider().asked()).hasSize(1);
        assertThat(liteLlm.cached()).hasSizeGreaterThan(before.size());
    }
}
