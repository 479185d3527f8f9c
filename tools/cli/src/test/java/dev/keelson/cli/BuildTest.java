package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every module's pom keeps to. */
class BuildTest {
    private static final Pattern VERSION_IN_MODULE = Pattern.compile("<version>(?!\\$\\{)");

    static Stream<Path> poms() throws Exception {
        var poms = new ArrayList<Path>();
        addModules(KeelsonTest.ROOT, poms);
        assertThat(poms)
                .contains(KeelsonTest.ROOT.resolve("tools/cli/pom.xml"))
                .contains(KeelsonTest.ROOT.resolve("sites/shop/cluster/pom.xml"));
        return poms.stream();
    }

    private static void addModules(Path folder, List<Path> poms) throws Exception {
        for (var modules : children(pom(folder.resolve("pom.xml")), "modules")) {
            for (var module : children(modules, "module")) {
                var below = folder.resolve(module.getTextContent());
                poms.add(below.resolve("pom.xml"));
                addModules(below, poms);
            }
        }
    }

    /**
     * A program whose class path starts with a provider hangs for good (pulumi-java#812). picocli brings none, and the
     * command line starts faster with it at the front.
     */
    @ParameterizedTest
    @MethodSource("poms")
    void thePulumiSdkStandsFirst(Path file) throws Exception {
        var dependencies = new ArrayList<String>();
        for (var dependency : children(child(pom(file), "dependencies"), "dependency")) {
            dependencies.add(child(dependency, "groupId").getTextContent() + ":"
                    + child(dependency, "artifactId").getTextContent());
        }
        if (dependencies.stream().anyMatch(name -> name.startsWith("com.pulumi:"))) {
            dependencies.remove("info.picocli:picocli");
            assertThat(dependencies).first().isEqualTo("com.pulumi:pulumi");
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void versionsStandInTheRootOnly(Path file) throws Exception {
        var dependencies = Files.readString(file).replaceFirst("(?s)^.*?</parent>", "");
        var own = children(pom(file), "version").size();

        assertThat(VERSION_IN_MODULE.matcher(dependencies).results().count())
                .as("versions beside the module's own")
                .isEqualTo(own);
    }

    private static Element pom(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
