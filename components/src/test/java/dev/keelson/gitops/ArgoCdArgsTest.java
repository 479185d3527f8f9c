package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgoCdArgsTest {
    private static final String URL = "https://git.example/shop/site.git";

    private record Read(Optional<ArgoCdArgs> args, List<String> problems) {}

    private static Read read(String argocd) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("platform:argocd", argocd), Set.of()), "platform");
        var args = reader.section("platform").optionalMap("argocd", "what it means", ArgoCdArgs::read);
        return new Read(args, reader.problems());
    }

    private static String of(String... applications) {
        return "{\"repository\":\"%s\",\"revision\":\"main\",\"applications\":[%s]}"
                .formatted(URL, String.join(",", applications));
    }

    private static String application(String name, String path, String namespace) {
        return "{\"name\":\"%s\",\"path\":\"%s\",\"namespace\":\"%s\"}".formatted(name, path, namespace);
    }

    private static ArgoApplicationArgs args(String name, String path, String namespace) {
        return new ArgoApplicationArgs(new DnsLabel(name), URL, "main", path, new DnsLabel(namespace));
    }

    @Test
    void isAnApplicationForEachEnvironment() {
        var read = read(of(
                application("shop-stage", "argocd/stage", "shop-stage"),
                application("shop-prod", "argocd/prod", "shop-prod")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(new ArgoCdArgs(List.of(
                        args("shop-stage", "argocd/stage", "shop-stage"),
                        args("shop-prod", "argocd/prod", "shop-prod"))));
    }

    @Test
    void whatIsMissingOrWrongIsFoundAtOnce() {
        assertThat(
                        read("{\"revision\":\"-\",\"applications\":[{\"name\":\"a\",\"path\":\"/\",\"namespace\":\"keel\"}]}")
                                .problems())
                .containsExactly(
                        "platform:argocd.repository is missing: must be a repository's https URL without a login in it,"
                                + " like https://example.org/site.git",
                        "platform:argocd.revision is -: must be a branch, tag or commit, like main",
                        "platform:argocd.applications[0].path is /: must be a path from the repository's root without ."
                                + " or .. in it, like cluster/flux",
                        "platform:argocd.applications[0].namespace is keel: must be the namespace of a site's stack,"
                                + " like shop-prod, and none of Kubernetes or the platform");
        assertThat(read("{}").problems())
                .containsExactly(
                        "platform:argocd.repository is missing: must be a repository's https URL without a login in it,"
                                + " like https://example.org/site.git",
                        "platform:argocd.revision is missing: must be a branch, tag or commit, like main",
                        "platform:argocd.applications is missing: must be a list of maps with name, namespace, path");
    }

    @Test
    void twoOfOneNameFolderOrNamespaceAreRefused() {
        var read = read(of(application("a", "argocd", "shop"), application("a", "argocd", "shop")));

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "platform:argocd.applications[1].name is a: must be another one, since"
                                + " platform:argocd.applications[0].name is the same",
                        "platform:argocd.applications[1].namespace is shop: must be another one, since"
                                + " platform:argocd.applications[0].namespace is the same",
                        "platform:argocd.applications[1].path is argocd: must be another one, since"
                                + " platform:argocd.applications[0].path is the same");
        assertThatThrownBy(() -> new ArgoCdArgs(List.of(args("a", "one", "shop"), args("b", "two", "shop"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two applications have one namespace");
    }
}
