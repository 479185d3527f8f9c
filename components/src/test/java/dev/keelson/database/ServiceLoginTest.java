package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretShape;
import dev.keelson.settings.DnsLabel;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service has of its own; that PostgreSQL takes the URI is left to the proofs. */
class ServiceLoginTest {
    private static final ServiceLogin LOGIN = new ServiceLogin("postgres", new DnsLabel("label-studio"));

    @Test
    void allOfItIsNamedAfterTheService() {
        assertThat(LOGIN.role()).isEqualTo("label-studio-user");
        assertThat(LOGIN.database()).isEqualTo("label_studio_db");
        assertThat(LOGIN.object()).isEqualTo("label-studio-db");
        assertThat(LOGIN.secret()).isEqualTo("postgres-label-studio-user");
    }

    @Test
    void itsSecretHoldsTheRoleAPasswordAndTheirUri() {
        var shape = LOGIN.shape();

        assertThat(shape.name()).isEqualTo(new DnsLabel("postgres-label-studio-user"));
        assertThat(shape.labels()).isEqualTo(Map.of("cnpg.io/reload", "true"));
        assertThat(shape.type()).isEqualTo("kubernetes.io/basic-auth");
        assertThat(shape.keys()).containsOnlyKeys("password", "uri", "username");
        assertThat(shape.keys().get("password")).isEqualTo(new SecretShape.Random("", new SecretForm.Characters(43)));
        assertThat(shape.values(Map.of("password", "secret")))
                .isEqualTo(Map.of(
                        "username", "label-studio-user",
                        "password", "secret",
                        "uri", "postgresql://label-studio-user:secret@postgres-rw:5432/label_studio_db"));
    }

    @Test
    void anyPasswordFitsIntoTheUri() {
        var password = "a b+c/d:e@f?g#h%i\u00e9";

        var uri = URI.create(LOGIN.uri(password));

        assertThat(uri.getRawUserInfo()).isEqualTo("label-studio-user:a%20b%2Bc%2Fd%3Ae%40f%3Fg%23h%25i%C3%A9");
        assertThat(uri.getUserInfo()).isEqualTo("label-studio-user:" + password);
        assertThat(uri.getHost()).isEqualTo("postgres-rw");
        assertThat(uri.getPath()).isEqualTo("/label_studio_db");
    }
}
