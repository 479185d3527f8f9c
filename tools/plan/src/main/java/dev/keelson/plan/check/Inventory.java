package dev.keelson.plan.check;

import dev.keelson.plan.LabelIndex;
import dev.keelson.plan.Plan;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All objects that are checked together, with what controllers make of them and what every cluster has. */
public final class Inventory {
    /** A longer text is a file of its own, with too many words to be kept. */
    private static final int MOST_TEXT = 100_000;

    private static final String FLUX = ".toolkit.fluxcd.io";

    private final List<KubeObject> objects;
    private final boolean isWhole;
    private final Map<KubeObject.Id, KubeObject> byId = new LinkedHashMap<>();
    private final Map<KubeObject.Id, KubeObject> makers = new LinkedHashMap<>();
    private final Map<Kind, Set<String>> names = new HashMap<>();
    private final Map<String, List<Pods>> pods = new LinkedHashMap<>();
    private final LabelIndex<Map.Entry<String, String>, Pods> labelled = new LabelIndex<>();
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> reconciled = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> ordered = new HashSet<>();
    private final Set<String> operated = new HashSet<>();

    /** The objects of a type in a namespace. */
    private record Kind(String type, String namespace) {}

    /**
     * Objects that belong together.
     *
     * @param isWhole whether they are all that the cluster has, beside what k3s brings
     * @param others what is no Kubernetes object, and may name one
     * @param read those that apply a folder whose objects are here too
     */
    private Inventory(List<KubeObject> objects, boolean isWhole, List<Value> others, Collection<KubeObject.Id> read) {
        this.objects = List.copyOf(objects);
        this.isWhole = isWhole;
        for (var object : objects) {
            byId.putIfAbsent(object.id(), object);
            Pods.of(object).ifPresent(made -> {
                pods.computeIfAbsent(object.namespace(), key -> new ArrayList<>())
                        .add(made);
                labelled.add(object.namespace(), made.labels().entrySet(), made);
                made.single().forEach(labels -> labelled.add(object.namespace(), labels.entrySet(), made));
            });
            if (!read.contains(object.id())) {
                Made.hidden(object).forEach(hidden::add);
                if (!object.type().equals(KubeObject.RELEASE)) {
                    Made.hidden(object).forEach(reconciled::add);
                }
            }
            if (object.type().equals("Namespace")) {
                namespaces.add(object.name());
            }
            words(object.content(), words);
            if (!Reference.isUnderstood(object.type())) {
                texts(object.content(), ordered);
                operated.add(object.name());
            }
        }
        others.forEach(other -> words(other, words));
        for (var object : objects) {
            Made.of(object).forEach(made -> {
                if (byId.putIfAbsent(made.id(), made) == null) {
                    makers.put(made.id(), object);
                }
            });
        }
        byId.keySet()
                .forEach(id -> names.computeIfAbsent(
                                new Kind(id.type(), id.namespace()), kind -> new TreeSet<>(Known.names(kind.type())))
                        .add(id.name()));
        // Of what is applied out of a folder that this program rendered, everything is known.
        objects.stream().filter(Appliers::isRendered).forEach(object -> hidden.remove(object.name()));
    }

    /**
     * The objects of a plan.
     *
     * @param isWhole whether the plan has every project of its site
     */
    public static Inventory of(Plan plan, boolean isWhole) {
        return of(plan, isWhole, List.of(), Set.of());
    }

    /**
     * The objects of a plan, and those of folders that they have applied.
     *
     * @param isWhole whether the plan has every project of its site
     * @param folders the objects of these folders
     * @param read the plan's objects that apply them
     */
    public static Inventory of(Plan plan, boolean isWhole, List<KubeObject> folders, Collection<KubeObject.Id> read) {
        var objects = new ArrayList<KubeObject>();
        var others = new ArrayList<Value>();
        for (var recording : plan.recordings()) {
            var place = new KubeObject.Place(recording.project(), 0);
            for (var resource : recording.resources()) {
                if (resource.isKubernetesObject()) {
                    objects.add(KubeObject.of(SecretInputs.mark(resource), resource.objectName(), place));
                } else if (resource.isHelmRelease()) {
                    objects.add(KubeObject.release(resource.inputs(), resource.name(), place));
                } else {
                    others.add(resource.inputs());
                }
            }
        }
        objects.addAll(folders);
        return new Inventory(objects, isWhole, others, read);
    }

    /**
     * Objects of manifests.
     *
     * @param isWhole whether they are all that the cluster has, beside what k3s brings
     * @param read those that apply a folder whose objects are here too
     */
    public static Inventory of(List<KubeObject> objects, boolean isWhole, Collection<KubeObject.Id> read) {
        return new Inventory(objects, isWhole, List.of(), read);
    }

    /** How many objects there are, those that controllers make not among them. */
    public int size() {
        return objects.size();
    }

    public List<KubeObject> objects() {
        return objects;
    }

    public boolean isWhole() {
        return isWhole;
    }

    public Optional<KubeObject> find(String type, String namespace, String name) {
        return Optional.ofNullable(byId.get(new KubeObject.Id(type, namespace, name)));
    }

    /** The object itself, or the one that a controller makes it of. */
    KubeObject declared(KubeObject object) {
        return makers.getOrDefault(object.id(), object);
    }

    /** What controllers make, by the object that they make it of. */
    public Map<KubeObject.Id, KubeObject> made() {
        return Collections.unmodifiableMap(makers);
    }

    /** The pods of the workloads in a namespace. */
    public List<Pods> pods(String namespace) {
        return pods.getOrDefault(namespace, List.of());
    }

    /** Those of which a selector with these labels takes any. */
    public List<Pods> pods(String namespace, Map<String, String> labels) {
        return labelled.carrying(namespace, labels.entrySet());
    }

    public Stream<Pods> pods() {
        return pods.values().stream().flatMap(List::stream);
    }

    /** Whether a manifest declares the namespace. */
    public boolean declares(String namespace) {
        return namespaces.contains(namespace);
    }

    /** Whether a chart or a reconciler may put objects there that no manifest shows. */
    boolean hides(String namespace) {
        return hidden.contains(namespace) || Known.isOfTheCluster(namespace);
    }

    /** The names of a type's objects in a namespace, those that no manifest holds too. */
    public Set<String> names(String type, String namespace) {
        var declared = names.get(new Kind(type, namespace));
        return declared == null ? new TreeSet<>(Known.names(type)) : Collections.unmodifiableSet(declared);
    }

    /**
     * Whether it must be a mistake that there is no such object.
     *
     * <p>Of a part of a cluster that is certain of two things only: what has nearly the name of something that is
     * there, and what is missing in a namespace that the manifests declare. Secrets stand in no git repository in
     * clear text, so that nothing follows from their absence.
     */
    public boolean misses(String type, String namespace, String name) {
        if (find(type, namespace, name).isPresent() || Known.has(type, namespace, name)) {
            return false;
        }
        if (Names.near(name, names(type, namespace)).isPresent()) {
            return true;
        }
        // A driver's or a controller's chart brings its class with it.
        if (KubeObject.kind(type).endsWith("Class") && !hidden.isEmpty()) {
            return false;
        }
        // Flux's own objects come from a folder or a program, seldom from a chart.
        if (type.endsWith(FLUX) && !reconciled.contains(namespace)) {
            return isWhole || declares(namespace);
        }
        if ((!namespace.isEmpty() && hides(namespace)) || isOperated(name)) {
            return false;
        }
        return isWhole || (declares(namespace) && !type.equals("Secret"));
    }

    /** Whether an operator may make it: an object of a kind unknown here names it, or has a name that it begins with. */
    boolean isOperated(String name) {
        return ordered.contains(name)
                || operated.contains(name)
                || IntStream.range(0, name.length())
                        .anyMatch(end -> name.charAt(end) == '-' && operated.contains(name.substring(0, end)));
    }

    /** Whether a text or a word in a text of any object, a metadata name aside, is this name. */
    boolean mentions(String name) {
        return words.contains(name);
    }

    private static void words(Value value, Set<String> words) {
        var texts = new HashSet<String>();
        texts(value, texts);
        texts.forEach(text -> words.addAll(List.of(text.split("[^A-Za-z0-9.-]+", -1))));
    }

    private static void texts(Value value, Set<String> texts) {
        if (value instanceof Value.Fields fields) {
            fields.values().forEach((key, child) -> {
                var content = key.equals("metadata") ? child.at("annotations").orElseGet(Value::fields) : child;
                texts(content, texts);
            });
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> texts(item, texts));
        } else if (value instanceof Value.Text text && text.value().length() < MOST_TEXT) {
            texts.add(text.value());
        }
    }
}
