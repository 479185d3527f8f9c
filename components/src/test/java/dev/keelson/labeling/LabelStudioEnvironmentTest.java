package dev.keelson.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.database.PostgresAddress;
import dev.keelson.database.PostgresTls;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelStudioEnvironmentTest {
    private static final DnsLabel NAME = new DnsLabel("label-studio");

    static PostgresAddress database(PostgresTls tls, Optional<Uses.SecretKey> ca) {
        return new PostgresAddress(
                "db.shop.example",
                6432,
                "labelfish",
                "label_studio",
                new Uses.SecretKey("labelfish-login", "password"),
                tls,
                ca,
                Optional.empty(),
                Uses.nothing());
    }

    @Test
    void theDatabaseIsTakenApart() {
        var uses = LabelStudioEnvironment.database(database(PostgresTls.REQUIRE, Optional.empty()));

        assertThat(uses.variables())
                .isEqualTo(Map.of(
                        "DJANGO_DB", "default",
                        "PGSSLMODE", "require",
                        "POSTGRE_HOST", "db.shop.example",
                        "POSTGRE_NAME", "labelfish",
                        "POSTGRE_PORT", "6432",
                        "POSTGRE_SSL_MODE", "require",
                        "POSTGRE_USER", "label_studio"));
        assertThat(uses.references())
                .isEqualTo(Map.of("POSTGRE_PASSWORD", new Uses.SecretKey("labelfish-login", "password")));
        assertThat(uses.secrets()).isEmpty();
    }

    @Test
    void theServerIsCheckedAgainstItsAuthorityOrThoseThatEverySystemTrusts() {
        var own = Optional.of(new Uses.SecretKey("labelfish-login", "ca.crt"));

        assertThat(LabelStudioEnvironment.database(database(PostgresTls.VERIFY_FULL, own))
                        .variables())
                .containsEntry("PGSSLMODE", "verify-full")
                .containsEntry("PGSSLROOTCERT", "/etc/postgres/ca.crt");
        assertThat(LabelStudioEnvironment.database(database(PostgresTls.VERIFY_FULL, Optional.empty()))
                        .variables())
                .containsEntry("PGSSLROOTCERT", "/etc/ssl/certs/ca-certificates.crt");
    }

    @Test
    void itsOwnAddressAndWhomItTrustsFollowFromItsHosts() {
        var hosts = List.of(
                Host.of(new HostName("label.shop.example"), NAME),
                Host.of(new HostName("annotate.shop.example"), NAME));

        assertThat(LabelStudioEnvironment.hosts(NAME, hosts))
                .isEqualTo(Map.of(
                        "CSRF_TRUSTED_ORIGINS", "https://label.shop.example,https://annotate.shop.example",
                        "DJANGO_ALLOWED_HOSTS", "label.shop.example,annotate.shop.example,label-studio",
                        "LABEL_STUDIO_ALLOWED_HOSTS", "label.shop.example,annotate.shop.example,label-studio",
                        "LABEL_STUDIO_HOST", "https://label.shop.example"));
        assertThat(LabelStudioEnvironment.hosts(NAME, List.of()))
                .isEqualTo(Map.of(
                        "DJANGO_ALLOWED_HOSTS", "label-studio",
                        "LABEL_STUDIO_ALLOWED_HOSTS", "label-studio"));
    }

    @Test
    void itsMakersAreToldNothingUnlessTheUserWantsIt() {
        assertThat(LabelStudioEnvironment.plain(Map.of("SENTRY_DSN", "https://key@sentry.shop.example/1"), false))
                .isEqualTo(Map.of(
                        "COLLECT_ANALYTICS", "false",
                        "FRONTEND_SENTRY_DSN", "",
                        "LABEL_STUDIO_BASE_DATA_DIR", "/label-studio/data",
                        "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK", "true",
                        "SENTRY_DSN", "https://key@sentry.shop.example/1"));
    }

    @Test
    void partsThatItCallsAreInPrivateNetworksAndTheMachineItselfIsNot() {
        var plain = LabelStudioEnvironment.plain(Map.of("WEBHOOK_TIMEOUT", "3"), true);

        assertThat(plain).containsEntry("USE_DEFAULT_BANNED_SUBNETS", "false").containsEntry("WEBHOOK_TIMEOUT", "3");
        assertThat(plain)
                .containsEntry(
                        "USER_ADDITIONAL_BANNED_SUBNETS",
                        "0.0.0.0/8,127.0.0.0/8,169.254.0.0/16,224.0.0.0/4,240.0.0.0/4,::/128,::1/128,::ffff:0:0/96,"
                                + "fe80::/10,ff00::/8");
        assertThat(LabelStudioEnvironment.plain(Map.of(), true)).containsEntry("WEBHOOK_TIMEOUT", "10");
    }

    /** Label Studio takes the variable with a prefix in place of the one without. */
    @Test
    void noVariableTakesTheDatabaseAwayUnderAnyOfItsNames() {
        assertThat(LabelStudioEnvironment.refused())
                .containsKeys("DATABASE_URL", "DJANGO_DB", "LABEL_STUDIO_DJANGO_DB", "HEARTEX_POSTGRE_HOST", "HOST")
                .containsKeys("LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK", "AWS_SECRET_ACCESS_KEY", "PGSSLMODE")
                .doesNotContainKeys("SENTRY_DSN", "ML_BLOCK_LOCAL_IP");
    }
}
