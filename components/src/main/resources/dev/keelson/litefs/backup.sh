#!/bin/sh
# Exports the database from LiteFS's primary, checks the copy, gives it its name, and only then lets an old one go.
#
# DATABASE  the database's file name
# URL       LiteFS's API on the primary
# FOLDER    where the backups lie; nothing in it but backups of this database is touched
# KEEP      how many stay, the newest
set -eu
: "${DATABASE:?}" "${URL:?}" "${FOLDER:?}" "${KEEP:?}"
umask 077

fail() {
  echo "No backup of $DATABASE: $1" >&2
  exit 1
}

for program in litefs sqlite3; do
  command -v "$program" >/dev/null || fail "$program is not in this image"
done
[ -w "$FOLDER" ] || fail "$FOLDER is not there or not writable for user $(id -u), group $(id -g)"

now=$(date -u +%Y%m%dT%H%M%SZ)
backup=$FOLDER/$DATABASE.$now
part=$FOLDER/.$DATABASE.$now.part
if [ -e "$backup" ] || [ -e "$part" ]; then
  fail "$backup is being made by another run"
fi
trap 'rm -f "$part" "$part.tmp"' EXIT
trap 'exit 143' INT TERM

# What a killed run left behind.
find "$FOLDER" -name ".$DATABASE.*.part*" -mtime +0 -exec rm -f {} +

litefs export -name "$DATABASE" -url "$URL" "$part" || fail "the export from $URL failed"
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
sync "$FOLDER"

# In the C locale the shell sorts names by time, the oldest first.
LC_ALL=C
set -- "$FOLDER/$DATABASE".[0-9]*T[0-9]*Z
while [ "$#" -gt "$KEEP" ]; do
  rm -- "$1"
  shift
done
echo "$backup: $(wc -c <"$backup") bytes, $tables tables; $# of at most $KEEP kept"
