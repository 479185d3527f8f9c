package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretFormTest {

    @Test
    void charactersStayAsTheyAre() {
        assertThat(new SecretForm.Characters(22).of("abc123")).isEqualTo("abc123");
    }

    @Test
    void bytesAreWrittenInBase64() {
        assertThat(new SecretForm.Bytes(22).of("abc123")).isEqualTo("YWJjMTIz");
    }

    @Test
    void refusesWhatCanBeGuessed() {
        assertThatThrownBy(() -> new SecretForm.Characters(21))
                .hasMessage("A generated secret of 21 characters can be guessed: it takes 22 at least");
        assertThatThrownBy(() -> new SecretForm.Bytes(21))
                .hasMessage("A generated secret of 21 characters can be guessed: it takes 22 at least");
    }
}
