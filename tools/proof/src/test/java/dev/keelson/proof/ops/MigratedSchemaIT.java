package dev.keelson.proof.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What Oceanid's databases do once they are migrated: who may write what, and what becomes of it. */
class MigratedSchemaIT {
    @RegisterExtension
    static final SiteDatabases DATABASES = new SiteDatabases();

    @TempDir
    private Path root;

    private MigratedSite site;

    @BeforeEach
    void migrate() throws IOException {
        site = DATABASES.begin(root);
        assertThat(site.migrate("--yes").code()).isZero();
    }

    @Test
    void anAnnotationIsTakenOnceForEachVersionAndBecomesMentions() {
        site.ask("insert into curated.species (scientific_name, aphia_id) values ('Gadus morhua', 126436);"
                + " insert into curated.species_name (species, name) values (1, 'cod');"
                + " insert into curated.vessel (imo) values (9074729);"
                + " insert into curated.vessel_name (vessel, name) values (1, 'Sea Star');"
                + " insert into curated.gear values ('OTB', 'bottom otter trawl')");
        assertThat(site.ask(take(10, "created", "Sea Star", "VESSEL"))).isEqualTo("t");
        assertThat(site.ask(take(10, "created", "Sea Star", "VESSEL"))).isEqualTo("f");
        assertThat(site.ask(take(30, "updated", "Cod", "SPECIES"))).isEqualTo("t");
        assertThat(site.ask(take(20, "updated", "otb", "GEAR"))).as("overtaken").isEqualTo("t");

        var mentions = "select curated.curate(); select body, species, version from curated.species_mention;"
                + " select body, vessel from curated.vessel_mention; select body, gear from curated.gear_mention";
        assertThat(site.ask(mentions)).isEqualTo("1\nCod|1|30");
        assertThat(site.ask(take(40, "updated", "OTB", "GEAR") + "; " + mentions))
                .isEqualTo("t\n1\nOTB|OTB");
        assertThat(site.ask(take(50, "updated", "sea star", "VESSEL") + "; " + mentions))
                .isEqualTo("t\n1\nsea star|1");
        assertThat(site.ask(take(60, "deleted", "Cod", "SPECIES") + "; " + mentions))
                .isEqualTo("t\n0");
        assertThat(site.ask("select count(*), count(distinct version) from label.annotation"))
                .isEqualTo("6|6");
    }

    private static String take(int version, String action, String text, String label) {
        return """
                select label.take(1, 2, 3, %d, '%s', 'somebody@example.org',
                  '[{"id": "a", "type": "labels", "value": {"start": 0, "end": 3, "text": "%s", "labels": ["%s"]}},
                    {"id": "b", "type": "choices", "value": {"choices": ["fine"]}}]',
                  '{"task": {"data": {"text": "…"}}}')
                """.formatted(version, action, text, label).strip();
    }

    @Test
    void theSinkMayAddAnnotationsAndNothingElse() {
        assertThat(site.ask("set role oceanid_sink; " + take(1, "created", "Cod", "SPECIES")))
                .isEqualTo("t");
        assertThat(site.ask("set role oceanid_sink; delete from label.annotation"))
                .contains("permission denied");
        assertThat(site.ask("set role oceanid_sink; select * from curated.species"))
                .contains("permission denied");
        assertThat(site.ask("set role oceanid_reader; select count(*) from curated.species"))
                .isEqualTo("0");
        assertThat(site.ask("set role oceanid_reader; insert into curated.gear values ('OTB', 'otter')"))
                .contains("permission denied");
    }

    @Test
    void aVesselHasOneNameAtATime() {
        site.ask("insert into curated.vessel (imo) values (9074729);"
                + " insert into curated.vessel_name values (1, 'Sea Star', 'NOR', '[2000-01-01,2010-01-01)')");

        assertThat(site.ask("insert into curated.vessel_name values (1, 'Sea Sun', 'ISL', '[2009-01-01,)')"))
                .contains("conflicting key value violates exclusion constraint");
        assertThat(site.ask("insert into curated.vessel_name values (1, 'Sea Sun', 'ISL', '[2010-01-01,)')"))
                .isEmpty();
    }

    @Test
    void labelStudiosDatabaseIsMadeWithItsRoles() {
        var server = DATABASES.server();
        var script = MigratedSite.source("sql/labelfish/create.sql");
        var password = "it's/=@\\ \"x\"";
        for (var time = 0; time < 2; time++) {
            var made = server.ask(server.superuser(), script, Map.of("LABELFISH_PASSWORD", password));
            assertThat(made.isSuccess()).as(made.tail()).isTrue();
        }
        var owner = "postgresql://labelfish_owner:it%27s%2F%3D%40%5C%20%22x%22@postgres-rw:5432/labelfish";

        assertThat(server.ask(owner, "create table task (id serial); insert into task values (1); table task")
                        .tail())
                .isEqualTo("1");
        assertThat(labelfish("labelfish_ro", "table task")).isEqualTo("1");
        assertThat(labelfish("labelfish_ro", "insert into task values (2)")).contains("permission denied");
        assertThat(labelfish(
                        "labelfish_rw",
                        "insert into task default values; delete from task where id = 9;"
                                + " select count(*) from task"))
                .isEqualTo("2");
        assertThat(labelfish("labelfish_rw", "create table other (id int)")).contains("permission denied");
        assertThat(server.ask(server.superuser(), "select rolcanlogin from pg_roles where rolname = 'labelfish_rw'")
                        .tail())
                .isEqualTo("f");
    }

    private static String labelfish(String role, String statement) {
        var server = DATABASES.server();
        var uri = server.superuser().replaceAll("/postgres$", "/labelfish");
        return server.ask(uri, "set role %s; %s".formatted(role, statement)).tail();
    }
}
