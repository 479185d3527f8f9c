package dev.keelson.sdks.contract;

import com.pulumi.core.Output;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says the types of an SDK's properties in the words of {@link Property}. */
final class JavaTypes {
    private static final Map<Type, String> SIMPLE = Map.of(
            String.class, "string",
            Integer.class, "number",
            Double.class, "number",
            Boolean.class, "boolean",
            Object.class, "any");

    private JavaTypes() {}

    static String name(Type type) {
        var simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof Class<?> nested && ResourceArgs.class.isAssignableFrom(nested)) {
            return typeName(nested);
        }
        if (isA(type, Output.class) || isA(type, Optional.class)) {
            return name(argument(type, 0));
        }
        if (isA(type, List.class)) {
            return "list<" + name(argument(type, 0)) + ">";
        }
        if (isA(type, Map.class)) {
            return "map<" + name(argument(type, 1)) + ">";
        }
        throw new IllegalArgumentException("an SDK's property has the type " + type.getTypeName()
                + "; it should be made of String, Integer, Double, Boolean, Object, List, Map and args");
    }

    /** The schema's name of a class of nested inputs. */
    static String typeName(Class<?> args) {
        return args.getSimpleName().replaceFirst("Args$", "");
    }

    static boolean isA(Type type, Class<?> raw) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
