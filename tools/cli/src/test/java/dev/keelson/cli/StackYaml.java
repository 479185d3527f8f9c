package dev.keelson.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stack files of this repository and the fixtures of its top's site, as an editor reads them. */
final class StackYaml {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Holds mistakes of the other programs, which one program leaves alone. */
    private static final String FOR_ONE = "Pulumi.other-programs.yaml";

    private StackYaml() {}

    static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readString(KeelsonTest.ROOT.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site whose file it is: that of the top, or of the folder. */
    static Site site(Path file) {
        return Site.all(KeelsonTest.ROOT).stream()
                .filter(site -> !site.folder().toString().isEmpty() && file.startsWith(site.folder()))
                .findFirst()
                .orElseGet(() -> Site.top(KeelsonTest.ROOT).orElseThrow());
    }

    /** Of every site. */
    static List<Path> files() {
        return Site.all(KeelsonTest.ROOT).stream()
                .flatMap(site -> in(site.folder()).stream())
                .toList();
    }

    /** With the fixtures that are right for every program of their site. */
    static List<Path> right() {
        var files = new ArrayList<>(files());
        files.addAll(fixtures("valid"));
        files.removeIf(file -> file.endsWith(FOR_ONE));
        return files;
    }

    static List<Path> fixtures(String kind) {
        var files = new ArrayList<Path>();
        for (var project : Site.top(KeelsonTest.ROOT).orElseThrow().parts()) {
            files.addAll(in(Path.of(project, "src/test/resources/settings", kind)));
        }
        return files;
    }

    /** The stack files of a folder, seen from the top of the repository. */
    private static List<Path> in(Path folder) {
        var whole = KeelsonTest.ROOT.resolve(folder);
        if (!Files.isDirectory(whole)) {
            return List.of();
        }
        try (var files = Files.list(whole)) {
            return files.filter(file -> file.getFileName().toString().matches("Pulumi\\..+\\.yaml"))
                    .map(file -> folder.resolve(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
