package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of mounts, as the settings of a web service show them. */
class MountTest {
    private static final AppSettings BASIC = AppSettings.basic();
    private static final String UPLOADS = "{\"volume\":\"uploads\",\"path\":\"/app/uploads\"}";

    private static List<String> problems(AppSettings settings) {
        return settings.read(WebServiceArgs::read).problems();
    }

    @Test
    void aVolumeOfAMountIsDeclared() {
        var mounts = BASIC.with("mounts", "[%s,{\"volume\":\"photos\",\"path\":\"/app/photos\"}]".formatted(UPLOADS));

        assertThat(problems(mounts))
                .containsExactly("cluster:app.mounts[1].volume is photos: must be one of [uploads, training]");
        assertThat(problems(mounts.withCluster("volumes", "[]")))
                .containsExactly(
                        "cluster:app.mounts[0].volume is uploads: must be declared in cluster:volumes",
                        "cluster:app.mounts[1].volume is photos: must be declared in cluster:volumes");
    }

    @Test
    void wrongVolumesAreReportedOnceAndNotAgainAtEachMount() {
        assertThat(problems(BASIC.with("mounts", "[" + UPLOADS + "]").withCluster("volumes", "1")))
                .containsExactly("cluster:volumes is 1: must be a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "/", "/a/", "/a/../b", "/a b"})
    void aMountHasAPlace(String path) {
        assertThat(problems(BASIC.with("mounts", "[{\"volume\":\"uploads\",\"path\":\"%s\"}]".formatted(path))))
                .containsExactly("cluster:app.mounts[0].path is %s: must be an absolute path, like /app/uploads"
                        .formatted(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bin",
                "/sbin",
                "/lib",
                "/lib64",
                "/usr",
                "/usr/bin",
                "/usr/local/lib",
                "/etc",
                "/dev",
                "/dev/shm",
                "/proc/1",
                "/sys"
            })
    void aMountMustNotHideASystemFolder(String path) {
        assertThat(problems(BASIC.with("mounts", "[{\"volume\":\"uploads\",\"path\":\"%s\"}]".formatted(path))))
                .containsExactly(
                        "cluster:app.mounts[0].path is %s: must be a folder that hides nothing of the system's, like /app/uploads"
                                .formatted(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/usr/src/app/uploads", "/usr/share/nginx/html", "/etc/nginx/conf.d", "/library", "/var/data"})
    void aMountMayLieBelowAFolderOfTheSystem(String path) {
        assertThat(problems(BASIC.with("mounts", "[{\"volume\":\"uploads\",\"path\":\"%s\"}]".formatted(path))))
                .isEmpty();
    }

    @Test
    void mountsMustNotCollideWithEachOtherOrWithThePodsOwn() {
        assertThat(problems(BASIC.withCluster("volumes", "[\"uploads\",\"tmp\",\"training\"]")
                        .with(
                                "mounts",
                                "[%s,%s,{\"volume\":\"tmp\",\"path\":\"/app/tmp\"},{\"volume\":\"training\",\"path\":\"/tmp/a\"}]"
                                        .formatted(UPLOADS, UPLOADS.replace("/app/uploads", "/app/uploads/more")))))
                .containsExactly(
                        "cluster:app.mounts[1].volume is uploads: must be another volume than that of mounts[0]",
                        "cluster:app.mounts[1].path is /app/uploads/more:"
                                + " must be outside of mounts[0].path, /app/uploads",
                        "cluster:app.mounts[2].volume is tmp:"
                                + " must be another name than those of the pods' own volumes, [tmp]",
                        "cluster:app.mounts[3].path is /tmp/a: must be outside of the temporary folder, /tmp");
    }
}
