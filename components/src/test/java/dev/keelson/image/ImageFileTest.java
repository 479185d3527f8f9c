package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String PROD = "example.org/web:prod-" + COMMIT;

    @TempDir
    Path folder;

    private final Map<String, String> file = new TreeMap<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("cluster:images", "images.prod.yaml"));

    @Test
    void givesEachAppItsImage() throws IOException {
        file.put("web", PROD);
        settings.put("cluster:imageTags", "prod-");

        var read = read("web");

        assertThat(read.problems()).isEmpty();
        assertThat(read.images()).containsExactly(Map.entry("web", new ImageReference(PROD)));
    }

    @Test
    void isNoneWhereTheSettingsNameNone() throws IOException {
        settings.clear();
        var reader = reader();

        assertThat(ImageFile.read(reader.section("cluster"), SettingFiles.in(folder)))
                .isEmpty();
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void rulesWithoutAFileAreRefused() throws IOException {
        settings.clear();
        settings.put("cluster:imageTags", "prod-");
        settings.put("cluster:imageDigests", "false");

        assertThat(read().problems())
                .containsExactly(
                        "cluster:imageTags is given: must be left out where cluster:images names no file",
                        "cluster:imageDigests is given: must be left out where cluster:images names no file");
    }

    @Test
    void everyImageKeepsToTheRules() throws IOException {
        settings.put("cluster:imageTags", "prod-");
        settings.put("cluster:imageDigests", "true");
        file.put("api", "example.org/api:stage-" + COMMIT);
        file.put("ui", "example.org/ui");
        file.put("web", PROD);
        file.put("worker", "[]");

        assertThat(read("api", "ui", "web", "worker").problems())
                .containsExactly(
                        "cluster:images.api is example.org/api:stage-%s: must be an image whose tag is prod- and the 40"
                                        .formatted(COMMIT)
                                + " hexadecimal digits of a commit",
                        "cluster:images.api is example.org/api:stage-%s: must be an image with its digest, @sha256:… behind"
                                        .formatted(COMMIT)
                                + " the tag",
                        "cluster:images.ui is example.org/ui: must be an image with a tag or a digest, like"
                                + " example.org/app:1.2",
                        "cluster:images.web is %s: must be an image with its digest, @sha256:… behind the tag"
                                .formatted(PROD),
                        "cluster:images.worker is no text: must be an image with a tag or a digest, like"
                                + " example.org/app:1.2");
    }

    @Test
    void anAppWithoutAnImageAndAnImageWithoutAnAppAreFound() throws IOException {
        file.put("wbe", "example.org/web:1.0.0");

        assertThat(read("web").problems())
                .containsExactly(
                        "cluster:apps[0].image is missing: must be in images.prod.yaml, as web: IMAGE",
                        "cluster:images.wbe is example.org/web:1.0.0: must be the image of an app that there is, one of web");
    }

    @Test
    void anAppHasNoSecondImage() throws IOException {
        file.put("web", "example.org/web:1.0.0");
        settings.put("cluster:apps", "[{\"name\":\"web\",\"image\":\"example.org/web:2.0.0\"}]");

        assertThat(readApps().problems())
                .containsExactly(
                        "cluster:apps[0].image is example.org/web:2.0.0: must be left out, since images.prod.yaml has it");
    }

    /** What is wrong with a name or with the file is said once, and nothing that only follows from it. */
    @Test
    void nothingFollowsFromAnotherProblem() throws IOException {
        file.put("web", "example.org/web:1.0.0");
        settings.put("cluster:apps", "[{\"name\":\"Web\"}]");
        assertThat(readApps().problems())
                .containsExactly("cluster:apps[0].name is Web: must be " + SettingType.NAME.expected());

        file.put("web", "example.org/web:latest");
        assertThat(read("web", "api").problems())
                .containsExactly(
                        "cluster:images.web is example.org/web:latest: must be an image whose tag stays with it: a"
                                + " whole version or a commit, or with a digest");

        settings.put("cluster:images", "../images.yaml");
        assertThat(read("web").problems())
                .containsExactly(
                        "cluster:images is ../images.yaml: must be the name of a YAML file beside this one, like"
                                + " images.prod.yaml");
    }

    @Test
    void aFileThatIsNotThereIsOneProblem() throws IOException {
        settings.put("cluster:images", "images.stage.yaml");

        assertThat(read("web").problems())
                .containsExactly(
                        "cluster:images is images.stage.yaml, which is not there: must be a file of lines APP: IMAGE");
    }

    private record Read(Map<String, ImageReference> images, List<String> problems) {}

    /** Reads the file for apps of these names. */
    private Read read(String... apps) throws IOException {
        var list = new ArrayList<String>();
        for (var app : apps) {
            list.add("{\"name\":\"%s\"}".formatted(app));
        }
        settings.put("cluster:apps", list.toString());
        return readApps();
    }

    private Read readApps() throws IOException {
        var lines = new StringBuilder();
        file.forEach((app, image) -> lines.append("%s: %s%n".formatted(app, image)));
        Files.writeString(folder.resolve("images.prod.yaml"), lines);
        var reader = reader();
        var own = reader.section("cluster");
        var images = ImageFile.read(own, SettingFiles.in(folder));
        var found = new TreeMap<String, ImageReference>();
        own.optionalEntries("apps", "The apps.", app -> {
            var name = app.required("name", SettingType.NAME, "Its name.");
            var image = images.flatMap(file -> file.of(name, app));
            image.ifPresent(each -> found.put(name.map(DnsLabel::text).orElseThrow(), each));
            return image;
        });
        images.ifPresent(file -> file.checkUse(own::wrong));
        return new Read(found, reader.problems());
    }

    private SettingsReader reader() {
        return new SettingsReader(ConfigSource.of(settings, Set.of()), "cluster");
    }
}
