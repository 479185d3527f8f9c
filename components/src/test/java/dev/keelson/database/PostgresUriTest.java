package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.secret.UrlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUriTest {
    @Test
    void isTakenApartAndDecoded() {
        var password = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~%2F\u00e9\ud83d\ude00";
        var text = "postgres://app%2Downer:%s@p.x7.db.example:6432/shop%%5Fdb?sslmode=require"
                .replace("%s", UrlText.encoded(password))
                .replace("%%", "%");

        assertThat(PostgresUri.parse(text))
                .isEqualTo(new PostgresUri(text, "app-owner", password, "p.x7.db.example", 6432, "shop_db"));
    }

    @Test
    void hasPostgresOwnPortUnlessItSaysAnother() {
        assertThat(PostgresUri.parse("postgresql://a:b@host.example/c").port()).isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "mysql://a:canary@host/c",
                "postgres://a@host/canary",
                "postgres://a:canary@host",
                "postgres://a:canary@host/",
                "postgres://a:canary@/c",
                "postgres://a:can/ary@host/c",
                "postgres://a:canary%2@host/c",
                "postgres://a:canary%zz@host/c",
                "postgres://a:canary@host:port/c",
            })
    void aTextThatIsNoneIsRefusedAndNotShown(String text) {
        assertThatThrownBy(() -> PostgresUri.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("the URI of the role is not of the form postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
    }

    @Test
    void neverShowsThePassword() {
        var uri = PostgresUri.parse("postgres://a:canary@host.example/c");

        assertThat(uri).hasToString("PostgresUri[user=a, password=[secret], host=host.example, port=5432, database=c]");
        assertThat(uri.withoutPassword()).isEqualTo(new PostgresUri("", "a", "", "host.example", 5432, "c"));
    }
}
