package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.Site;
import dev.keelson.site.SiteArgs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The files of a site that plans at once: one project, one web service, one host. */
final class NewSite {
    /** Lists the modules of all sites, so that no other file has to. */
    static final Path POM = Path.of("sites/pom.xml");

    /** Shorter than a label may be, since longer names are made of it. */
    private static final int LENGTH = 40;

    private static final Pattern NAME = Pattern.compile("[a-z](?:[a-z0-9-]*[a-z0-9])?");

    private static final String SOURCES = "src/main/java/dev/keelson";

    private final Path root;
    private final String name;
    private final Path folder;

    private NewSite(Path root, String name) {
        this.root = root;
        this.name = name;
        this.folder = Path.of("sites", name);
    }

    /**
     * A site of this name, which does not exist yet.
     *
     * @throws PlanException where it cannot be made
     */
    static NewSite of(Path root, String name) {
        if (!NAME.matcher(name).matches() || name.length() > LENGTH) {
            throw new PlanException(("The name '%s' does not fit a site: must be at most %d lower-case letters, digits"
                            + " and hyphens, the first a letter and the last no hyphen.")
                    .formatted(name.replaceAll("\\p{C}", "?"), LENGTH));
        }
        // The site's namespace has its name, and Kubernetes keeps all that begin so for itself.
        if (SiteArgs.isTaken(name) || name.startsWith("kube-")) {
            throw new PlanException(
                    "The name '%s' is taken: a namespace of this name belongs to the cluster; choose another."
                            .formatted(name));
        }
        var site = new NewSite(root, name);
        if (Site.all(root).stream().anyMatch(known -> known.name().equals(name))
                || Files.exists(root.resolve(site.folder))) {
            throw new PlanException("There is a site '%s' already; choose another name.".formatted(name));
        }
        if (site.packageIsTaken()) {
            throw new PlanException("The name '%s' is taken: dev.keelson.%s is a package of Keelson; choose another."
                    .formatted(name, site.packageName()));
        }
        return site;
    }

    /** Writes the files, and returns their paths from the top of the repository. */
    List<Path> write() {
        var files = files();
        try {
            var pom = registered(Files.readString(root.resolve(POM)));
            for (var file : files.entrySet()) {
                var target = root.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            // Last, so that a build never finds a module without a folder.
            Files.writeString(root.resolve(POM), pom);
        } catch (IOException e) {
            throw new PlanException("The site cannot be written: %s (%s)."
                    .formatted(e.getMessage(), e.getClass().getSimpleName()));
        }
        return List.copyOf(files.keySet());
    }

    private Map<Path, String> files() {
        var cluster = folder.resolve("cluster");
        var sources = cluster.resolve(SOURCES).resolve(packageName()).resolve("cluster");
        var files = new LinkedHashMap<Path, String>();
        files.put(folder.resolve("Pulumi.prod.yaml"), template("Pulumi.prod.yaml"));
        files.put(cluster.resolve("Pulumi.yaml"), template("cluster/Pulumi.yaml"));
        files.put(cluster.resolve("pom.xml"), template("cluster/pom.xml"));
        for (var file : List.of("ClusterProgram", "ClusterSettings", "ClusterStack", "package-info")) {
            files.put(sources.resolve(file + ".java"), template("cluster/" + file + ".java"));
        }
        var service = "dev.keelson.stack.Program";
        files.put(
                cluster.resolve("src/main/resources/META-INF/services").resolve(service),
                template("cluster/" + service));
        return files;
    }

    private String template(String file) {
        var resource = "site/" + file + ".template";
        try (InputStream stream = NewSite.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{site}", name)
                    .replace("{package}", packageName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String registered(String pom) {
        var module = "    <module>%s/cluster</module>\n".formatted(name);
        var dependency = """
                    <dependency>
                      <groupId>dev.keelson</groupId>
                      <artifactId>%s-cluster</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                """.formatted(name);
        return before(before(pom, "  </modules>\n", module), "  </dependencies>\n", dependency);
    }

    private static String before(String pom, String end, String text) {
        var at = pom.indexOf(end);
        if (at < 0 || pom.indexOf(end, at + 1) >= 0) {
            throw new PlanException(
                    "%s must have one line '%s', where ./keelson init adds the new site.".formatted(POM, end.strip()));
        }
        return pom.substring(0, at) + text + pom.substring(at);
    }

    /** The name as a package, by Java's conventions: an underscore for each character that Java refuses. */
    private String packageName() {
        return SourceVersion.isKeyword(name) ? name + "_" : name.replace('-', '_');
    }

    /** Whether a module of this repository that belongs to no site has such a package. */
    private boolean packageIsTaken() {
        var own = Path.of(SOURCES).resolve(packageName());
        for (var folders : List.of(folders(root), groups())) {
            if (folders.stream().anyMatch(module -> Files.isDirectory(module.resolve(own)))) {
                return true;
            }
        }
        return false;
    }

    private List<Path> groups() {
        var modules = new ArrayList<Path>();
        folders(root).forEach(group -> modules.addAll(folders(group)));
        return modules;
    }

    private static List<Path> folders(Path folder) {
        try (var below = Files.newDirectoryStream(folder, Files::isDirectory)) {
            var folders = new ArrayList<Path>();
            below.forEach(folders::add);
            return folders;
        } catch (IOException e) {
            throw new PlanException("%s cannot be listed: %s".formatted(folder, e.getMessage()));
        }
    }
}
