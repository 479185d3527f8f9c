#!/bin/sh
# Writes this pod's litefs.yml and becomes LiteFS on it, which starts the app.
#
# The line that differs between pods is written here, and LiteFS leaves variables alone: it would expand them in the
# whole text, where one that is not set becomes nothing.
#
# KEELSON_CANDIDATE  the file that says whether this pod is the primary
# KEELSON_CONFIG     the litefs.yml of all pods, without its last line
# KEELSON_NETWORK    the kernel's settings of the pod's network
set -eu
: "${KEELSON_CANDIDATE:?}" "${KEELSON_CONFIG:?}" "${KEELSON_NETWORK:?}"

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

# LiteFS dials the primary until the kernel gives up, which takes 2 minutes if nobody refuses: so long did replicas stand
# still that had dialled a pod which was gone. After 7 seconds it asks anew where the primary is.
echo 2 >"$KEELSON_NETWORK/tcp_syn_retries" ||
  echo 'A replica may stand still for 2 minutes when the primary restarts' >&2

# They are not the app's.
unset KEELSON_CANDIDATE KEELSON_CONFIG KEELSON_NETWORK
exec litefs mount -no-expand-env -config "$config"
