package dev.keelson.cli;

import dev.keelson.image.ImageLines;
import dev.keelson.image.ImageSettings;
import dev.keelson.image.ImageUpdate;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.StackFile;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsException;
import dev.keelson.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keelson image set}: writes another image of an app into the file of a stack's images. */
@Command(
        name = "set",
        description =
                "Writes another image of an app into the file of a stack's images, and changes nothing else there."
                        + " With the next deployment, the app and its migration run it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImageSetCommand implements Runnable {
    private static final String CLUSTER = "cluster";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "APP", description = "an app that has an image in the file")
    private String app;

    @Parameters(
            index = "1",
            paramLabel = "IMAGE",
            description = "its new image: of the same repository, with a tag that stays with it, or with a digest")
    private String image;

    @Option(names = "--allow-downgrade", description = "take an earlier version too")
    private boolean allowDowngrade;

    @Mixin
    private SiteOptions options;

    @Override
    public void run() {
        var after = ImageReference.parse(image)
                .orElseThrow(() -> wrong("IMAGE is %s: must be %s.".formatted(image, SettingType.IMAGE.expected())));
        var root = ((Keelson) spec.root().userObject()).root();
        var project = options.project(options.site(root), CLUSTER);
        var stack = project.stack(options.stack(List.of(project)));
        try {
            var settings = settings(project, stack);
            var file = stack.file().resolveSibling(settings.file());
            var report = new FileEdit(file, stack.file())
                    .apply(text -> edited(text, settings, root.relativize(file), after));
            spec.commandLine().getOut().println(report);
            spec.commandLine().getOut().flush();
        } catch (SettingsException e) {
            throw new PlanException(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    /** What the stack file says of its images; what else it says is not looked at. */
    private static ImageSettings settings(ProjectFile project, StackFile stack) {
        var namespace = Programs.settings(project.name()).namespace();
        var values = new HashMap<>(stack.config().values());
        values.keySet()
                .retainAll(ImageSettings.NAMES.stream()
                        .map(name -> namespace + ":" + name)
                        .toList());
        var secretKeys = stack.config().secretKeys();
        var reader = new SettingsReader(ConfigSource.of(values, secretKeys), namespace);
        var settings = ImageSettings.read(reader.section(namespace));
        reader.check();
        return settings.orElseThrow(
                () -> new PlanException("%s names no file of images: must have %s:images, for example images.prod.yaml"
                        .formatted(stack.file().getFileName(), namespace)));
    }

    private FileEdit.Edited edited(String text, ImageSettings settings, Path file, ImageReference after) {
        var problems = new Problems();
        var read = ImageLines.read(text, problems.under(file + " "));
        problems.check();
        var lines = read.orElseThrow();
        var known = DnsLabel.parse(app)
                .filter(lines.apps()::contains)
                .orElseThrow(
                        () -> wrong("There is no app '%s' in %s; there are: %s.".formatted(app, file, names(lines))));
        var before = lines.of(known).orElseThrow();
        new ImageUpdate(known, before, after, allowDowngrade).check(settings.rules(), problems.under(""));
        problems.check();
        return after.equals(before)
                ? new FileEdit.Edited(text, "%s: %s has %s already".formatted(file, known, after))
                : new FileEdit.Edited(
                        lines.with(known, after).text(),
                        "%s: %s has %s in place of %s".formatted(file, known, after, before));
    }

    private static String names(ImageLines lines) {
        return lines.apps().isEmpty()
                ? "none"
                : lines.apps().stream().map(DnsLabel::text).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
