package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTest {
    @Test
    void aPartThatTakesItApartGetsAnAddressAndTheWayThere() {
        Programs.record(context -> {
            var args = CnpgPostgresArgs.builder()
                    .image(new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"))
                    .storage(new Quantity("20Gi"))
                    .backup(new PostgresBackup.None("a test"))
                    .database(
                            new DnsLabel("label-studio"),
                            new SecretSource.Generated(new SecretOrigin.Generated("first", false)))
                    .build();
            var database = new CnpgPostgres(
                            "postgres", args, TestSite.plain().generating().begin(context))
                    .database("label-studio");
            var address = database.address();

            assertThat(address)
                    .isEqualTo(new PostgresAddress(
                            "postgres-rw",
                            5432,
                            "label_studio_db",
                            "label-studio-user",
                            new Uses.SecretKey("postgres-label-studio-user", "password"),
                            PostgresTls.REQUIRE,
                            Optional.empty(),
                            Optional.empty(),
                            address.way()));
            assertThat(address.way().calls()).isEqualTo(database.uses().calls()).hasSize(1);
            assertThat(address.way().first()).isEqualTo(database.uses().first()).hasSize(1);
            assertThat(address.way().references()).isEmpty();
        });
    }
}
