package dev.keelson.ops.verify;

import java.util.Locale;

/** What is asked; a section of docs/verify.md for each says what to do. */
public enum Check {
    ANSWER,
    ANSWERED,
    API_CLOSED,
    API_KEY,
    ARCHIVING,
    BACKUP_AGE,
    BACKUP_FAILED,
    BACKUP_SIZE,
    BACKUP_SUSPENDED,
    BASE_BACKUP_AGE,
    CERTIFICATE,
    CLUSTER,
    CLUSTER_ID,
    DATA_AFTER_RESTART,
    DATABASE,
    DIGEST,
    DNS,
    FLUX,
    FORGED_TOKEN,
    GIVEN,
    HEADER,
    HOLDS,
    IMAGE,
    INSTANCES,
    KEEL,
    KEEL_POLLS,
    LAG,
    LITEFS,
    LOGIN,
    MODELS,
    MODELS_CLOSED,
    NO_TOKEN,
    NODES,
    OWNER,
    PASSWORD,
    PERSISTENCE,
    PERSISTENCE_WRITE,
    PING,
    PODS,
    PRIMARY,
    READ_AFTER_WRITE,
    READY,
    REDIRECT,
    ROLE_LOGIN,
    ROW,
    SAID,
    SECRET,
    STRAY_FILE,
    STREAM,
    TABLES,
    TLS,
    TOKEN,
    WAY_AROUND,
    WRITE,
    WRITE_OUTAGE,
    WRITE_READ;

    /** For people and programs; also the name of its section. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
