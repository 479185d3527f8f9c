package dev.keelson.sdks.generate;

import dev.keelson.sdks.schema.Npm;
import dev.keelson.sdks.schema.Pin;
import dev.keelson.sdks.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes every local SDK that npm.lock pins a schema for. */
public final class Main {
    private Main() {}

    /** Takes the folder of the SDKs. */
    public static void main(String[] arguments) {
        var sdks = Path.of(arguments.length == 1 ? arguments[0] : "sdks");
        try {
            for (var sdk : sources(sdks).entrySet()) {
                sdk.getValue().write(sdk.getKey());
                System.out.println(sdk.getKey() + ": " + sdk.getValue().files().size() + " files, "
                        + sdk.getValue().lines() + " lines");
            }
        } catch (NoSuchFileException e) {
            System.err.println("sdks/generate: there is no " + e.getMessage());
            System.exit(1);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("sdks/generate: " + e.getMessage());
            System.exit(1);
        }
    }

    /** What each source folder should hold. */
    static Map<Path, Sources> sources(Path sdks) throws IOException {
        var npm = new Npm("npm", sdks.resolve("generator/target/npm"));
        if (!npm.isThere()) {
            throw new IOException(Npm.MISSING);
        }
        var result = new LinkedHashMap<Path, Sources>();
        for (var pin : Pin.readAll(sdks.resolve("generator/npm.lock"))) {
            var folder = sdks.resolve(pin.provider());
            result.put(folder.resolve("src/main/java"), sources(pin, folder.resolve("used.txt"), npm));
        }
        return result;
    }

    private static Sources sources(Pin pin, Path used, Npm npm) throws IOException {
        var lines = Files.readString(used);
        var schema = new Schema(npm.fetch(pin));
        try {
            return Generator.sources(pin, schema, Used.parse(lines));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(used + ": " + e.getMessage(), e);
        }
    }
}
