package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code keelson image set} as a process, on a copy of the site shop whose images stand in a file of their own. */
class ImageCommandTest {
    private static final String OLD = "0123456789abcdef0123456789abcdef01234567";
    private static final String NEW = "fedcba9876543210fedcba9876543210fedcba98";
    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);
    private static final String IMAGES = """
            # The images of prod; ./keelson image set writes here.
            catalog: ghcr.io/shop-example/catalog:1.4.0

            api: "ghcr.io/shop-example/api:prod-%s"  # and its migration
            web: ghcr.io/shop-example/web:5.2.0
            """.formatted(OLD);

    @TempDir
    Path root;

    @TempDir
    Path output;

    private Path stack;
    private Path images;

    @BeforeEach
    void copySite() throws IOException {
        var shop = Site.all(KeelsonTest.ROOT).stream()
                .filter(site -> site.name().equals("shop"))
                .findFirst()
                .orElseThrow();
        for (var project : shop.projects()) {
            var copy = root.resolve(KeelsonTest.ROOT.relativize(project.directory()));
            Files.createDirectories(copy);
            Files.copy(project.directory().resolve("Pulumi.yaml"), copy.resolve("Pulumi.yaml"));
        }
        var folder = root.resolve(shop.folder());
        for (var file : List.of("Pulumi.prod.yaml", "Pulumi.platform.yaml")) {
            Files.copy(KeelsonTest.ROOT.resolve(shop.folder()).resolve(file), folder.resolve(file));
        }
        stack = folder.resolve("Pulumi.prod.yaml");
        images = folder.resolve("images.prod.yaml");
        settings("cluster:images: images.prod.yaml");
        Files.writeString(images, IMAGES);
    }

    @Test
    void changesOneImageAndNothingElseOfTheFile() throws Exception {
        Files.setPosixFilePermissions(images, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(set("web", "ghcr.io/shop-example/web:5.10.0"))
                .isEqualTo(new KeelsonProcess.Result(
                        0,
                        "sites/shop/images.prod.yaml: web has ghcr.io/shop-example/web:5.10.0 in place of"
                                + " ghcr.io/shop-example/web:5.2.0\n",
                        List.of()));
        assertThat(images).hasContent(IMAGES.replace("5.2.0", "5.10.0"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(images)))
                .isEqualTo("rw-r-----");
        try (var files = Files.list(images.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Pulumi.prod.yaml", "Pulumi.platform.yaml", "images.prod.yaml", "cluster", "platform");
        }
    }

    /** The app and its migration move together: both run what the one line says. */
    @Test
    void thePlanHasTheNewImage() throws Exception {
        for (var other : List.of("catalog:1.4.0", "api:2.0.1", "web:5.2.0")) {
            var text = "    image: ghcr.io/shop-example/%s\n".formatted(other);
            assertThat(stack).content().containsOnlyOnce(text);
            Files.writeString(stack, Files.readString(stack).replace(text, ""));
        }
        assertThat(set("api", "ghcr.io/shop-example/api:prod-" + NEW).code()).isZero();

        var plan = run("plan", "--site", "shop", "--stack", "prod", "--manifests");

        assertThat(plan.code()).as(String.join("\n", plan.err())).isZero();
        assertThat(plan.out()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("image: ghcr.io/shop-example/api")))
                .containsExactly(
                        "image: ghcr.io/shop-example/api:prod-" + NEW, "image: ghcr.io/shop-example/api:prod-" + NEW);
        Files.writeString(images, Files.readString(images) + "ui: ghcr.io/shop-example/ui:1.0.0\n");
        assertThat(run("plan", "cluster", "--site", "shop", "--stack", "prod").err())
                .containsExactly(
                        "cluster:images.ui is ghcr.io/shop-example/ui:1.0.0: must be the image of an app that there"
                                + " is, one of api, catalog, web");
    }

    @Test
    void saysThatAnImageIsThereAlready() throws Exception {
        assertThat(set("web", "ghcr.io/shop-example/web:5.2.0"))
                .isEqualTo(new KeelsonProcess.Result(
                        0, "sites/shop/images.prod.yaml: web has ghcr.io/shop-example/web:5.2.0 already\n", List.of()));
        assertThat(images).hasContent(IMAGES);
    }

    @Test
    void goesBackOnlyIfItIsTold() throws Exception {
        assertRefused(
                set("web", "ghcr.io/shop-example/web:5.1.9"),
                1,
                "web is ghcr.io/shop-example/web:5.1.9: must be 5.2.0 or a later version, unless a downgrade is allowed");

        assertThat(set("web", "ghcr.io/shop-example/web:5.1.9", "--allow-downgrade")
                        .code())
                .isZero();
        assertThat(images).hasContent(IMAGES.replace("5.2.0", "5.1.9"));
    }

    @Test
    void keepsToTheRulesOfTheStack() throws Exception {
        settings("cluster:imageTags: prod-\ncluster:imageDigests: true");

        assertRefused(
                set("api", "ghcr.io/shop-example/api:stage-" + NEW),
                1,
                "api is ghcr.io/shop-example/api:stage-%s: must be an image whose tag is prod- and the 40 hexadecimal digits of a commit"
                        .formatted(NEW),
                "api is ghcr.io/shop-example/api:stage-%s: must be an image with its digest, @sha256:… behind the tag"
                        .formatted(NEW));
        assertThat(set("api", "ghcr.io/shop-example/api:prod-" + NEW + DIGEST).code())
                .isZero();
        assertThat(images).hasContent(IMAGES.replace(OLD, NEW + DIGEST));
    }

    @Test
    void refusesAMovingTagAndAnotherRepository() throws Exception {
        assertRefused(
                set("web", "ghcr.io/shop-example/web:latest"),
                1,
                "web is ghcr.io/shop-example/web:latest: must be an image whose tag stays with it: a whole version or a commit, or with a digest");
        assertRefused(
                set("web", "ghcr.io/shop-example/api:5.3.0"),
                1,
                "web is ghcr.io/shop-example/api:5.3.0: must be an image of ghcr.io/shop-example/web, as before");
    }

    @Test
    void tellsWrongUseFromARefusal() throws Exception {
        for (var image : List.of("ghcr.io/shop-example/web", "ghcr.io/shop-example/web:", "")) {
            assertRefused(
                    set("web", image),
                    2,
                    "IMAGE is %s: must be an image with a tag or a digest, like example.org/app:1.2.".formatted(image));
        }
        assertRefused(
                set("wbe", "ghcr.io/shop-example/web:5.3.0"),
                2,
                "There is no app 'wbe' in sites/shop/images.prod.yaml; there are: catalog, api, web.");
        assertRefused(run("image"), 2, "Say what to do: 'keelson image set APP IMAGE'.");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        Files.writeString(images, "web: ghcr.io/shop-example/web:5.2.0\nweb: {}\n");
        assertRefusedAsItIs(
                "sites/shop/images.prod.yaml line 2 is web: {}: must be APP: IMAGE, like web: example.org/web:1.2.3, or a comment");

        Files.write(images, new byte[] {(byte) 0xff});
        assertRefusedAsItIs(images + " cannot be read as text in UTF-8.");

        Files.writeString(images, "#".repeat(1_000_001));
        assertRefusedAsItIs(images + " is larger than 1,000,000 bytes.");

        Files.delete(images);
        assertRefusedAsItIs(images + " is not there: must be a file.");
    }

    @Test
    void twoAtOnceInOneCheckoutKeepEachOthersChange() throws Exception {
        var other = Files.createDirectory(output.resolve("other"));
        var one = CompletableFuture.supplyAsync(() -> set(output, "web", "ghcr.io/shop-example/web:5.3.0"));
        var two = CompletableFuture.supplyAsync(() -> set(other, "catalog", "ghcr.io/shop-example/catalog:1.5.0"));

        assertThat(List.of(one.get().code(), two.get().code())).containsExactly(0, 0);
        assertThat(images).hasContent(IMAGES.replace("5.2.0", "5.3.0").replace("1.4.0", "1.5.0"));
    }

    @Test
    void followsNoLink() throws Exception {
        var elsewhere = Files.move(images, output.resolve("elsewhere.yaml"));
        Files.createSymbolicLink(images, elsewhere);

        assertRefusedAsItIs(images + " is no plain file: must be one, and no link.");
        assertThat(elsewhere).hasContent(IMAGES);
    }

    @Test
    void asksForAFileInTheSettings() throws Exception {
        Files.writeString(stack, Files.readString(stack).replace("  cluster:images: images.prod.yaml\n", ""));
        assertRefusedAsItIs(
                "Pulumi.prod.yaml names no file of images: must have cluster:images, for example images.prod.yaml");

        settings("cluster:images: ../../images.yaml");
        assertRefusedAsItIs(
                "cluster:images is ../../images.yaml: must be the name of a YAML file beside this one, like images.prod.yaml");
    }

    private void settings(String text) throws IOException {
        Files.writeString(stack, Files.readString(stack) + text.indent(2));
    }

    private KeelsonProcess.Result set(String app, String image, String... more) {
        return set(output, app, image, more);
    }

    private KeelsonProcess.Result set(Path folder, String app, String image, String... more) {
        var arguments = new ArrayList<>(List.of("image", "set", app, image, "--site", "shop", "-s", "prod"));
        arguments.addAll(List.of(more));
        return run(folder, arguments.toArray(String[]::new));
    }

    private KeelsonProcess.Result run(String... arguments) {
        return run(output, arguments);
    }

    private KeelsonProcess.Result run(Path folder, String... arguments) {
        try {
            return new KeelsonProcess(root, folder, List.of()).run(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void assertRefusedAsItIs(String problem) throws Exception {
        assertThat(set("web", "ghcr.io/shop-example/web:5.3.0"))
                .isEqualTo(new KeelsonProcess.Result(1, "", List.of(problem)));
    }

    private void assertRefused(KeelsonProcess.Result result, int code, String... problems) {
        assertThat(result).isEqualTo(new KeelsonProcess.Result(code, "", List.of(problems)));
        assertThat(images).hasContent(IMAGES);
    }
}
