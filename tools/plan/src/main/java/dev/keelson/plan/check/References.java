package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds references that lead nowhere: no such object, or one without the key or port. */
final class References {
    private static final String RULE = "reference";
    private static final String PART_RULE = "reference-part";
    private static final String CERT_MANAGER = "cert-manager";

    private final Inventory inventory;
    private final Map<String, List<Reference>> byType = new LinkedHashMap<>();

    /** A reference as it stands in an object. */
    record Use(KubeObject from, Reference reference, Paths.Found at, String type, String namespace, String name) {
        String field() {
            return at.field(reference.name());
        }
    }

    References(Inventory inventory) {
        this.inventory = inventory;
        Reference.ALL.forEach(reference -> byType.computeIfAbsent(reference.from(), key -> new ArrayList<>())
                .add(reference));
    }

    Stream<Finding> findings() {
        return uses().flatMap(this::judge);
    }

    /** How many lead to what is not there, and nothing follows from it. */
    long unjudged() {
        return uses().filter(use ->
                        inventory.find(use.type(), use.namespace(), use.name()).isEmpty()
                                && !Known.has(use.type(), use.namespace(), use.name())
                                && !inventory.misses(use.type(), use.namespace(), use.name()))
                .count();
    }

    /** Every reference of every object that names something. */
    Stream<Use> uses() {
        return inventory.objects().stream().flatMap(object -> {
            var own = byType.getOrDefault(object.type(), List.of()).stream()
                    .flatMap(reference -> Paths.find(object.content(), reference.at()).stream()
                            .flatMap(at -> use(object, reference, at).stream()));
            var ofPods = Pods.of(object).stream()
                    .flatMap(pods -> byType.getOrDefault(Reference.PODS, List.of()).stream()
                            .flatMap(reference ->
                                    Paths.find(new Paths.Found(pods.spec(), pods.field()), reference.at()).stream()
                                            .flatMap(at -> use(object, reference, at).stream())));
            return Stream.concat(own, ofPods);
        });
    }

    private static Optional<Use> use(KubeObject object, Reference reference, Paths.Found at) {
        var name = Paths.find(at.value(), reference.name()).stream()
                .flatMap(found -> found.value() instanceof Value.Text text ? Stream.of(text.value()) : Stream.of())
                .filter(text -> !text.isEmpty() && !isPlaceholder(text))
                .findFirst();
        var type = reference.name().equals(".") ? Optional.of(reference.to().get(0)) : type(reference, at.value());
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return namespace(object, type.get(), at.value())
                .map(namespace -> new Use(object, reference, at, type.get(), namespace, name.get()));
    }

    /** A template's, Flux's or Traefik's: what becomes of it, or who provides it, is not known here. */
    private static boolean isPlaceholder(String name) {
        return name.contains("${") || name.contains("{{") || name.contains("@");
    }

    private static Optional<String> type(Reference reference, Value at) {
        var kind = reference.at().equals(".") ? Optional.<String>empty() : at.text("kind");
        var group = Stream.of(
                        at.text("group"),
                        at.text("apiGroup"),
                        at.text("apiVersion").map(References::group))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .findFirst();
        return reference.to().stream()
                .filter(type -> kind.isEmpty() || KubeObject.kind(type).equals(kind.get()))
                .filter(type -> group.isEmpty() || type.endsWith("." + group.get()))
                .findFirst();
    }

    private static String group(String apiVersion) {
        var slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static Optional<String> namespace(KubeObject object, String type, Value at) {
        if (KubeObject.isOfTheCluster(type)) {
            return Optional.of("");
        }
        var given = at.text("namespace").filter(text -> !text.isEmpty());
        if (given.isPresent()) {
            return given.filter(text -> !isPlaceholder(text));
        }
        if (!object.namespace().isEmpty()) {
            return Optional.of(object.namespace());
        }
        // Where cert-manager looks for what its cluster-wide issuers name.
        return object.type().equals("ClusterIssuer.cert-manager.io") ? Optional.of(CERT_MANAGER) : Optional.empty();
    }

    private Stream<Finding> judge(Use use) {
        var target = inventory.find(use.type(), use.namespace(), use.name());
        if (target.isEmpty()) {
            var isOptional = use.at()
                    .value()
                    .at("optional")
                    .filter(new Value.Bool(true)::equals)
                    .isPresent();
            return !isOptional && inventory.misses(use.type(), use.namespace(), use.name())
                    ? Stream.of(Finding.problem(RULE, use.from(), use.field(), absent(use)))
                    : Stream.of();
        }
        return use.reference().part().stream().flatMap(part -> parts(use, target.get(), part));
    }

    private Stream<Finding> parts(Use use, KubeObject target, String part) {
        var has = Parts.of(target);
        if (has.isEmpty()) {
            return Stream.of();
        }
        if (part.startsWith("=")) {
            return Stream.of(part.substring(1).split(",", -1))
                    .filter(key -> Stream.of(key.split("\\|", -1)).noneMatch(has.get()::contains))
                    .map(key -> Finding.problem(
                            PART_RULE, use.from(), use.field(), lacks(target, key.replace("|", " or "), has.get())));
        }
        return Paths.find(use.at(), part).stream()
                .flatMap(found -> Paths.scalar(found.value()).stream()
                        .filter(key -> !has.get().contains(key) && !isPlaceholder(key))
                        .map(key ->
                                Finding.problem(PART_RULE, use.from(), found.where(), lacks(target, key, has.get()))));
    }

    private String absent(Use use) {
        var kind = KubeObject.kind(use.type());
        var place = use.namespace().isEmpty() ? "" : " in namespace " + use.namespace();
        var near = Names.near(use.name(), inventory.names(use.type(), use.namespace()));
        return "no %s '%s'%s: must be one that is declared%s"
                .formatted(
                        kind,
                        use.name(),
                        place,
                        near.map(name -> ", such as '" + name + "'").orElse(""));
    }

    private static String lacks(KubeObject target, String part, Set<String> has) {
        return "%s has no %s '%s': must be %s"
                .formatted(
                        target.subject(),
                        Parts.word(target.type()),
                        part,
                        has.isEmpty() ? "declared there; it has none" : Listing.of(has));
    }
}
