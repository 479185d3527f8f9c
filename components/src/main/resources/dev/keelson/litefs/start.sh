#!/bin/sh
# Writes this pod's litefs.yml and becomes LiteFS on it, which starts the app.
#
# The line that differs between pods is written here, and LiteFS leaves variables alone: it would expand them in the
# whole text, where one that is not set becomes nothing.
#
# KEELSON_CANDIDATE  the file that says whether this pod is the primary
# KEELSON_CONFIG     the litefs.yml of all pods, without its last line
set -eu
: "${KEELSON_CANDIDATE:?}" "${KEELSON_CONFIG:?}"

candidate=$(cat "$KEELSON_CANDIDATE")
case $candidate in
true | false) ;;
*)
  echo "$KEELSON_CANDIDATE says '$candidate': must be true or false" >&2
  exit 1
  ;;
esac

# LiteFS takes a missing line for true, and there would be a second primary.
config=$(mktemp)
cat "$KEELSON_CONFIG" >"$config"
printf '  candidate: %s\n' "$candidate" >>"$config"

# They are not the app's.
unset KEELSON_CANDIDATE KEELSON_CONFIG
exec litefs mount -no-expand-env -config "$config"
