package dev.keelson.litefs;

/**
 * The script of a backup: export, check, give it its name, and only then let an old one go.
 *
 * @param folder where the backups lie; nothing in it but backups of this database is touched
 * @param keep how many stay, the newest
 */
record BackupScript(String database, String url, String folder, int keep) {
    static final String NAME = "backup.sh";

    String render() {
        return """
                #!/bin/sh
                # Exports the database from LiteFS's primary, checks the copy and keeps the newest ones.
                set -eu
                umask 077

                database='%1$s'
                url='%2$s'
                folder='%3$s'
                keep=%4$d

                fail() {
                    echo "No backup of $database: $1" >&2
                    exit 1
                }

                for program in litefs sqlite3; do
                    command -v "$program" >/dev/null || fail "$program is not in this image"
                done
                [ -w "$folder" ] || fail "$folder is not there or not writable for user $(id -u), group $(id -g)"

                now=$(date -u +%%Y%%m%%dT%%H%%M%%SZ)
                backup=$folder/$database.$now
                part=$folder/.$database.$now.part
                if [ -e "$backup" ] || [ -e "$part" ]; then
                    fail "$backup is being made by another run"
                fi
                trap 'rm -f "$part" "$part.tmp"' EXIT
                trap 'exit 143' INT TERM

                # What a killed run left behind.
                find "$folder" -name ".$database.*.part*" -mtime +0 -exec rm -f {} +

                litefs export -name "$database" -url "$url" "$part" || fail "the export from $url failed"
                [ -s "$part" ] || fail "the export is empty"

                # Nobody else has this file open; otherwise SQLite would want locks and a WAL index on the NAS.
                ask() {
                    sqlite3 -batch -bail -init /dev/null "file:$part?immutable=1" "$1"
                }
                verdict=$(ask 'PRAGMA integrity_check') || fail "the export is no database"
                [ "$verdict" = ok ] || fail "integrity_check: $(echo "$verdict" | head -n 1)"
                tables=$(ask "SELECT count(*) FROM sqlite_master WHERE type = 'table'")
                [ "$tables" -gt 0 ] || fail "the export has no tables"

                sync "$part"
                mv "$part" "$backup"
                sync "$folder"

                # In the C locale the shell sorts names by time, the oldest first.
                LC_ALL=C
                set -- "$folder/$database".[0-9]*T[0-9]*Z
                while [ "$#" -gt "$keep" ]; do
                    rm -- "$1"
                    shift
                done
                echo "$backup: $(wc -c <"$backup") bytes, $tables tables; $# of at most $keep kept"
                """.formatted(database, url, folder, keep);
    }
}
