package dev.keelson.sdks.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UsedTest {
    @Test
    void aLineIsAResourceOrAFunctionWithItsPaths() {
        assertThat(Used.parse("""
                # why

                Boat ttl:double crew.mate
                getPort key:secret
                """))
                .containsExactly(
                        new Used("Boat", Set.of("crew", "crew.mate"), Set.of("ttl"), Set.of()),
                        new Used("getPort", Set.of(), Set.of(), Set.of("key")));
    }

    @Test
    void theNameOfAFunctionBeginsWithGet() {
        assertThat(Used.parse("getPort\nGet")).extracting(Used::isFunction).containsExactly(true, false);
    }

    @Test
    void anotherMarkIsRefused() {
        assertThatThrownBy(() -> Used.parse("Boat ttl:float"))
                .hasMessage("Boat: \"ttl:float\" should be a path, alone or with the mark :double or :secret");
    }
}
