package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class UrlTextTest {
    @Test
    void nothingInItHasAMeaningInAUrl() {
        assertThat(UrlText.encoded("a b+c/d:e@f?g#h%i&j=k*\u00e9"))
                .isEqualTo("a%20b%2Bc%2Fd%3Ae%40f%3Fg%23h%25i%26j%3Dk%2A%C3%A9");
    }

    @Test
    void isReadBackAsItWas() {
        var password = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u00e9\ud83d\ude00";

        assertThat(URI.create("x://user:" + UrlText.encoded(password) + "@host").getUserInfo())
                .isEqualTo("user:" + password);
        assertThat(UrlText.decoded(UrlText.encoded(password))).isEqualTo(password);
        assertThat(UrlText.decoded("a+b")).isEqualTo("a+b");
    }
}
