#!/usr/bin/env bash
# What a runner of ours asks before each job (ACTIONS_RUNNER_HOOK_JOB_STARTED). Ends with 1, which ends the job, unless
# the job is of the one workflow that this runner is for. The label says which runner a job asks for; anybody who may
# push a branch can ask. GitHub sets the variables: a workflow's own env does not reach a hook.
#
# The file 'allowed' beside it, which belongs to root like this one, has three lines:
#   kind=deploy | preview     repository=OWNER/NAME     repository-id=NUMBER
set -euo pipefail

allowed=$(dirname -- "${BASH_SOURCE[0]}")/allowed
setting() { sed -n "s/^$1=//p" "$allowed"; }
kind=$(setting kind)
repository=$(setting repository)

refuse() {
  printf 'This runner takes no such job: %s\n' "$*" >&2
  exit 1
}
is() { # VARIABLE VALUE
  [[ ${!1:-} == "$2" ]] || refuse "$(printf '%s is %q: must be %q' "$1" "${!1:-}" "$2")"
}

[[ -n $repository && -n $(setting repository-id) ]] || refuse "$allowed names no repository"
is GITHUB_REPOSITORY "$repository"
is GITHUB_REPOSITORY_ID "$(setting repository-id)"
case $kind in
  deploy)
    is GITHUB_REF refs/heads/main
    # Of a called workflow this is the caller: nobody else may call site.yml onto this runner.
    workflow=deploy.yml others='push or workflow_dispatch'
    if [[ ${GITHUB_WORKFLOW_REF:-} == "$repository/.github/workflows/drift.yml@refs/heads/main" ]]; then
      workflow=drift.yml others='schedule or workflow_dispatch'
    fi
    is GITHUB_WORKFLOW_REF "$repository/.github/workflows/$workflow@refs/heads/main"
    case $workflow:${GITHUB_EVENT_NAME:-} in
      deploy.yml:push | drift.yml:schedule | *:workflow_dispatch) ;;
      *) refuse "$(printf 'GITHUB_EVENT_NAME is %q: must be %s' "${GITHUB_EVENT_NAME:-}" "$others")" ;;
    esac
    ;;
  preview)
    is GITHUB_EVENT_NAME pull_request
    [[ ${GITHUB_REF:-} =~ ^refs/pull/[0-9]+/merge$ ]] ||
      refuse "$(printf 'GITHUB_REF is %q: must be the merge of a pull request' "${GITHUB_REF:-}")"
    is GITHUB_WORKFLOW_REF "$repository/.github/workflows/preview.yml@$GITHUB_REF"
    # A fork brings its own workflow files, of the same names.
    from=$(python3 -I -c '
import json, sys
with open(sys.argv[1], encoding="utf-8") as event:
    print(((json.load(event).get("pull_request") or {}).get("head", {}).get("repo") or {}).get("full_name"))
' "$GITHUB_EVENT_PATH")
    [[ $from == "$repository" ]] || refuse "$(printf 'the pull request is from %q' "$from")"
    ;;
  *) refuse "$allowed says kind=$kind: must be deploy or preview" ;;
esac
