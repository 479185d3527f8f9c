package com.pulumi.random;

import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records what resources are made of; leaves open their options, which the contract's recording sees. */
final class Sent implements Mocks {
    private final List<ResourceArgs> resources = new CopyOnWriteArrayList<>();

    static ResourceArgs by(Runnable program) {
        var sent = new Sent();
        try {
            PulumiTest.withMocks(sent).runTest(context -> program.run()).throwOnError();
        } finally {
            PulumiTest.cleanup();
        }
        return sent.resources.get(0);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        resources.add(args);
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of("id"), Map.of()));
    }
}
