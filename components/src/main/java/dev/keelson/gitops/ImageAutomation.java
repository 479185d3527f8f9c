package dev.keelson.gitops;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.crd.ImagePolicy;
import dev.keelson.crd.ImageRepository;
import dev.keelson.crd.ImageUpdateAutomation;
import dev.keelson.crd.ReadyWait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The images that Flux follows: for each new tag that a policy allows, it writes a commit to a branch of its own.
 *
 * <p>It pushes with the login with which {@link FluxBootstrap} fetches: Flux has one for a repository. It is there once
 * Flux has found a tag for each policy, so a wrong image or range fails the deployment.
 */
public final class ImageAutomation extends ComponentResource {
    public static final String TYPE = "keelson:gitops:ImageAutomation";

    /** How often the tags of an image are read: registries limit how often they answer. */
    private static final Duration SCAN = Duration.ofHours(1);

    /** An image may have thousands of tags. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** The name of the only automation. */
    private static final String NAME = "flux-system";

    private final Output<String> automation;
    private final FluxBootstrap flux;

    /** Declares it as a part of Flux. */
    ImageAutomation(String name, ImageAutomationArgs args, GitSource source, FluxBootstrap flux) {
        super(TYPE, name, ComponentResourceOptions.builder().parent(flux).build());
        this.flux = flux;
        var policies = new ArrayList<Resource>();
        args.policies().forEach(policy -> policies.add(policy(name + "-" + policy.name(), policy)));
        this.automation = new ImageUpdateAutomation(
                        name + "-automation",
                        metadata(NAME),
                        flux.repository().applyValue(known -> ImageSpecs.automation(args, source, known)),
                        after(policies))
                .objectName();
        registerOutputs(Map.of("automation", automation));
    }

    /** The name of the ImageUpdateAutomation. */
    public Output<String> automation() {
        return automation;
    }

    private ImagePolicy policy(String child, ImagePolicyArgs args) {
        var object = args.name().text();
        var repository = new ImageRepository(
                child + "-repository",
                metadata(object),
                Output.of(ImageSpecs.repository(args.image(), SCAN)),
                after(List.of(flux.release())));
        return new ImagePolicy(
                child + "-policy",
                metadata(object),
                repository.objectName().applyValue(known -> ImageSpecs.policy(known, args.range())),
                after(List.of()));
    }

    private ObjectMetaArgs metadata(String objectName) {
        return flux.namespace().metadata(objectName, FluxBootstrap.NAMESPACE, ReadyWait.annotations());
    }

    private CustomResourceOptions after(List<? extends Resource> first) {
        return CustomResourceOptions.builder()
                .parent(this)
                .dependsOn(first.toArray(Resource[]::new))
                .customTimeouts(ReadyWait.timeouts(LONGEST_WAIT))
                .build();
    }
}
