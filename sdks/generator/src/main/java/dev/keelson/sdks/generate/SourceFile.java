package dev.keelson.sdks.generate;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The frame of a written file: its mark, its package, its imports and the length of its lines. */
final class SourceFile {
    private static final int LENGTH = 120;

    private final String header;
    private final String packageName;
    private final TreeSet<String> imports = new TreeSet<>();

    SourceFile(String header, String packageName) {
        this.header = header;
        this.packageName = packageName;
    }

    SourceFile imports(String... classes) {
        return imports(List.of(classes));
    }

    SourceFile imports(Collection<String> classes) {
        classes.stream()
                .filter(name -> !name.substring(0, name.lastIndexOf('.')).equals(packageName))
                .forEach(imports::add);
        return this;
    }

    String text(String body) {
        var list = imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        return header + "package " + packageName + ";\n\n" + list + "\n"
                + body.lines().map(SourceFile::wrapped).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Whatever is too long here has its list of arguments on a line of its own. */
    private static String wrapped(String line) {
        var open = line.indexOf('(') + 1;
        if (line.length() <= LENGTH || open == 0) {
            return line;
        }
        var indent = line.length() - line.stripLeading().length() + 8;
        return line.substring(0, open) + "\n" + " ".repeat(indent) + line.substring(open);
    }
}
