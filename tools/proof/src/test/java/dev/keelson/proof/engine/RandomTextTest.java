package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomTextTest {
    @Test
    void hasTheLengthAndTheAlphabetAskedFor() {
        var inputs = Struct.newBuilder()
                .putFields("length", number(200))
                .putFields("special", bool(false))
                .putFields("upper", bool(false))
                .build();

        assertThat(text(inputs)).matches("[a-z0-9]{200}").matches(".*[a-z].*").matches(".*[0-9].*");
    }

    @Test
    void isAnotherEachTime() {
        var inputs = Struct.newBuilder().putFields("length", number(32)).build();

        assertThat(IntStream.range(0, 100).mapToObj(turn -> text(inputs))).doesNotHaveDuplicates();
    }

    @Test
    void isUnknownInAPreview() {
        var inputs = Struct.newBuilder().putFields("length", number(32)).build();

        assertThat(RandomText.of(inputs, true).getStringValue()).isEqualTo("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
    }

    @Test
    void refusesWhatItDoesNotDo() {
        var inputs = Struct.newBuilder()
                .putFields("length", number(32))
                .putFields("minUpper", number(2))
                .build();

        assertThatThrownBy(() -> RandomText.of(inputs, false)).hasMessageContaining("knows no minUpper");
    }

    private static String text(Struct inputs) {
        return RandomText.of(inputs, false).getStringValue();
    }

    private static Value number(double value) {
        return Value.newBuilder().setNumberValue(value).build();
    }

    private static Value bool(boolean value) {
        return Value.newBuilder().setBoolValue(value).build();
    }
}
