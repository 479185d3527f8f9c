package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.grpc.stub.StreamObserver;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import pulumirpc.Resource.Parameterization;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/**
 * The monitor's answers, call by call; what the SDK makes of them is in {@link RecorderTest} and
 * {@link RecorderAnswersTest}.
 */
class OfflineMonitorTest {
    private final OfflineMonitor monitor = new OfflineMonitor(new ProgramRun(
            "shop",
            "prod",
            context -> {},
            StackConfig.empty(),
            Map.of("cloud/prod", new Value.Fields(Map.of("zone", new Value.Text("shop.example")))),
            Map.of()));

    @Test
    void answersARegistrationWithItsInputsAndNoId() {
        var inputs = Wire.encode(new Value.Fields(Map.of("text", new Value.Secret(new Value.Text("hidden")))));

        var reply = register("test:index:Thing", "one", "", inputs);

        var order = inOrder(reply);
        order.verify(reply)
                .onNext(RegisterResourceResponse.newBuilder()
                        .setUrn("urn:pulumi:prod::shop::test:index:Thing::one")
                        .setObject(inputs)
                        .build());
        order.verify(reply).onCompleted();
    }

    @Test
    void namesAllParentsButTheStackInAUrn() {
        register(OfflineMonitor.STACK_TYPE, "shop-prod", "", null);
        register("test:index:Outer", "outer", "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod", null);
        register("test:index:Inner", "inner", "urn:pulumi:prod::shop::test:index:Outer::outer", null);
        register("test:index:Thing", "thing", "urn:pulumi:prod::shop::test:index:Outer$test:index:Inner::inner", null);

        assertThat(monitor.resources())
                .extracting(RecordedResource::urn)
                .contains("urn:pulumi:prod::shop::test:index:Outer$test:index:Inner$test:index:Thing::thing");
    }

    @Test
    void namesAPackageByItsPluginAndWhatThatWasToldToStandFor() {
        var plain = RegisterPackageRequest.newBuilder().setName("random").setVersion("4.21.2");
        var bridged = RegisterPackageRequest.newBuilder()
                .setName("bridge")
                .setVersion("1.0.0")
                .setParameterization(
                        Parameterization.newBuilder().setName("dns").setVersion("0.3.0"));

        assertThat(packageRef(plain)).isEqualTo("random@4.21.2");
        assertThat(packageRef(bridged)).isEqualTo("dns@0.3.0 by bridge@1.0.0");
    }

    private String packageRef(RegisterPackageRequest.Builder request) {
        StreamObserver<RegisterPackageResponse> reply = mock();
        var answer = ArgumentCaptor.forClass(RegisterPackageResponse.class);
        monitor.registerPackage(request.build(), reply);
        verify(reply).onNext(answer.capture());
        return answer.getValue().getRef();
    }

    @Test
    void refusesASecondResourceOfTheSameName() {
        register("test:index:Thing", "one", "", null);
        var reply = register("test:index:Thing", "one", "", null);

        verify(reply, never()).onNext(any());
        verify(reply)
                .onError(argThat(error -> String.valueOf(error.getMessage())
                        .endsWith("Two resources are a test:index:Thing named 'one' under the same parent; names must"
                                + " differ.")));
    }

    @Test
    void readsAnotherStacksOutputs() {
        StreamObserver<ReadResourceResponse> reply = observer();
        monitor.readResource(
                ReadResourceRequest.newBuilder()
                        .setType(RecordedResource.STACK_REFERENCE)
                        .setName("reference")
                        .setProperties(Wire.encode(new Value.Fields(Map.of("name", new Value.Text("acme/cloud/prod")))))
                        .build(),
                reply);

        verify(reply)
                .onNext(argThat(response -> Wire.decode(response.getProperties())
                        .text("outputs", "zone")
                        .filter("shop.example"::equals)
                        .isPresent()));
    }

    @Test
    void supportsOnlyWhatItKnows() {
        assertThat(supports("resourceReferences")).isTrue();
        assertThat(supports("transforms")).isFalse();
    }

    private boolean supports(String feature) {
        var answer = new boolean[1];
        StreamObserver<SupportsFeatureResponse> reply = observer();
        monitor.supportsFeature(
                SupportsFeatureRequest.newBuilder().setId(feature).build(), reply);
        verify(reply).onNext(argThat(response -> {
            answer[0] = response.getHasSupport();
            return true;
        }));
        return answer[0];
    }

    private StreamObserver<RegisterResourceResponse> register(
            String type,
            String name,
            String parent,
            com.google.protobuf.@org.jspecify.annotations.Nullable Struct inputs) {
        var request = RegisterResourceRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setParent(parent)
                .setCustom(!type.equals(OfflineMonitor.STACK_TYPE));
        if (inputs != null) {
            request.setObject(inputs);
        }
        StreamObserver<RegisterResourceResponse> reply = observer();
        monitor.registerResource(request.build(), reply);
        return reply;
    }

    @SuppressWarnings("unchecked") // Mockito has no token for a generic type
    private static <T> StreamObserver<T> observer() {
        return mock(StreamObserver.class);
    }
}
