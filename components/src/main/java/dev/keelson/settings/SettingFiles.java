package dev.keelson.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The files beside a site's stack files. A setting names one by its path from there. */
public final class SettingFiles {
    /**
     * The key by which an offline plan says where the stack files lie; no stack file holds it. A deployment's program
     * finds them by its own project file.
     */
    public static final String FOLDER = "keelson:folder";

    /** A file below the folder of the stack files, or a folder there. */
    public static final SettingType<String> PATH = SettingType.matching(
            "a path below the folder of this file, like sealed/prod",
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}){0,9}"));

    private static final String PROJECT = "Pulumi.yaml";

    /** Far more than such a file has. */
    private static final long LARGEST = 1 << 20;

    private final Optional<Path> folder;

    private SettingFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** None: settings are described, and not read. */
    static SettingFiles none() {
        return new SettingFiles(Optional.empty());
    }

    /** Those of a program that has this configuration. */
    static SettingFiles of(ConfigSource source) {
        return in(source.get(FOLDER).map(Path::of).orElseGet(() -> ofProject(Path.of(""))));
    }

    /** Those below a folder. */
    public static SettingFiles in(Path folder) {
        return new SettingFiles(Optional.of(folder));
    }

    /** Where the project in a folder has its stack files: a language host starts a program in the project's folder. */
    static Path ofProject(Path project) {
        var files = in(project);
        if (!files.has(PROJECT)) {
            return project;
        }
        var named = files.yaml(PROJECT, why -> {
                    throw new SettingsException(
                            List.of("%s is a file, %s: must be this project's".formatted(PROJECT, why)));
                })
                .orElseThrow()
                .get("stackConfigDir");
        return named instanceof String folder ? project.resolve(folder) : project;
    }

    /** Whether there is such a file. */
    public boolean has(String path) {
        return at(path).filter(Files::isRegularFile).isPresent();
    }

    /** The names of the files in a folder, sorted; none where there is no such folder. */
    public List<String> names(String path) {
        var place = at(path).filter(Files::isDirectory);
        if (place.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(place.get())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsException(
                    List.of("%s is a folder that cannot be listed: must be readable".formatted(path)));
        }
    }

    /**
     * The map that a file in YAML holds.
     *
     * @param why receives why there is none, to stand after the file's path
     */
    public Optional<Map<String, Object>> yaml(String path, Consumer<String> why) {
        var file = at(path).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            why.accept("which is not there");
            return Optional.empty();
        }
        try {
            if (!file.get().toRealPath().startsWith(folder.orElseThrow().toRealPath())) {
                why.accept("which lies outside of the site's folder");
            } else if (Files.size(file.get()) > LARGEST) {
                why.accept("which is larger than %d bytes".formatted(LARGEST));
            } else {
                return map(Files.readString(file.get()), why);
            }
        } catch (CharacterCodingException e) {
            why.accept("which is no text in UTF-8");
        } catch (IOException e) {
            why.accept("which cannot be read");
        }
        return Optional.empty();
    }

    private static Optional<Map<String, Object>> map(String text, Consumer<String> why) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object read;
        try {
            read = new Yaml(new SafeConstructor(options)).load(text);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            // Not the parser's words, which quote the file.
            why.accept("which is no valid YAML" + (mark == null ? "" : " (line %d)".formatted(mark.getLine() + 1)));
            return Optional.empty();
        } catch (YAMLException e) {
            why.accept("which is no valid YAML");
            return Optional.empty();
        }
        if (!(read instanceof Map<?, ?> map) || !map.keySet().stream().allMatch(String.class::isInstance)) {
            why.accept("which is no map of keys to values");
            return Optional.empty();
        }
        var texts = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> texts.put((String) key, value == null ? "" : value));
        return Optional.of(texts);
    }

    private Optional<Path> at(String path) {
        return folder.map(place -> place.resolve(path));
    }
}
