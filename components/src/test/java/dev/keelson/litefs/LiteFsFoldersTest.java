package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteFsFoldersTest {
    private static void check(String mount, String data) {
        var problems = new Problems();
        new LiteFsFolders(mount, data).hold("app.folders.", problems);
        problems.check();
    }

    @Test
    void theDefaultIsFine() {
        assertThatCode(() -> check("/litefs", "/var/lib/litefs")).doesNotThrowAnyException();
        assertThatCode(() -> check("/litefs", "/litefs-data")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"/litefs, /litefs", "/litefs, /litefs/data", "/var/lib/litefs/mount, /var/lib/litefs"})
    void theDataMustNotLieInTheMountNorTheMountInTheData(String mount, String data) {
        assertThatThrownBy(() -> check(mount, data))
                .hasMessage(
                        "app.folders.data is %s: must be outside of folders.mount, which is %s".formatted(data, mount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"litefs", "/", "/a b", "/litefs/", "/a/../b", "/a/."})
    void aFolderIsAnAbsolutePath(String mount) {
        assertThatThrownBy(() -> check(mount, "/data"))
                .hasMessage(
                        "app.folders.mount is %s: must be an absolute path outside of /config and /scripts, like /litefs"
                                .formatted(mount));
    }

    @Test
    void aFolderMustNotHideASystemFolder() {
        assertThatThrownBy(() -> check("/usr", "/etc")).hasMessage("""
                        app.folders.mount is /usr: must be a folder that hides nothing of the system's, like /app/uploads
                        app.folders.data is /etc: must be a folder that hides nothing of the system's, like /app/uploads""");
    }

    @Test
    void foldersThatThePodUsesItselfAreRefused() {
        assertThatThrownBy(() -> check("/litefs", "/config/data"))
                .hasMessage("app.folders.data is /config/data:"
                        + " must be an absolute path outside of /config and /scripts, like /litefs");
    }
}
