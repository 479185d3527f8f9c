package dev.keelson.plan;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/**
 * Registers resources as a preview does: inputs come back as outputs, ids stay unknown.
 *
 * <p>It applies no inheritance, resolves no alias and asks no provider; methods that it does not override fail.
 */
final class OfflineMonitor extends ResourceMonitorGrpc.ResourceMonitorImplBase {
    static final String STACK_TYPE = "pulumi:pulumi:Stack";

    /** Fields of a request that are fields of a recorded resource, too. */
    private static final Set<String> NAMED_FIELDS = Set.of(
            "type",
            "name",
            "parent",
            "custom",
            "object",
            "protect",
            "dependencies",
            "provider",
            "propertyDependencies",
            "properties",
            "id");

    /** What the SDK says about itself or the place in the source: it depends on the machine and not on the site. */
    private static final Set<String> NOISE_FIELDS = Set.of(
            "acceptSecrets",
            "acceptResources",
            "acceptsByteString",
            "supportsPartialValues",
            "supportsResultReporting",
            "sourcePosition",
            "stackTrace",
            "parentStackTraceHandle",
            "aliasSpecs");

    private static final Set<String> SUPPORTED = Set.of("resourceReferences", "parameterization");

    private final ProgramRun run;
    private final Map<String, RecordedResource> resources = new ConcurrentHashMap<>();
    private final Map<String, Value.Fields> outputs = new ConcurrentHashMap<>();
    private volatile boolean readsRefused;

    OfflineMonitor(ProgramRun run) {
        this.run = run;
    }

    List<RecordedResource> resources() {
        return DependencyOrder.sort(List.copyOf(resources.values()));
    }

    /** Whether the program has read a stack that could not be planned. */
    boolean readsRefused() {
        return readsRefused;
    }

    Value.Fields stackOutputs() {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(STACK_TYPE))
                .map(resource -> outputs.getOrDefault(resource.urn(), Value.fields()))
                .findFirst()
                .orElseGet(Value::fields);
    }

    @Override
    public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> reply) {
        answer(
                reply,
                () -> SupportsFeatureResponse.newBuilder()
                        .setHasSupport(SUPPORTED.contains(request.getId()))
                        .build());
    }

    @Override
    public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> reply) {
        answer(reply, () -> {
            var urn = urn(request.getParent(), request.getType(), request.getName());
            var resource = new RecordedResource(
                    request.getCustom() ? RecordedResource.Kind.CUSTOM : RecordedResource.Kind.COMPONENT,
                    urn,
                    request.getType(),
                    request.getName(),
                    request.getParent(),
                    request.getProvider(),
                    request.getDependenciesList().stream().sorted().toList(),
                    Wire.propertyDependencies(request),
                    request.hasProtect() && request.getProtect(),
                    Wire.decode(request.getObject()),
                    options(request));
            add(resource);
            return RegisterResourceResponse.newBuilder()
                    .setUrn(urn)
                    .setObject(outputs(resource, request.getObject()))
                    .build();
        });
    }

    /** What the program gets back: its inputs, unless a provider is imitated. */
    private Struct outputs(RecordedResource resource, Struct inputs) {
        var provider = run.computed().get(resource.type());
        return provider == null ? inputs : Wire.encode(provider.apply(resource.inputs()));
    }

    @Override
    public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> reply) {
        answer(reply, () -> {
            outputs.put(request.getUrn(), Wire.decode(request.getOutputs()));
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void readResource(ReadResourceRequest request, StreamObserver<ReadResourceResponse> reply) {
        answer(reply, () -> {
            var urn = urn(request.getParent(), request.getType(), request.getName());
            var properties = Wire.decode(request.getProperties());
            if (request.getType().equals(RecordedResource.STACK_REFERENCE)) {
                properties = stackReference(properties, request.getName());
            }
            add(new RecordedResource(
                    RecordedResource.Kind.READ,
                    urn,
                    request.getType(),
                    request.getName(),
                    request.getParent(),
                    request.getProvider(),
                    request.getDependenciesList().stream().sorted().toList(),
                    Map.of(),
                    false,
                    properties,
                    options(request)));
            return ReadResourceResponse.newBuilder()
                    .setUrn(urn)
                    .setProperties(Wire.encode(properties))
                    .build();
        });
    }

    @Override
    public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> reply) {
        answer(reply, () -> {
            var function = run.functions().get(request.getTok());
            if (function == null) {
                throw new PlanException(
                        "The program calls the provider function %s, and the plan has no answer for it; known: %s."
                                .formatted(
                                        request.getTok(),
                                        run.functions().keySet().stream()
                                                .sorted()
                                                .toList()));
            }
            return ResourceInvokeResponse.newBuilder()
                    .setReturn(Wire.encode(function.apply(Wire.decode(request.getArgs()))))
                    .build();
        });
    }

    @Override
    public void registerPackage(RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> reply) {
        answer(
                reply,
                () -> RegisterPackageResponse.newBuilder()
                        .setRef(packageRef(request))
                        .build());
    }

    /** The real engine returns a random text; this one names the plugin and its parameters. */
    private static String packageRef(RegisterPackageRequest request) {
        var plugin = request.getName() + "@" + request.getVersion();
        if (!request.hasParameterization()) {
            return plugin;
        }
        var parameterization = request.getParameterization();
        return "%s@%s by %s".formatted(parameterization.getName(), parameterization.getVersion(), plugin);
    }

    private Value.Fields stackReference(Value.Fields properties, String fallback) {
        var reference = properties.text("name").orElse(fallback);
        var project = reference.substring(reference.indexOf('/') + 1);
        if (run.refused().contains(project)) {
            readsRefused = true;
            throw new PlanException("The stack %s could not be planned.".formatted(reference));
        }
        var found = run.stackOutputs().get(project);
        if (found == null) {
            throw new PlanException(
                    "The program reads the outputs of the stack %s, which this plan does not hold; plan that stack first, in the same run (`plan all`)."
                            .formatted(reference));
        }
        // If one output is unknown, the SDK takes all of them for unknown: such an output is left out, as the engine
        // leaves out what a stack has not exported yet.
        var known = new LinkedHashMap<>(found.values());
        known.values().removeIf(Value::holdsUnknown);
        var secretNames = known.entrySet().stream()
                .filter(output -> output.getValue().holdsSecret())
                .map(output -> (Value) new Value.Text(output.getKey()))
                .toList();
        var answered = new LinkedHashMap<>(properties.values());
        answered.put("name", new Value.Text(reference));
        answered.put("outputs", new Value.Fields(known));
        answered.put("secretOutputNames", new Value.Items(secretNames));
        return new Value.Fields(answered);
    }

    private static Value.Fields options(com.google.protobuf.Message request) {
        var except = new java.util.HashSet<>(NAMED_FIELDS);
        except.addAll(NOISE_FIELDS);
        return Wire.fieldsOf(request, except);
    }

    private void add(RecordedResource resource) {
        if (resources.putIfAbsent(resource.urn(), resource) != null) {
            throw new PlanException("Two resources are a %s named '%s' under the same parent; names must differ."
                    .formatted(resource.type(), resource.name()));
        }
    }

    /** The URN that the real engine would give: types of all parents but the stack's, joined by {@code $}. */
    private String urn(String parent, String type, String name) {
        var types = type;
        var parts = parent.split("::", 4);
        if (parts.length == 4 && !parts[2].equals(STACK_TYPE)) {
            types = parts[2] + "$" + type;
        }
        return "urn:pulumi:%s::%s::%s::%s".formatted(run.stack(), run.project(), types, name);
    }

    private static <R> void answer(StreamObserver<R> reply, Supplier<R> work) {
        R response;
        try {
            response = work.get();
        } catch (PlanException e) {
            reply.onError(Status.FAILED_PRECONDITION
                    .withDescription(String.join("\n", e.problems()))
                    .asRuntimeException());
            return;
        }
        reply.onNext(response);
        reply.onCompleted();
    }
}
