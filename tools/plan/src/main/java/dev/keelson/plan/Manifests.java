package dev.keelson.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Kubernetes objects of a plan, each a YAML file whose number says when it comes.
 *
 * <p>Secrets whose values are not shown lie in a folder of their own: the API refuses such data, which is no base64, and
 * with it everything else that {@code kubectl} was given. {@code kubectl -f DIR} does not go into the folders below.
 *
 * @param files file name to content, in the order of the numbers, hidden Secrets last
 * @param leftOut what the plan creates and no manifest can show: Helm releases, and what is not in Kubernetes
 */
public record Manifests(Map<String, String> files, List<RecordedResource> leftOut) {
    /** The folder of Secrets whose values are not shown. */
    static final String SECRETS = "secrets";

    private static final int DIGITS = 3;

    /** File systems allow 255 bytes; an object's name may have 253. */
    private static final int NAME_LENGTH = 120;

    /** The maps of texts in Kubernetes' own kinds. */
    private static final Set<String> MAPS = Set.of(
            "annotations",
            "labels",
            "matchLabels",
            "nodeSelector",
            "data",
            "stringData",
            "binaryData",
            "requests",
            "limits",
            "parameters");

    private static final Pattern FILE = Pattern.compile("[0-9]{3,}-[a-z0-9]+-[a-z0-9.-]+\\.yaml");

    public Manifests {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        leftOut = List.copyOf(leftOut);
    }

    public static Manifests of(Plan plan, boolean showSecrets) {
        var objects = new ArrayList<RecordedResource>();
        var leftOut = new ArrayList<RecordedResource>();
        for (var resource : plan.resources()) {
            if (resource.isKubernetesObject()) {
                objects.add(resource);
            } else if (resource.kind() == RecordedResource.Kind.CUSTOM && !resource.isProvider()) {
                leftOut.add(resource);
            }
        }
        var digits = Math.max(DIGITS, String.valueOf(objects.size()).length());
        var files = new TreeMap<String, String>();
        for (var object : objects) {
            var inputs = SecretInputs.mark(object);
            var shown = (Value.Fields) (showSecrets ? inputs.revealed() : inputs.redacted());
            var folder = isHiddenSecret(object, shown) ? SECRETS + "/" : "";
            var number = String.format(Locale.ROOT, "%0" + digits + "d", files.size() + 1);
            files.put(folder + number + "-" + fileName(object, shown), ManifestYaml.write(withoutUnknownMaps(shown)));
        }
        return new Manifests(files, leftOut);
    }

    /** The objects as the documents of one YAML text for {@code kubectl}, without hidden Secrets. */
    public String stream() {
        return files.entrySet().stream()
                .filter(file -> !isHidden(file.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("---\n"));
    }

    /** How many Secrets have values that are not shown. */
    public long hidden() {
        return files.keySet().stream().filter(Manifests::isHidden).count();
    }

    private static boolean isHidden(String file) {
        return file.startsWith(SECRETS + "/");
    }

    private static boolean isHiddenSecret(RecordedResource object, Value.Fields shown) {
        return object.kubernetesKind().filter("Secret"::equals).isPresent()
                && SecretInputs.DATA.stream()
                        .flatMap(name -> shown.at(name).stream())
                        .anyMatch(data ->
                                isMark(data) || data.map().values().stream().anyMatch(Manifests::isMark));
    }

    /**
     * A text in the place of a map would make the API refuse the whole object; a map that is left out is one that another
     * manager of the object may keep.
     */
    private static Value.Fields withoutUnknownMaps(Value.Fields fields) {
        var kept = new LinkedHashMap<String, Value>();
        fields.values().forEach((key, value) -> {
            if (!MAPS.contains(key) || !isMark(value)) {
                kept.put(key, withoutUnknownMaps(value));
            }
        });
        return new Value.Fields(kept);
    }

    private static Value withoutUnknownMaps(Value value) {
        if (value instanceof Value.Fields fields) {
            return withoutUnknownMaps(fields);
        }
        return value instanceof Value.Items items
                ? new Value.Items(items.values().stream()
                        .map(Manifests::withoutUnknownMaps)
                        .toList())
                : value;
    }

    private static boolean isMark(Value value) {
        return value instanceof Value.Unknown || value.equals(new Value.Text(Value.REDACTED));
    }

    /** Whether a file name is one that this class gives. */
    static boolean isManifest(String fileName) {
        return FILE.matcher(fileName).matches();
    }

    /** Only what is shown inside the file names it: a secret or unknown name stays out. */
    static String fileName(RecordedResource object, Value.Fields shown) {
        var kind = shown.text("kind").map(text -> safe(text).replaceAll("[^a-z0-9]", ""));
        var name = shown.text("metadata", "name").filter(text -> !text.equals(Value.REDACTED));
        return kind.filter(text -> !text.isEmpty()).orElse("object") + "-" + safe(name.orElse(object.name())) + ".yaml";
    }

    private static String safe(String name) {
        var safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        var cut = safe.substring(0, Math.min(safe.length(), NAME_LENGTH)).replaceAll("^[.-]+|[.-]+$", "");
        return cut.isEmpty() ? "unnamed" : cut;
    }
}
