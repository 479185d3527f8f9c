#!/usr/bin/env bash
# Asks the cluster whether Flux has applied what was deployed: './keelson flux-health', with the same arguments and exit codes.
set -euo pipefail
exec "$(dirname -- "${BASH_SOURCE[0]}")/../../../../keelson" flux-health "$@"
