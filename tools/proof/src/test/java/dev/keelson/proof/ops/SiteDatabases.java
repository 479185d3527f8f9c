package dev.keelson.proof.ops;

import static java.util.Objects.requireNonNull;

import dev.keelson.proof.database.PostgresServer;
import dev.keelson.proof.run.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL for the tests of a class, where each makes a database of its own. */
final class SiteDatabases implements BeforeAllCallback, AfterAllCallback {
    private @Nullable PostgresServer server;
    private int count;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = Requirement.orSkip(() -> PostgresServer.start(Map.of()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }

    PostgresServer server() {
        return requireNonNull(server, "it runs while the tests of its class do");
    }

    /** The site in a folder, with the next database, {@code site_1} and so on. */
    MigratedSite begin(Path folder) throws IOException {
        count++;
        return new MigratedSite(server(), folder, "site_" + count);
    }
}
