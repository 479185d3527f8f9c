package dev.keelson.sdks.contract;

import com.google.protobuf.Value;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pulumirpc.Resource.RegisterResourceRequest;

/** A resource class of an SDK: what it declares, and what it sends when every input is set. */
record SdkResource(Class<?> type, Args args, RegisterResourceRequest request) {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    static SdkResource of(Class<?> type) throws ReflectiveOperationException {
        var constructor = constructor(type);
        var args = new Args(constructor.getParameterTypes()[1]);
        var sample = args.sample();
        var recording = Recording.of(Map.of(), () -> construct(constructor, sample));
        return new SdkResource(type, args, recording.resource("sample"));
    }

    ResourceSchema schema() {
        return new ResourceSchema(
                request.getType(),
                args.properties(),
                request.getObject().getFieldsMap().entrySet().stream()
                        .filter(entry -> isSecret(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                outputs(),
                Set.copyOf(request.getAdditionalSecretOutputsList()),
                aliases());
    }

    String name() {
        return type.getSimpleName();
    }

    String version() {
        return request.getVersion();
    }

    /** What the class says differently in two places, or does not hold to. */
    List<String> contradictions() throws ReflectiveOperationException {
        var problems = new ArrayList<String>();
        var annotated = type.getAnnotation(ResourceType.class).type();
        if (!annotated.equals(request.getType())) {
            problems.add(name() + ": is annotated with the token " + annotated + " but sends " + request.getType());
        }
        var sent = request.getObject().getFieldsMap().keySet();
        var declared = args.properties().keySet();
        if (!sent.equals(declared)) {
            problems.add(name() + ": declares the inputs " + declared + " but sends " + sent);
        }
        for (var reached : args.reachable()) {
            problems.addAll(reached.contradictions());
        }
        return problems;
    }

    private Map<String, Property> outputs() {
        var result = new LinkedHashMap<String, Property>();
        for (var field : type.getDeclaredFields()) {
            var exported = field.getAnnotation(Export.class);
            if (exported != null) {
                var accessor = Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(exported.name()) && method.getParameterCount() == 0)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                name() + " exports " + exported.name() + " but has no accessor of that name"));
                var returned = JavaTypes.argument(accessor.getGenericReturnType(), 0);
                result.put(
                        exported.name(),
                        new Property(
                                JavaTypes.name(accessor.getGenericReturnType()),
                                !JavaTypes.isA(returned, Optional.class)));
            }
        }
        return result;
    }

    private Set<String> aliases() {
        return request.getAliasesList().stream()
                .map(alias -> alias.getSpec().getType())
                .collect(Collectors.toSet());
    }

    private static boolean isSecret(Value value) {
        var signature = value.getStructValue().getFieldsMap().get(SIGNATURE);
        return signature != null && signature.getStringValue().equals(SECRET);
    }

    private static Constructor<?> constructor(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> constructor.getParameterCount() == 2)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no constructor of a name and args"));
    }

    private static void construct(Constructor<?> constructor, Object args) {
        try {
            constructor.newInstance("sample", args);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " failed", e);
        }
    }
}
