package dev.keelson.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The objects of one project as Argo CD takes them from git: one file an object, and the kustomization that lists them.
 *
 * <p>The waves are annotations that the program has set. What Pulumi would not delete, Argo CD does not delete either.
 *
 * @param files file name to content, the kustomization among them
 */
public record ArgoManifests(Map<String, String> files) {
    static final String KUSTOMIZATION = "kustomization.yaml";

    /** How a kustomization of ours begins: by it another run knows the folder again. */
    static final String MARK = "# 'keelson render argocd' has written this folder: what is changed here is lost.\n";

    private static final String OF_PULUMI = "pulumi.com/";
    private static final Pattern FILE = Pattern.compile("[a-z0-9]+-[a-z0-9.-]+\\.yaml");
    private static final int HASH_LENGTH = 8;

    public ArgoManifests {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The objects of a recording; with a line for each reason why Argo CD could not apply them as they are. */
    public static ArgoManifests of(Recording recording) {
        var refused = ArgoRefusals.of(recording);
        if (!refused.isEmpty()) {
            throw new PlanException(refused);
        }
        var inherited = new Inherited(new Plan(recording.stack(), List.of(recording)));
        var claims = ClaimWaves.of(recording);
        var objects = recording.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .toList();
        var takers =
                objects.stream().collect(Collectors.groupingBy(object -> Manifests.fileName(object, object.inputs())));
        var files = new TreeMap<String, String>();
        for (var object : objects) {
            var name = Manifests.fileName(object, object.inputs());
            var isOnly = takers.getOrDefault(name, List.of()).size() == 1;
            var content = annotated(object, inherited.isProtected(object), claims.of(object));
            files.put(isOnly ? name : distinct(name, object), ManifestYaml.write(content));
        }
        files.put(KUSTOMIZATION, kustomization(files));
        return new ArgoManifests(files);
    }

    /** Whether a file name is one that this class gives to an object. */
    static boolean isManifest(String fileName) {
        return FILE.matcher(fileName).matches();
    }

    /** The files that a kustomization of ours lists. */
    static List<String> listed(String kustomization) {
        return kustomization
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .filter(ArgoManifests::isManifest)
                .toList();
    }

    private static String kustomization(Map<String, String> files) {
        var resources = new TreeMap<String, Value>();
        resources.put("apiVersion", new Value.Text("kustomize.config.k8s.io/v1beta1"));
        resources.put("kind", new Value.Text("Kustomization"));
        var names = files.keySet().stream()
                .map(name -> (Value) new Value.Text(name))
                .toList();
        resources.put("resources", new Value.Items(names));
        return MARK + ManifestYaml.write(new Value.Fields(resources));
    }

    private static Value.Fields annotated(RecordedResource object, boolean isProtected, Optional<Integer> wave) {
        var annotations = new LinkedHashMap<>(object.inputs().map("metadata", "annotations"));
        annotations.keySet().removeIf(key -> key.startsWith(OF_PULUMI));
        if (isProtected) {
            annotations.merge(ArgoCd.OPTIONS, new Value.Text(ArgoCd.KEEP), ArgoManifests::joined);
            annotations.merge(ArgoCd.COMPARISON, new Value.Text(ArgoCd.MAY_BE_EXTRA), ArgoManifests::joined);
        }
        wave.ifPresent(number -> annotations.putIfAbsent(ArgoCd.WAVE, new Value.Text(number.toString())));
        var metadata = new LinkedHashMap<>(object.inputs().map("metadata"));
        if (annotations.isEmpty()) {
            metadata.remove("annotations");
        } else {
            metadata.put("annotations", new Value.Fields(annotations));
        }
        var fields = new LinkedHashMap<>(object.inputs().values());
        fields.put("metadata", new Value.Fields(metadata));
        return new Value.Fields(fields);
    }

    private static Value joined(Value given, Value more) {
        return new Value.Text(given.plain() + "," + more.plain());
    }

    /** For two objects whose kind and name are the same, in two namespaces or groups. */
    private static String distinct(String fileName, RecordedResource object) {
        var identity = "%s %s/%s".formatted(object.type(), object.namespace().orElse(""), object.objectName());
        var end = fileName.length() - ".yaml".length();
        return fileName.substring(0, end) + "." + hash(identity) + fileName.substring(end);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
