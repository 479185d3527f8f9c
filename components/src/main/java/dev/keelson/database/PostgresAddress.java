package dev.keelson.database;

import com.pulumi.core.Output;
import dev.keelson.site.Uses;
import java.util.Optional;

/**
 * Where one database is, for what takes host, port, user and password apart.
 *
 * @param password where the role's password is
 * @param ca where the certificate is of whoever signed the server's; none for one that every system trusts
 * @param checksum another text for another password, if it is known here
 * @param way what has to be there before it is called, and the pods that are called
 */
public record PostgresAddress(
        String host,
        int port,
        String database,
        String user,
        Uses.SecretKey password,
        PostgresTls tls,
        Optional<Uses.SecretKey> ca,
        Optional<Output<String>> checksum,
        Uses way) {}
