package dev.keelson.litefs;

import dev.keelson.settings.DnsLabel;

/**
 * The script of the init container: pod 0 is the candidate for LiteFS's primary, no other pod is.
 *
 * <p>The host name is asked of the kernel: nothing in an environment can change it.
 */
record CandidateScript(DnsLabel app, String file) {
    /** Where the main container finds the answer. */
    static final String FILE = LiteFsFolders.CONFIG + "/litefs-candidate";

    static final String NAME = "candidate.sh";

    String render() {
        return """
                #!/bin/sh
                # Decides whether this pod is LiteFS's primary: pod 0 is, no other.
                set -eu

                host=$(uname -n)
                case ${host#"%1$s-"} in
                "$host" | '' | *[!0-9]* | 0?*)
                    echo "The host name is '$host': must be %1$s- and the pod's number" >&2
                    exit 1
                    ;;
                0) candidate=true ;;
                *) candidate=false ;;
                esac
                printf '%%s\\n' "$candidate" >'%2$s'
                echo "$host: candidate is $candidate"
                """.formatted(app, file);
    }
}
