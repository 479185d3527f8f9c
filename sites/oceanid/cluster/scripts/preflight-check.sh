#!/usr/bin/env bash
# Asks the cluster whether a deployment can begin: './keelson preflight', with the same arguments and exit codes.
set -euo pipefail
exec "$(dirname -- "${BASH_SOURCE[0]}")/../../../../keelson" preflight "$@"
