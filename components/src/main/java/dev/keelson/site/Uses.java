package dev.keelson.site;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.keelson.k3s.Labels;
import dev.keelson.settings.DnsLabel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an app is given in order to use a part of the site.
 *
 * @param variables the app's variables that are no secrets
 * @param secrets the values of variables that the app's own Secret holds
 * @param references the variables whose values a Secret of the part holds
 * @param first what has to be deployed before the app
 * @param calls the pods that the app sends requests to
 * @param wave the latest of the parts
 */
public record Uses(
        Map<String, String> variables,
        Map<String, Output<String>> secrets,
        Map<String, SecretKey> references,
        List<Resource> first,
        List<Callee> calls,
        Wave wave)
        implements Part {

    /** A key of a Secret of the same namespace. */
    public record SecretKey(String secret, String key) {
        /** As {@link Site#prove} takes it: where a value is. */
        public Map<String, Object> facts() {
            return Map.of("secret", secret, "key", key);
        }
    }

    /**
     * Pods of the same namespace that take requests.
     *
     * @param app the part that they belong to
     * @param labels by which they are known
     * @param port the container's
     */
    public record Callee(String app, Map<String, String> labels, int port) {
        public Callee {
            labels = Map.copyOf(labels);
        }

        /** Pods with the labels that every workload of ours selects its pods by. */
        public Callee(String app, int port) {
            this(app, Map.of(Labels.NAME, app), port);
        }
    }

    public Uses {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
        references = Collections.unmodifiableMap(new TreeMap<>(references));
        first = List.copyOf(first);
        var names = new HashSet<>(variables.keySet());
        Stream.of(secrets, references).flatMap(each -> each.keySet().stream()).forEach(name -> {
            if (!names.add(name)) {
                throw twice(name);
            }
        });
        calls = List.copyOf(calls);
    }

    public static Uses nothing() {
        return new Uses(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Wave.FIRST);
    }

    public static Uses variable(String name, String value) {
        return new Uses(Map.of(name, value), Map.of(), Map.of(), List.of(), List.of(), Wave.FIRST);
    }

    /** The variable that tells where a part is, unless an app wants another: {@code <NAME>_URL}. */
    public static String urlVariable(DnsLabel part) {
        return part.text().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }

    /** A variable whose value only the app's pods may know. */
    public static Uses secret(String name, Output<String> value) {
        return new Uses(Map.of(), Map.of(name, value), Map.of(), List.of(), List.of(), Wave.FIRST);
    }

    /** A variable whose value is in a Secret of the namespace. */
    public static Uses reference(String name, String secret, String key) {
        return new Uses(Map.of(), Map.of(), Map.of(name, new SecretKey(secret, key)), List.of(), List.of(), Wave.FIRST);
    }

    /** The same, once these resources are there. */
    public Uses after(Collection<? extends Resource> resources) {
        return new Uses(variables, secrets, references, join(first, List.copyOf(resources)), calls, wave);
    }

    /** The same, from an app that sends requests to these pods. */
    public Uses calling(Callee callee) {
        return new Uses(variables, secrets, references, first, join(calls, List.of(callee)), wave);
    }

    /** The same, of a part that is applied in this wave. */
    public Uses in(Wave later) {
        return new Uses(variables, secrets, references, first, calls, later);
    }

    /** Both together; a variable comes from one part only. */
    public Uses and(Part other) {
        var more = other.uses();
        return new Uses(
                union(variables, more.variables),
                union(secrets, more.secrets),
                union(references, more.references),
                join(first, more.first),
                join(calls, more.calls),
                wave.latest(more.wave));
    }

    @Override
    public Uses uses() {
        return this;
    }

    private static <T> Map<String, T> union(Map<String, T> one, Map<String, T> other) {
        var union = new TreeMap<>(one);
        other.forEach((name, value) -> {
            if (union.putIfAbsent(name, value) != null) {
                throw twice(name);
            }
        });
        return union;
    }

    private static <T> List<T> join(List<T> one, List<? extends T> other) {
        var all = new ArrayList<T>(one);
        all.addAll(other);
        return all;
    }

    private static IllegalArgumentException twice(String name) {
        return new IllegalArgumentException("the variable %s comes from two parts".formatted(name));
    }

    /** The values of secrets stay out of texts. */
    @Override
    public String toString() {
        return "Uses[variables=%s, secrets=%s, references=%s]"
                .formatted(variables.keySet(), secrets.keySet(), references.keySet());
    }
}
