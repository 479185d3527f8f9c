package dev.keelson.sdks.contract;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A class of inputs: what it declares, and samples made with its builder. */
record Args(Class<?> type) {
    /** What is declared, by the name that is sent. */
    Map<String, Property> properties() {
        var result = new LinkedHashMap<String, Property>();
        for (var field : type.getDeclaredFields()) {
            var imported = field.getAnnotation(Import.class);
            if (imported != null) {
                result.put(imported.name(), new Property(JavaTypes.name(field.getGenericType()), imported.required()));
            }
        }
        return result;
    }

    /** A value with every property set whose name is wanted. */
    Object sample(Predicate<String> wanted) throws ReflectiveOperationException {
        var builder = type.getMethod("builder").invoke(null);
        for (var field : type.getDeclaredFields()) {
            var imported = field.getAnnotation(Import.class);
            if (imported != null && wanted.test(imported.name())) {
                var value = value(field.getGenericType());
                var parameter = value instanceof Output ? Output.class : value.getClass();
                builder.getClass().getMethod(imported.name(), parameter).invoke(builder, value);
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    Object sample() throws ReflectiveOperationException {
        return sample(name -> true);
    }

    /** Where the builder demands something else than the class declares as required. */
    List<String> contradictions() throws ReflectiveOperationException {
        var problems = new ArrayList<String>();
        var properties = properties();
        Predicate<String> required =
                name -> Objects.requireNonNull(properties.get(name)).required();
        if (!builds(required)) {
            problems.add(type.getSimpleName() + ": cannot be built from what it declares as required");
        }
        for (var name : properties.keySet()) {
            if (required.test(name) && builds(other -> !other.equals(name))) {
                problems.add(type.getSimpleName() + ": can be built without the required " + name);
            }
        }
        return problems;
    }

    /** Whether a value with the wanted properties only can be built. */
    private boolean builds(Predicate<String> wanted) throws ReflectiveOperationException {
        try {
            sample(wanted);
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MissingRequiredPropertyException) {
                return false;
            }
            throw e;
        }
    }

    /** This class and every class of nested inputs that it leads to. */
    Set<Args> reachable() {
        var found = new LinkedHashSet<Args>(List.of(this));
        var queue = new ArrayDeque<Args>(found);
        while (!queue.isEmpty()) {
            Arrays.stream(queue.remove().type().getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(Import.class))
                    .map(field -> innermost(field.getGenericType()))
                    .filter(ResourceArgs.class::isAssignableFrom)
                    .map(Args::new)
                    .filter(found::add)
                    .forEach(queue::add);
        }
        return found;
    }

    private static Class<?> innermost(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return innermost(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (JavaTypes.isA(type, Output.class)) {
            return Output.of(value(JavaTypes.argument(type, 0)));
        }
        if (JavaTypes.isA(type, List.class)) {
            return List.of(value(JavaTypes.argument(type, 0)));
        }
        if (JavaTypes.isA(type, Map.class)) {
            return Map.of("key", value(JavaTypes.argument(type, 1)));
        }
        if (type == Integer.class) {
            return 1;
        }
        if (type == Double.class) {
            return 1.5;
        }
        if (type == Boolean.class) {
            return true;
        }
        return type == String.class || type == Object.class ? "sample" : new Args((Class<?>) type).sample();
    }
}
