package dev.keelson.proof.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The roles, databases and logins that a site declares, in a real PostgreSQL.
 *
 * <p>The operator's statements are written here, from the objects that it would read. Open: its own, and the version,
 * which is Debian's.
 */
class PostgresIT {
    /** Every character that has a meaning in a URI, a statement, a shell or YAML, and some beyond ASCII. */
    private static final String PASSWORD = " !\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~%2F\u00e9\ud83d\ude00";

    private static final DatabaseSite SITE = DatabaseSite.with(PASSWORD);

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        Map<String, String> parameters = SITE.one("Cluster", "postgres").get("spec", "postgresql", "parameters");
        server = Requirement.orSkip(() -> PostgresServer.start(parameters));
        List<Map<String, Object>> roles = SITE.one("Cluster", "postgres").get("spec", "managed", "roles");
        roles.forEach(PostgresIT::create);
        DatabaseSite.SERVICES.forEach(PostgresIT::createDatabase);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static void create(Map<String, Object> role) {
        var secret = String.valueOf(((Map<?, ?>) Objects.requireNonNull(role.get("passwordSecret"))).get("name"));
        assertThat(SITE.secret(secret, "username")).isEqualTo(role.get("name"));
        server.run("create role \"%s\" %s %s %s %s connection limit %s password '%s'"
                .formatted(
                        role.get("name"),
                        option(role, "login"),
                        option(role, "createdb"),
                        option(role, "createrole"),
                        option(role, "inherit"),
                        role.get("connectionLimit"),
                        SITE.secret(secret, "password").replace("'", "''")));
    }

    private static String option(Map<String, Object> role, String name) {
        return Boolean.TRUE.equals(role.get(name)) ? name : "no" + name;
    }

    private static void createDatabase(String service) {
        var database = SITE.one("Database", service + "-db");
        server.run("create database \"%s\" owner \"%s\""
                .formatted(database.<String>get("spec", "name"), database.<String>get("spec", "owner")));
    }

    private static String uri(String service) {
        return SITE.secret("postgres-%s-user".formatted(service), "uri");
    }

    @Test
    void eachServiceLogsInToItsOwnDatabaseWhateverItsPasswordHolds() {
        for (var service : DatabaseSite.SERVICES) {
            var answer = server.ask(
                    uri(service),
                    "select current_user, current_database(), pg_get_userbyid(datdba) from pg_database"
                            + " where datname = current_database()");

            assertThat(answer.tail())
                    .isEqualTo("%1$s-user|%2$s_db|%1$s-user".formatted(service, service.replace('-', '_')));
        }
    }

    @Test
    void aServiceMakesTablesInItsDatabase() {
        var answer = server.ask(
                uri("web"),
                "create table migrated (id int primary key); insert into migrated values (1); table migrated");

        assertThat(answer.tail()).isEqualTo("1");
    }

    @Test
    void aServiceMakesNeitherDatabasesNorRoles() {
        assertThat(server.ask(uri("web"), "create database other").err())
                .contains("permission denied to create database");
        assertThat(server.ask(uri("web"), "create role other").err()).contains("permission denied to create role");
        assertThat(server.ask(uri("web"), "select pg_read_file('PG_VERSION')").err())
                .contains("permission denied");
    }

    @Test
    void anotherPasswordIsRefused() {
        assertThat(server.ask(uri("web").replace("%21", "%22"), "select 1").err())
                .contains("password authentication failed for user \"web-user\"");
    }

    @Test
    void itsParametersAreThoseThatTheSiteDeclares() {
        assertThat(server.ask(
                                uri("web"),
                                "select current_setting('shared_buffers'), current_setting('work_mem'),"
                                        + " current_setting('effective_cache_size'), current_setting('max_connections')")
                        .tail())
                .isEqualTo("256MB|16MB|1GB|100");
    }
}
