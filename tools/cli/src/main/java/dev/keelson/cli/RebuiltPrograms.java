package dev.keelson.cli;

import com.pulumi.Context;
import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The programs as they were built after this process began.
 *
 * <p>Components and programs are loaded anew, those that were not built again too, since they refer to each other. What
 * the command line and the programs share, such as Pulumi's SDK, stays as it is. The classes are read at once, so that
 * a build that begins while a plan is made does not mix with them; when the next ones are loaded, these can be collected.
 */
final class RebuiltPrograms extends ClassLoader implements Function<String, Consumer<Context>> {
    private static final String OURS = "dev.keelson.";

    /** What {@link Programs} says, the command line must understand. */
    private static final String SHARED = "dev.keelson.plan.";

    private static final String SUFFIX = ".class";

    static {
        registerAsParallelCapable();
    }

    private final List<Path> folders;
    private final Map<String, byte[]> classes;

    private RebuiltPrograms(ClassLoader parent, List<Path> folders, Map<String, byte[]> classes) {
        super(parent);
        this.folders = List.copyOf(folders);
        this.classes = Map.copyOf(classes);
    }

    /** Those in folders of classes, and for what is not there those of this process. */
    static RebuiltPrograms in(List<Path> folders) {
        var classes = new HashMap<String, byte[]>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                    var path = folder.relativize(file).toString();
                    var name = path.substring(0, path.length() - SUFFIX.length())
                            .replace(file.getFileSystem().getSeparator(), ".");
                    classes.putIfAbsent(name, Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new PlanException("%s cannot be read: %s".formatted(folder, e.getMessage()));
            }
        }
        return new RebuiltPrograms(RebuiltPrograms.class.getClassLoader(), folders, classes);
    }

    @Override
    @SuppressWarnings("unchecked") // the type that the method has in the class of the same name here
    public Consumer<Context> apply(String project) {
        try {
            var programs = loadClass(Programs.class.getName());
            return (Consumer<Context>) programs.getMethod("of", String.class).invoke(null, project);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded == null) {
                var bytes = bytes(name);
                loaded = bytes == null ? super.loadClass(name, false) : defineClass(name, bytes, 0, bytes.length);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private byte @Nullable [] bytes(String name) throws ClassNotFoundException {
        if (name.startsWith(SHARED)) {
            return null;
        }
        var built = classes.get(name);
        return built == null && name.startsWith(OURS) ? ofThisProcess(name) : built;
    }

    private byte @Nullable [] ofThisProcess(String name) throws ClassNotFoundException {
        try (var stream = getParent().getResourceAsStream(name.replace('.', '/') + SUFFIX)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        for (var folder : folders) {
            if (Files.exists(folder.resolve(name))) {
                return url(folder.resolve(name));
            }
        }
        return super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var found = new ArrayList<URL>();
        for (var folder : folders) {
            if (Files.exists(folder.resolve(name))) {
                found.add(url(folder.resolve(name)));
            }
        }
        found.addAll(Collections.list(super.getResources(name)));
        return Collections.enumeration(found);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
