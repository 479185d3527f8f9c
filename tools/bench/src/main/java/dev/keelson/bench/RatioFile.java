package dev.keelson.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of the ratios that were recorded last. */
final class RatioFile {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private record Content(
            @Nullable List<String> machine, @Nullable Map<String, Double> ratios) {}

    private RatioFile() {}

    static Map<String, Double> read(Path file) {
        try {
            var content = JSON.fromJson(Files.readString(file), Content.class);
            if (content == null || content.ratios() == null) {
                throw new BenchException(file.getFileName() + " has no ratios");
            }
            return content.ratios();
        } catch (IOException e) {
            throw new BenchException("%s cannot be read: %s".formatted(file.getFileName(), e.getMessage()));
        } catch (JsonParseException e) {
            throw new BenchException("%s is no JSON of ratios: %s".formatted(file.getFileName(), e.getMessage()));
        }
    }

    static void write(Path file, List<String> machine, List<Ratio> ratios) {
        var values = new LinkedHashMap<String, Double>();
        ratios.forEach(ratio -> values.put(ratio.name(), Double.valueOf(Guard.text(ratio.value()))));
        try {
            Files.writeString(file, JSON.toJson(new Content(machine, values)) + "\n");
        } catch (IOException e) {
            throw new BenchException("%s cannot be written: %s".formatted(file.getFileName(), e.getMessage()));
        }
    }
}
