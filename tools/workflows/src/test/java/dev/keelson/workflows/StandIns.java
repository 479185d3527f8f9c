package dev.keelson.workflows;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the scripts call, and a test does not have or does not want. Each notes its arguments in the file {@code calls}. */
final class StandIns {
    /** What {@code ./keelson} of a checkout does. */
    static final String KEELSON = """
            #!/usr/bin/env bash
            echo "keelson $*" >>"$CALLS"
            case "$1" in
              preflight | flux-health) stat -c '%n %a' "$KUBECONFIG" | sed "s#$RUNNER_TEMP#temp#" >>"$CALLS" ;;
              policy)
                printf '{"runs": [{"results": []}]}' >"$7"
                if [[ -f forbidden && $3 == "$(cat forbidden)" ]]; then exit 1; fi ;;
              migrate)
                if [[ $4 == --url-file ]]; then stat -c '%n %a' "$5" | sed "s#$RUNNER_TEMP#temp#" >>"$CALLS"; fi
                if [[ -n ${KEELSON_DATABASE_URL:-} ]]; then
                  echo "$KEELSON_DATABASE_URL: $(cat "${0%/*}/sites/$3/sql/migrations/V1__a.sql")" >>"$CALLS"
                fi
                if [[ $* == *--json ]]; then echo '{"pending": []}'; fi
                if grep -qs 'not allowed' "${0%/*}/sites/$3"/sql/migrations/*; then exit 1; fi ;;
            esac
            case "$2" in
              all)
                if [[ -f broken ]]; then cat broken >&2; exit 1; fi
                mkdir -p "$8" && cp plan "$8/plan.json" && printf 'flowchart LR\\n  n0["%s"]\\n' "$(cat plan)" >"$8/site.mmd" ;;
              diff)
                if [[ -f blind ]]; then cat blind >&2; exit 1; fi
                printf 'from %s to %s\\n' "$(cat "$3/plan.json")" "$(cat "$4/plan.json")"
                [[ $(cat "$4/plan.json") != lossy ]] ;;
              set)
                if [[ -f refused ]]; then cat refused >&2; exit 1; fi
                env >"$CALLS.variables"
                sed -i "s#^$3: .*#$3: $4#" "sites/$6/images.$8.yaml"
                if [[ ! -f $CALLS.meanwhile ]]; then echo >"$CALLS.meanwhile"; bash -euc "${MEANWHILE:-}"; fi ;;
            esac
            """;

    /** Builds what each Pulumi.yaml asks for. As with the real one, the proof's tests fail without root. */
    private static final String MAVEN = """
            #!/usr/bin/env bash
            set -e
            echo "mvn $*" >>"$CALLS"
            [[ $* != *-Pproof* || $(id -u) == 0 ]] || { echo 'mvn: needs root' >&2; exit 1; }
            git ls-files | grep -E '(^|/)Pulumi.yaml$' | while read -r project; do
              jar=$(dirname "$project")/$(sed -n 's/^ *binary: *//p' "$project")
              mkdir -p "$(dirname "$jar")/lib" "$(dirname "$jar")/classes"
              echo "$project" >"$jar"
              echo library >"$(dirname "$jar")/lib/some.jar"
              echo 'not needed' >"$(dirname "$jar")/classes/Some.class"
            done
            mkdir -p tools/cli/target/lib
            echo cli >tools/cli/target/keelson.jar
            """;

    /** It has the kubeconfig of every environment; elsewhere it finds nothing to do. */
    private static final String PULUMI = """
            #!/usr/bin/env bash
            echo "pulumi $*" >>"$CALLS"
            if [[ $1 == env ]]; then echo "kubeconfig of $3"; else echo '{"steps": []}'; fi
            """;

    /** Tells the commit of the last deployment, which a test may name. */
    private static final String GH = """
            #!/usr/bin/env bash
            echo "gh $*" >>"$CALLS"
            case "$1 $2" in
              api*) if [[ -f $CALLS.deployed ]]; then cat "$CALLS.deployed"; fi ;;
              'pr list') cat "$CALLS.open" 2>/dev/null || echo 0 ;;
              'pr create') cat ;;
            esac
            """;

    /** Pushes whatever it is told to, and says that it did. */
    private static final String DOCKER = """
            #!/usr/bin/env bash
            echo "docker $*" | sed 's#/tmp/[^ ]*/#TEMP/#' >>"$CALLS"
            if [[ $1 == login ]]; then cat >/dev/null; fi
            while (($#)); do
              if [[ $1 == --metadata-file ]]; then printf '{"containerimage.digest": "sha256:%064d"}' 7 >"$2"; fi
              shift
            done
            """;

    private static final String APT_GET = """
            #!/usr/bin/env bash
            echo "apt-get $*" >>"$CALLS"
            [[ $(id -u) == 0 ]] || { echo 'apt-get: needs root' >&2; exit 1; }
            """;

    /** What it calls is told that it is root, and is not. */
    private static final String SUDO = """
            #!/usr/bin/env bash
            while [[ $1 == --* ]]; do shift; done
            export STAND_IN_ID=0
            exec "$@"
            """;

    private static final String ID = "#!/bin/sh\necho \"${STAND_IN_ID:-1001}\"\n";

    private StandIns() {}

    /** Does nothing else. */
    static String noting(String name) {
        return "#!/usr/bin/env bash\necho \"%s $*\" >>\"$CALLS\"\n".formatted(name);
    }

    /** On the {@code PATH}. */
    static Map<String, String> programs() {
        var programs = new LinkedHashMap<String, String>();
        programs.put("mvn", MAVEN);
        programs.put("pulumi", PULUMI);
        programs.put("gh", GH);
        programs.put("docker", DOCKER);
        programs.put("psql", noting("psql"));
        programs.put("apt-get", APT_GET);
        programs.put("sudo", SUDO);
        programs.put("id", ID);
        programs.put("shellcheck", noting("shellcheck"));
        programs.put("sqlite3", noting("sqlite3"));
        return programs;
    }
}
