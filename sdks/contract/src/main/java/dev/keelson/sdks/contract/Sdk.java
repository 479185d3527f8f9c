package dev.keelson.sdks.contract;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The classes of a local SDK, found where its provider class is. */
final class Sdk {
    private final Class<? extends CustomResource> provider;

    Sdk(Class<? extends CustomResource> provider) {
        this.provider = provider;
    }

    /** The name of the provider, the last part of the package. */
    String name() {
        var packageName = provider.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    String resourceFile(String file) throws IOException {
        try (var stream = provider.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("the SDK " + name() + " has no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Every resource class, the provider among them. */
    List<Class<?>> resources() throws IOException, ReflectiveOperationException {
        var result = new ArrayList<Class<?>>();
        for (var file : classFiles()) {
            var type = Class.forName(provider.getPackageName() + "." + file.replaceFirst("\\.class$", ""));
            if (type.isAnnotationPresent(ResourceType.class)) {
                result.add(type);
            }
        }
        return result;
    }

    private List<String> classFiles() throws IOException {
        var folder = provider.getPackageName().replace('.', '/');
        var location = location();
        if (Files.isDirectory(Path.of(location))) {
            return classFiles(Path.of(location).resolve(folder));
        }
        try (var jar = FileSystems.newFileSystem(Path.of(location), Map.of())) {
            return classFiles(jar.getPath(folder));
        }
    }

    private static List<String> classFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                    .sorted()
                    .toList();
        }
    }

    private URI location() {
        try {
            return provider.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + provider + " is no URI", e);
        }
    }
}
