package dev.keelson.proof.kube;

import dev.keelson.proof.run.WaitException;
import io.fabric8.kubernetes.client.dsl.ContainerResource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs programs in pods, as {@code kubectl exec} does. */
public final class Pods {
    private static final int SECONDS = 60;

    private Pods() {}

    /**
     * What a program ended with, and all that it wrote.
     *
     * @param status its exit code
     */
    public record Result(int status, String output) {}

    public static Result run(ContainerResource container, String... command) {
        var output = new ByteArrayOutputStream();
        try (var watch = container.writingOutput(output).writingError(output).exec(command)) {
            var status = watch.exitCode().get(SECONDS, TimeUnit.SECONDS);
            return new Result(status, output.toString(StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new WaitException(String.join(" ", command) + " did not end; it wrote: " + output);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitException("interrupted while a program ran in a pod");
        }
    }
}
