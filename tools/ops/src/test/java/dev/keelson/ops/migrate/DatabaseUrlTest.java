package dev.keelson.ops.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void hasEachPart() {
        assertThat(DatabaseUrl.of(
                        "postgres://me:pw@[2001:db8::1]:6432/oceanid?sslmode=verify-full&sslrootcert=a%20b.pem"))
                .contains(new DatabaseUrl("[2001:db8::1]", 6432, "oceanid", "me", "pw", "verify-full", "a b.pem"));
    }

    @Test
    void asksForTlsAndTheUsualPortWhereItNamesNone() {
        assertThat(DatabaseUrl.of("postgresql://me:pw@db.example.org/oceanid"))
                .contains(new DatabaseUrl("db.example.org", 5432, "oceanid", "me", "pw", "require", ""));
    }

    @Test
    void decodesThePasswordAndShowsItNowhere() {
        var url = DatabaseUrl.of("postgresql://me:a%2Fb%3D+%40@db.example.org/oceanid")
                .orElseThrow();

        assertThat(url.password()).isEqualTo("a/b=+@");
        assertThat(url).hasToString("oceanid at db.example.org:5432");
    }

    /** A password with a character that has a meaning would end elsewhere, and a part of it would be shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://me:pw@host/db",
                "postgresql://host/db",
                "postgresql://me@host/db",
                "postgresql://me:pw@host",
                "postgresql://me:p/w@host/db",
                "postgresql://me:p@x/y?z=w@host/db",
                "postgresql://me:p#w@host/db",
                "postgresql://me:p%w@host/db",
                "postgresql://me:pw@host:0/db",
                "postgresql://me:pw@host:65536/db",
                "postgresql://me:pw@host/db?sslmode=of-course",
                "postgresql://me:pw@host/db?password=other",
                "postgresql://me:pw@host/db\npostgresql://me:pw@host/db"
            })
    void takesNoOtherForm(String url) {
        assertThat(DatabaseUrl.of(url)).isEmpty();
    }
}
