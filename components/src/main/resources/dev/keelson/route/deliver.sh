#!/bin/sh
# Puts one file into a folder that a proxy watches. Whatever happens on the way, the proxy sees the whole old file or
# the whole new one; the file before it stays beside it under a name that the proxy does not load.
#
# FOLDER   the watched folder
# FILE     the file's name in it
# MARKER   a file of that name must be there: it proves that the right folder is mounted
# SOURCE   the new file
# SHA256   its checksum
# SIZE     its size in bytes
set -eu

temporary=

fail() {
  echo "$FILE was not delivered: $1" >&2
  exit 1
}

# A name that no other run has, and that ends in nothing that the proxy loads.
copy() {
  temporary=$(mktemp "$FOLDER/.$FILE.XXXXXX") || fail "no file can be made in $FOLDER by user $(id -u)"
  # Only fsync tells of a full disk: over NFS a write fails as late as that.
  said=$(dd if="$1" of="$temporary" conv=fsync 2>&1) || fail "it could not be written: $said"
  chmod 0644 "$temporary"
}

checksum() {
  sha256sum <"$1" | cut -d ' ' -f 1
}

is_new() {
  [ "$(wc -c <"$1")" -eq "$SIZE" ] && [ "$(checksum "$1")" = "$SHA256" ]
}

trap 'if [ -n "$temporary" ]; then rm -f "$temporary"; fi' EXIT
trap 'exit 143' HUP INT TERM

target=$FOLDER/$FILE
[ -f "$FOLDER/$MARKER" ] || fail "$FOLDER holds no $MARKER, so it is not the folder that the proxy watches"
[ ! -d "$target" ] || fail "$target is a folder"
is_new "$SOURCE" || fail "the source does not have $SIZE bytes and the checksum $SHA256"

if [ -f "$target" ] && is_new "$target"; then
  echo "$FILE is there already"
  exit 0
fi

if [ -f "$target" ]; then
  copy "$target"
  mv -f "$temporary" "$FOLDER/.$FILE.previous"
fi

copy "$SOURCE"
is_new "$temporary" || fail "what was written differs from the source"
mv -f "$temporary" "$target"
temporary=
is_new "$target" || fail "another run has replaced it"
echo "$FILE is delivered"
