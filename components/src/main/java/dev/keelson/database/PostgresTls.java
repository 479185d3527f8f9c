package dev.keelson.database;

import dev.keelson.settings.SettingType;

/** How a connection to PostgreSQL is encrypted. There is no word for one in plain text. */
public enum PostgresTls {
    /** The server's certificate is its own, and somebody who is trusted has signed it. */
    VERIFY_FULL,

    /** Whoever answers is taken for the server: enough where the network itself says who that is. */
    REQUIRE;

    /** PostgreSQL's own word, {@code sslmode}. */
    public String text() {
        return SettingType.written(this);
    }
}
