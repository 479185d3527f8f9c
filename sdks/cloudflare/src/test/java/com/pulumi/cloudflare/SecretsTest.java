package com.pulumi.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenArgs;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.TestOptions;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/** Which values never travel in clear, whatever the program gives; all else is seen in the recordings of components. */
class SecretsTest {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    @AfterEach
    void cleanUp() {
        PulumiTestInternal.cleanup();
    }

    @Test
    void theSecretOfATunnelIsSentAndComesBackAsASecret() {
        var request = sent(() -> new ZeroTrustTunnelCloudflared(
                "edge",
                ZeroTrustTunnelCloudflaredArgs.builder()
                        .accountId("a")
                        .name("edge")
                        .tunnelSecret("in clear")
                        .build()));

        assertThat(secrets(request)).containsExactly("tunnelSecret");
        assertThat(request.getAdditionalSecretOutputsList()).containsExactly("tunnelSecret");
    }

    @Test
    void theCredentialsOfTheProviderAreSentAndComeBackAsSecrets() {
        var request = sent(() -> new Provider(
                "edge",
                ProviderArgs.builder()
                        .apiKey("in clear")
                        .apiToken("in clear")
                        .apiUserServiceKey("in clear")
                        .email("in clear")
                        .build()));

        assertThat(secrets(request)).containsExactly("apiKey", "apiToken", "apiUserServiceKey");
        assertThat(request.getAdditionalSecretOutputsList()).containsExactly("apiKey", "apiToken", "apiUserServiceKey");
    }

    @Test
    void theTokenOfATunnelComesBackAsASecret() {
        var answers = new ArrayList<OutputData<String>>();

        run(new Recorder(), () -> {
            Output<String> token = CloudflareFunctions.getZeroTrustTunnelCloudflaredToken(
                            GetZeroTrustTunnelCloudflaredTokenArgs.builder()
                                    .accountId("a")
                                    .tunnelId("t")
                                    .build())
                    .applyValue(result -> result.token());
            answers.add(PulumiTestInternal.extractOutputData(token));
        });

        assertThat(answers).singleElement().satisfies(token -> {
            assertThat(token.isSecret()).isTrue();
            assertThat(token.getValueOptional()).contains("the token");
        });
    }

    private static List<String> secrets(RegisterResourceRequest request) {
        return request.getObject().getFieldsMap().entrySet().stream()
                .filter(entry -> isSecret(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isSecret(Value value) {
        var signature = value.getStructValue().getFieldsMap().get(SIGNATURE);
        return signature != null && signature.getStringValue().equals(SECRET);
    }

    private static RegisterResourceRequest sent(Runnable program) {
        var recorder = new Recorder();
        run(recorder, program);
        return recorder.requests.stream()
                .filter(request -> request.getName().equals("edge"))
                .findFirst()
                .orElseThrow();
    }

    private static void run(Recorder recorder, Runnable program) {
        PulumiTestInternal.builder()
                .options(TestOptions.Empty)
                .mocks(new Answers())
                .monitorDecorator(mock -> recorder)
                .build()
                .runTest(context -> program.run())
                .throwOnError();
    }

    private record Answers() implements Mocks {
        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of("id"), args.inputs));
        }

        @Override
        public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
            return CompletableFuture.completedFuture(Map.of("accountId", "a", "tunnelId", "t", "token", "the token"));
        }
    }

    private static final class Recorder extends MockMonitor {
        private final List<RegisterResourceRequest> requests = new CopyOnWriteArrayList<>();

        Recorder() {
            super(new Answers(), PulumiTestInternal.mockLog());
        }

        @Override
        public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
                Resource resource, RegisterResourceRequest request) {
            requests.add(request);
            return super.registerResourceAsync(resource, request);
        }
    }
}
