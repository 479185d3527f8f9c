package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.gitops.ImageAutomationArgs.Author;
import dev.keelson.gitops.ImagePolicyArgs.Majors;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageAutomationArgsTest {
    private static final String AUTHOR = "\"author\":{\"name\":\"Flux\",\"email\":\"flux@example.org\"}";

    private record Read(Optional<ImageAutomationArgs> args, List<String> problems) {}

    private static Read read(String images) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:images", images), Set.of()), "cluster");
        var args = reader.section("cluster")
                .optionalMap(
                        "images", "what it means", section -> ImageAutomationArgs.read(section, Optional.of("main")));
        return new Read(args, reader.problems());
    }

    private static Read policies(String... policies) {
        return read("{%s,\"policies\":[%s]}".formatted(AUTHOR, String.join(",", policies)));
    }

    private static String policy(String name, String image, String range, String more) {
        return "{\"name\":\"%s\",\"image\":\"%s\",\"range\":\"%s\"%s}".formatted(name, image, range, more);
    }

    @Test
    void isABranchAnAuthorAndAPolicyForEachImage() {
        var read = policies(
                policy("cert-manager", "quay.io/jetstack/charts/cert-manager", ">=1.16.0 <1.19.0", ""),
                policy("cloudflared", "cloudflare/cloudflared", ">=1.0.0", ",\"majors\":\"any\""));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(new ImageAutomationArgs(
                        "flux-image-updates",
                        new Author("Flux", "flux@example.org"),
                        List.of(
                                new ImagePolicyArgs(
                                        new DnsLabel("cert-manager"),
                                        "quay.io/jetstack/charts/cert-manager",
                                        ">=1.16.0 <1.19.0",
                                        Majors.ONE),
                                new ImagePolicyArgs(
                                        new DnsLabel("cloudflared"),
                                        "cloudflare/cloudflared",
                                        ">=1.0.0",
                                        Majors.ANY))));
    }

    @Test
    void whatIsMissingIsFoundAtOnce() {
        assertThat(read("{}").problems())
                .containsExactly(
                        "cluster:images.author is missing: must be a map with email, name",
                        "cluster:images.policies is missing: must be a list of maps with image, majors, name, range");
        assertThat(policies("{}").problems())
                .containsExactly(
                        "cluster:images.policies[0].name is missing: must be a name of at most 63 lower-case letters,"
                                + " digits and hyphens, like my-app",
                        "cluster:images.policies[0].image is missing: must be an image without a tag, like"
                                + " ghcr.io/example/app",
                        "cluster:images.policies[0].range is missing: must be a range of versions that lets some"
                                + " through, like >=1.16.0 <1.19.0");
    }

    @ParameterizedTest
    @CsvSource({"ghcr.io/a/b:1.2", "ghcr.io/a/b@sha256:abc", "https://ghcr.io/a/b", "ghcr.io/A/b", "a b"})
    void anImageHasNoTag(String image) {
        assertThat(policies(policy("app", image, "^1", "")).problems())
                .containsExactly(
                        "cluster:images.policies[0].image is %s: must be an image without a tag, like ghcr.io/example/app"
                                .formatted(image));
    }

    @ParameterizedTest
    @CsvSource({"latest", ">2.0.0 <1.0.0", "1.x.3"})
    void aRangeThatIsNoneOrLetsNothingThroughIsRefused(String range) {
        assertThat(policies(policy("app", "a/b", range, "")).problems())
                .containsExactly(
                        "cluster:images.policies[0].range is %s: must be a range of versions that lets some through, like >=1.16.0 <1.19.0"
                                .formatted(range));
    }

    @Test
    void aRangeOverAMajorVersionSaysSo() {
        assertThat(policies(policy("app", "a/b", ">=1.0.0", "")).problems())
                .containsExactly("cluster:images.policies[0].range is >=1.0.0: must be within one major version, or"
                        + " beside majors: any");
        assertThat(policies(policy("app", "a/b", ">=1.0.0", ",\"majors\":\"all\""))
                        .problems())
                .containsExactly("cluster:images.policies[0].majors is all: must be one of one, any");
        assertThatThrownBy(() -> new ImagePolicyArgs(new DnsLabel("app"), "a/b", "*", Majors.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("* reaches more than one major version");
    }

    @Test
    void twoPoliciesOfOneNameAreRefused() {
        assertThat(policies(policy("app", "a/b", "^1", ""), policy("app", "a/c", "^1", ""))
                        .problems())
                .containsExactly("cluster:images.policies[1].name is app: must be another one, since"
                        + " cluster:images.policies[0].name is the same");
        var policy = new ImagePolicyArgs(new DnsLabel("app"), "a/b", "^1", Majors.ONE);
        assertThatThrownBy(() -> new ImageAutomationArgs("updates", new Author("a", "b"), List.of(policy, policy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two policies have one name");
    }

    @Test
    void pushesToABranchOfItsOwn() {
        assertThat(read("{\"branch\":\"main\",%s,\"policies\":[]}".formatted(AUTHOR))
                        .problems())
                .containsExactly(
                        "cluster:images.branch is main: must be another branch than the one that Flux applies");
        assertThat(read("{\"branch\":\"-\",\"author\":{\"name\":\"Flux\",\"email\":\"flux\"},\"policies\":[]}")
                        .problems())
                .containsExactly(
                        "cluster:images.branch is -: must be a branch, like main",
                        "cluster:images.author.email is flux: must be an e-mail address, like admin@example.org");
    }
}
