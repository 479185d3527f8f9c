package dev.keelson.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The specifications of the objects of a {@link CnpgPostgres}, as CloudNativePG reads them. */
final class PostgresSpecs {
    /** One who reads it in the cluster sees that the lack of backups is meant. */
    static final String NO_BACKUP = "keelson.dev/no-backup";

    private static final String NAME = "name";
    private static final String PRESENT = "present";
    private static final Map<String, Object> IN_THE_BUCKET = Map.of("compression", "gzip", "encryption", "AES256");

    private PostgresSpecs() {}

    static Map<String, Object> cluster(String server, CnpgPostgresArgs args, String namespace, String storageClass) {
        var spec = new TreeMap<String, Object>();
        spec.put("imageName", args.image().text());
        spec.put("instances", args.instances());
        spec.put("storage", Map.of("size", args.storage().text(), "storageClass", storageClass));
        spec.put("resources", args.resources().values());
        spec.put("postgresql", Map.of("parameters", args.parameters().values()));
        // The budget of a single server lets no node be drained.
        spec.put("enablePDB", args.instances() > 1);
        if (args.monitoring().isPresent()) {
            spec.put("monitoring", Map.of("enablePodMonitor", true));
        }
        if (!args.logins().isEmpty()) {
            spec.put("managed", Map.of("roles", roles(server, args)));
        }
        if (args.backup() instanceof PostgresBackup.ToBucket bucket) {
            spec.put("backup", backup(bucket, namespace));
        }
        return spec;
    }

    static Map<String, Object> database(ServiceLogin login) {
        return Map.of(
                "cluster",
                Map.of(NAME, login.server()),
                NAME,
                login.database(),
                "owner",
                login.role(),
                "ensure",
                PRESENT,
                // A service that is left out by mistake keeps its rows.
                "databaseReclaimPolicy",
                "retain");
    }

    static Map<String, Object> scheduledBackup(String server, PostgresBackup.ToBucket bucket) {
        return Map.of(
                "cluster",
                Map.of(NAME, server),
                "schedule",
                bucket.schedule(),
                // Until the first base backup nothing can be restored.
                "immediate",
                true,
                // Otherwise the records of backups would outlive what they are records of.
                "backupOwnerReference",
                "cluster");
    }

    /**
     * The roles, with all that the API server would fill in: server-side apply takes the list as one value, so a role
     * without that would be another one than the cluster's. What a role may not do is said for the same reason: whoever
     * wrote such a Cluster by hand has said it.
     */
    private static List<Map<String, Object>> roles(String server, CnpgPostgresArgs args) {
        var roles = new ArrayList<Map<String, Object>>();
        args.logins().keySet().stream()
                .map(service -> new ServiceLogin(server, service))
                .sorted(Comparator.comparing(ServiceLogin::role))
                .forEach(login -> roles.add(Map.of(
                        NAME,
                        login.role(),
                        "ensure",
                        PRESENT,
                        "login",
                        true,
                        "createdb",
                        false,
                        "createrole",
                        false,
                        "inherit",
                        true,
                        "connectionLimit",
                        -1,
                        "passwordSecret",
                        Map.of(NAME, login.secret()))));
        return roles;
    }

    private static Map<String, Object> backup(PostgresBackup.ToBucket bucket, String namespace) {
        return Map.of(
                "retentionPolicy",
                bucket.retention(),
                "barmanObjectStore",
                Map.of(
                        "destinationPath",
                        bucket.destination(namespace),
                        "endpointURL",
                        bucket.endpoint(),
                        "s3Credentials",
                        Map.of(
                                "accessKeyId",
                                key(PostgresBackup.ToBucket.ACCESS_KEY),
                                "secretAccessKey",
                                key(PostgresBackup.ToBucket.SECRET_KEY)),
                        "wal",
                        IN_THE_BUCKET,
                        "data",
                        IN_THE_BUCKET));
    }

    private static Map<String, Object> key(String name) {
        return Map.of(NAME, PostgresBackup.ToBucket.keys().name().text(), "key", name);
    }
}
