package dev.keelson.litefs;

/**
 * The script of the main container: it writes the pod's {@code litefs.yml} and becomes LiteFS, which starts the app.
 *
 * <p>The difference between pods is written by the shell, and LiteFS leaves variables alone: it would expand them in the
 * whole text, where one that is not set becomes nothing.
 */
record StartScript(LiteFsConfig config, String candidateFile) {
    static final String NAME = "start.sh";

    String render() {
        return """
                #!/bin/sh
                # Writes this pod's litefs.yml and starts LiteFS on it.
                set -eu

                candidate=$(cat '%1$s')
                case $candidate in
                true | false) ;;
                *)
                    echo "%1$s says '$candidate': must be true or false" >&2
                    exit 1
                    ;;
                esac

                config=$(mktemp)
                {
                    cat <<'LITEFS_YML'
                %2$sLITEFS_YML
                    printf '%3$s' "$candidate"
                } >"$config"

                exec litefs mount -no-expand-env -config "$config"
                """.formatted(
                candidateFile, config.shared(), LiteFsConfig.lastLine("%s").replace("\n", "\\n"));
    }
}
