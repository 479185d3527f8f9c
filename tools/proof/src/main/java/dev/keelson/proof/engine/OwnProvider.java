package dev.keelson.proof.engine;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ParameterizeRequest;
import pulumirpc.Provider.ParameterizeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/**
 * A provider of our own, in the place of those of random values, of Cloudflare, and of the bridge to Terraform's, which
 * no registry has.
 *
 * <p>A password is a real one, of the length and the alphabet asked for, and another input makes another one. Whatever
 * else is asked for is taken as it is, gets an id, and can be updated: nothing is told to anybody.
 */
final class OwnProvider extends ResourceProviderGrpc.ResourceProviderImplBase {
    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> reply) {
        answer(reply, Empty::getDefaultInstance);
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        answer(reply, () -> request);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, PluginInfo::getDefaultInstance);
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> reply) {
        check(request, reply);
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> reply) {
        answer(reply, () -> difference(request, false));
    }

    /** It takes no secrets: the engine keeps for itself which inputs are some. */
    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> reply) {
        answer(
                reply,
                () -> ConfigureResponse.newBuilder().setSupportsPreview(true).build());
    }

    /** It stands for each Terraform provider that the bridge is told to stand for. */
    @Override
    public void parameterize(ParameterizeRequest request, StreamObserver<ParameterizeResponse> reply) {
        answer(
                reply,
                () -> ParameterizeResponse.newBuilder()
                        .setName(request.getValue().getName())
                        .setVersion(request.getValue().getVersion())
                        .build());
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> reply) {
        answer(
                reply,
                () -> InvokeResponse.newBuilder()
                        .setReturn(OwnFunctions.answer(request.getTok(), request.getArgs()))
                        .build());
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> reply) {
        answer(
                reply,
                () -> CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> reply) {
        answer(reply, () -> difference(request, RandomText.isMadeBy(request.getUrn())));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> reply) {
        answer(reply, () -> {
            var inputs = request.getProperties();
            var outputs = Struct.newBuilder(inputs);
            if (RandomText.isMadeBy(request.getUrn())) {
                outputs.putFields("result", RandomText.of(inputs, request.getPreview()));
            }
            return CreateResponse.newBuilder()
                    .setId(request.getPreview() ? "" : UUID.randomUUID().toString())
                    .setProperties(outputs)
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> reply) {
        answer(
                reply,
                () -> ReadResponse.newBuilder()
                        .setId(request.getId())
                        .setProperties(request.getProperties())
                        .setInputs(request.getInputs())
                        .build());
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> reply) {
        answer(
                reply,
                () -> UpdateResponse.newBuilder()
                        .setProperties(request.getNews())
                        .build());
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> reply) {
        answer(reply, Empty::getDefaultInstance);
    }

    private static DiffResponse difference(DiffRequest request, boolean isReplaced) {
        var olds = request.getOldInputs().getFieldsMap();
        var news = request.getNews().getFieldsMap();
        var names = new TreeSet<>(olds.keySet());
        names.addAll(news.keySet());
        names.removeIf(name -> olds.getOrDefault(name, Value.getDefaultInstance())
                .equals(news.getOrDefault(name, Value.getDefaultInstance())));
        var response = DiffResponse.newBuilder()
                .setChanges(names.isEmpty() ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME)
                .addAllDiffs(names);
        return (isReplaced ? response.addAllReplaces(names) : response).build();
    }

    private static <T> void answer(StreamObserver<T> reply, Supplier<T> work) {
        T answer;
        try {
            answer = work.get();
        } catch (IllegalArgumentException e) {
            reply.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
            return;
        }
        reply.onNext(answer);
        reply.onCompleted();
    }
}
