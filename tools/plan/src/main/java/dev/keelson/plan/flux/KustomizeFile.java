package dev.keelson.plan.flux;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KnownFields;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.ManifestReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A {@code kustomization.yaml}: which files it names, and what it does to their objects. */
record KustomizeFile(Path file, Value content, List<Scalar> scalars) {
    private static final String FIELD_RULE = "field";
    private static final String RULE = "kustomization";

    private static final String COMPONENT = "Component";
    private static final String VERSION = "kustomize.config.k8s.io/v1beta1";
    private static final String COMPONENT_VERSION = "kustomize.config.k8s.io/v1alpha1";

    /** What it says of itself, and what it names nothing by. */
    private static final Set<String> HEAD = Set.of("apiVersion", "kind", "metadata");

    /** What makes other objects of those that it names, or changes what is in them. */
    private static final Set<String> CHANGES = Set.of(
            "components",
            "generators",
            "helmCharts",
            "namePrefix",
            "nameSuffix",
            "patches",
            "patchesJson6902",
            "patchesStrategicMerge",
            "replacements",
            "transformers",
            "vars");

    private static final Map<String, Use> FIELDS = Map.ofEntries(
            Map.entry("resources[]", Use.RESOURCE),
            Map.entry("bases[]", Use.RESOURCE),
            Map.entry("components[]", Use.COMPONENT),
            Map.entry("generators[]", Use.TEXT_OR_FILE),
            Map.entry("transformers[]", Use.TEXT_OR_FILE),
            Map.entry("validators[]", Use.TEXT_OR_FILE),
            Map.entry("patchesStrategicMerge[]", Use.TEXT_OR_FILE),
            Map.entry("patchesJson6902[].path", Use.FILE),
            Map.entry("patches[].path", Use.FILE),
            Map.entry("replacements[].path", Use.FILE),
            Map.entry("configurations[]", Use.FILE),
            Map.entry("crds[]", Use.FILE),
            Map.entry("openapi.path", Use.FILE),
            Map.entry("configMapGenerator[].files[]", Use.KEY_AND_FILE),
            Map.entry("configMapGenerator[].envs[]", Use.FILE),
            Map.entry("configMapGenerator[].env", Use.FILE),
            Map.entry("secretGenerator[].files[]", Use.KEY_AND_FILE),
            Map.entry("secretGenerator[].envs[]", Use.FILE),
            Map.entry("secretGenerator[].env", Use.FILE));

    enum Use {
        RESOURCE,
        COMPONENT,
        FILE,
        KEY_AND_FILE,
        TEXT_OR_FILE
    }

    /** A file or folder that it names. */
    record Named(String field, String path, int line, Use use) {}

    /** Reads one; what is wrong in it is told. */
    static Optional<KustomizeFile> read(Checkout checkout, Path file, Consumer<Finding> findings) {
        var text = checkout.text(file, findings);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var documents = ManifestReader.compose(checkout.name(file), text.get());
            if (documents.size() != 1 || !(ManifestReader.content(documents.get(0)) instanceof Value.Fields content)) {
                findings.accept(Finding.problem(
                        RULE, checkout.place(file, 1), "", "must be one YAML document with fields of a kustomization"));
                return Optional.empty();
            }
            var read = new KustomizeFile(file, content, Scalar.of(documents.get(0)));
            read.check(checkout, content, findings);
            return Optional.of(read);
        } catch (ManifestReader.UnreadableException e) {
            findings.accept(checkout.unreadable(file, e.line(), e.problem()));
            return Optional.empty();
        }
    }

    private void check(Checkout checkout, Value.Fields fields, Consumer<Finding> findings) {
        if (HEAD.containsAll(fields.values().keySet())) {
            findings.accept(Finding.problem(
                    RULE,
                    checkout.place(file, 1),
                    "",
                    "it names nothing, which kustomize refuses: must name resources"));
        }
        var version = isComponent() ? COMPONENT_VERSION : VERSION;
        var kind = content.text("kind").orElse("Kustomization");
        content.text("apiVersion")
                .filter(given -> !given.equals(version))
                .ifPresent(given -> findings.accept(Finding.problem(
                        FIELD_RULE,
                        checkout.place(file, line("apiVersion")),
                        "apiVersion",
                        "'%s' is none of kustomize's: must be %s".formatted(given, version))));
        KnownFields.unknown(version, kind, content)
                .forEach(unknown -> findings.accept(Finding.problem(
                        FIELD_RULE, checkout.place(file, line(unknown.path())), unknown.path(), unknown.message())));
    }

    /** Where a field stands, as far as that is known: the first value in it. */
    int line(String path) {
        return scalars.stream()
                .filter(scalar -> scalar.path().equals(path)
                        || scalar.path().startsWith(path + ".")
                        || scalar.path().startsWith(path + "["))
                .findFirst()
                .map(Scalar::line)
                .orElse(1);
    }

    boolean isComponent() {
        return content.text("kind").filter(COMPONENT::equals).isPresent();
    }

    /** Whether its objects are not as their files give them. */
    boolean changesObjects() {
        return CHANGES.stream().anyMatch(field -> content.at(field).isPresent());
    }

    /** What it names, in the order of the file. */
    List<Named> names() {
        return scalars.stream()
                .flatMap(scalar -> Optional.ofNullable(FIELDS.get(scalar.form())).stream()
                        .filter(use -> use != Use.TEXT_OR_FILE || !isText(scalar))
                        .map(use -> new Named(scalar.path(), path(use, scalar.text()), scalar.line(), use)))
                .toList();
    }

    /** A patch or a plugin may stand in the file itself. */
    private static boolean isText(Scalar scalar) {
        return scalar.isBlock() || scalar.text().contains("\n");
    }

    private static String path(Use use, String text) {
        return use == Use.KEY_AND_FILE ? text.substring(text.indexOf('=') + 1) : text;
    }

    /** The object as the kustomization names it. */
    KubeObject named(KubeObject object) {
        var name = Set.of("Namespace", "CustomResourceDefinition").contains(object.kind())
                ? object.name()
                : content.text("namePrefix").orElse("")
                        + object.name()
                        + content.text("nameSuffix").orElse("");
        var namespace =
                object.namespace().isEmpty() ? "" : content.text("namespace").orElse(object.namespace());
        return new KubeObject(object.type(), namespace, name, object.content(), object.place());
    }

    /** What its generators make, without the hash that kustomize adds to names and to what refers to them. */
    List<KubeObject> generated(Checkout checkout) {
        return Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(field -> content.items(field).stream()
                        .flatMap(generator -> generator.text("name").stream()
                                .map(name -> new KubeObject(
                                        field.startsWith("secret") ? "Secret" : "ConfigMap",
                                        generator.text("namespace").orElse("default"),
                                        name,
                                        new Value.Fields(Map.of("data", new Value.Unknown())),
                                        checkout.place(file, line(field))))))
                .toList();
    }
}
