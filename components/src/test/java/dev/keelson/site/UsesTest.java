package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsesTest {
    @Test
    void bothPartsTogetherAreWhatEachOfThemGives() {
        var both = Uses.variable("REDIS_URL", "redis://redis:6379")
                .calling(new Uses.Callee("redis", 6379))
                .and(Uses.reference("DATABASE_URL", "postgres-app-user", "uri"));

        assertThat(both.variables()).isEqualTo(Map.of("REDIS_URL", "redis://redis:6379"));
        assertThat(both.references()).isEqualTo(Map.of("DATABASE_URL", new Uses.SecretKey("postgres-app-user", "uri")));
        assertThat(both.calls()).containsExactly(new Uses.Callee("redis", 6379));
    }

    @Test
    void aVariableComesFromOnePart() {
        assertThatThrownBy(() -> Uses.variable("URL", "a").and(Uses.variable("URL", "b")))
                .hasMessage("the variable URL comes from two parts");
    }

    @Test
    void aVariableIsEitherPlainOrSecretOrAReference() {
        var token = Uses.secret("TOKEN", Output.ofSecret("canary"));

        assertThatThrownBy(() -> token.and(Uses.variable("TOKEN", "a")))
                .hasMessage("the variable TOKEN comes from two parts");
        assertThatThrownBy(() -> token.and(Uses.reference("TOKEN", "a", "b")))
                .hasMessage("the variable TOKEN comes from two parts");
    }

    @Test
    void secretsStayOutOfTexts() {
        assertThat(Uses.secret("TOKEN", Output.ofSecret("canary")))
                .hasToString("Uses[variables=[], secrets=[TOKEN], references=[]]");
    }
}
