package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a password becomes; that Redis reads it back is left to the proofs. */
class ServerLoginTest {
    @Test
    void anyPasswordFitsIntoAUrl() {
        var password = "a b+c/d:e@f?g#h%i\u00e9";

        var url = URI.create(ServerLogin.url("queue", password));

        assertThat(url.getHost()).isEqualTo("queue");
        assertThat(url.getPort()).isEqualTo(6379);
        assertThat(url.getRawUserInfo()).isEqualTo("default:a%20b%2Bc%2Fd%3Ae%40f%3Fg%23h%25i%C3%A9");
        assertThat(url.getUserInfo()).isEqualTo("default:" + password);
    }

    @Test
    void noPasswordEndsTheLineOrTheQuotesOfTheServersFile() {
        assertThat(ServerLogin.config("a\" \\\n#\u00e9"))
                .isEqualTo("requirepass \"\\x61\\x22\\x20\\x5c\\x0a\\x23\\xc3\\xa9\"\n");
    }
}
