package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountedFilesTest {
    private static final String POD = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: scripts}
            data: {start.sh: x, stop.sh: x}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: empty}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: login}
            data: {password: eA==}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: x}
            spec:
              containers:
                - name: c
                  %s: ["%s"]
                  volumeMounts:
                    - {name: scripts, mountPath: /scripts/}
                    - {name: empty, mountPath: /empty}
                    - {name: login, mountPath: /login}
                    - {name: data, mountPath: /scripts/data}
                    - {name: scripts, mountPath: /one, subPath: start.sh}
              volumes:
                - {name: scripts, configMap: {name: scripts}}
                - {name: empty, configMap: {name: empty}}
                - {name: login, secret: {secretName: login, items: [{key: password, path: word}]}}
                - {name: data, emptyDir: {}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/scripts/run.sh | ConfigMap default/scripts has no file 'run.sh' for /scripts/run.sh: must be one of"
                        + " start.sh, stop.sh",
                "/login/password | Secret default/login has no file 'password' for /login/password: must be word",
                "/empty/a | ConfigMap default/empty has no file 'a' for /empty/a: must be declared there; it has none",
            })
    void aFileThatIsNotMountedIsAProblem(String path, String message) {
        assertThat(Folder.lines(MountedFiles.of(Folder.part(POD.formatted("command", path)))))
                .containsExactly("mounted-file Pod default/x: spec.containers[c].command[0]: " + message);
    }

    @ParameterizedTest
    @CsvSource({"/scripts/start.sh", "/login/word", "/scripts/data/any", "/scripts/lib/a.sh", "/one/x", "/bin/sh", "--x"
    })
    void aFileThatIsThereOrElsewhereIsNone(String path) {
        assertThat(MountedFiles.of(Folder.part(POD.formatted("args", path)))).isEmpty();
    }
}
