#!/bin/sh
# Decides whether this pod is LiteFS's primary: pod 0 is, no other.
#
# The host name is asked of the kernel: nothing in an environment can change it.
#
# APP     the app's name: its pods are called so, with a hyphen and a number
# ANSWER  the file that says true or false afterwards
set -eu
: "${APP:?}" "${ANSWER:?}"

host=$(uname -n)
case ${host#"$APP-"} in
"$host" | '' | *[!0-9]* | 0?*)
  echo "The host name is '$host': must be $APP- and the pod's number" >&2
  exit 1
  ;;
0) candidate=true ;;
*) candidate=false ;;
esac
printf '%s\n' "$candidate" >"$ANSWER"
echo "$host: candidate is $candidate"
