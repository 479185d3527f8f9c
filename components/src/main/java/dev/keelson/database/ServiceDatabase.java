package dev.keelson.database;

import dev.keelson.crd.PostgresDatabase;
import dev.keelson.site.Part;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Optional;

/** The database of one service: to hand it to an app is all that the app needs. */
public final class ServiceDatabase implements Part {
    /** The variable in which an app finds it, unless it is handed over as another one. */
    public static final String VARIABLE = "DATABASE_URL";

    private final ServiceLogin login;
    private final PostgresDatabase database;

    ServiceDatabase(ServiceLogin login, PostgresDatabase database) {
        this.login = login;
        this.database = database;
    }

    @Override
    public Uses uses() {
        return as(VARIABLE);
    }

    /** The same, in a variable of another name. */
    public Uses as(String variable) {
        return Uses.reference(variable, login.secret(), ServiceLogin.URI).and(way());
    }

    /** The same for a part that takes host, port, user and password apart. */
    public PostgresAddress address() {
        return new PostgresAddress(
                CnpgPostgres.host(login.server()),
                CnpgPostgres.PORT,
                login.database(),
                login.role(),
                new Uses.SecretKey(login.secret(), ServiceLogin.PASSWORD),
                PostgresTls.REQUIRE,
                Optional.empty(),
                Optional.empty(),
                way());
    }

    private Uses way() {
        return Uses.nothing()
                .calling(new Uses.Callee(login.server(), CnpgPostgres.pods(login.server()), CnpgPostgres.PORT))
                .after(List.of(database));
    }
}
