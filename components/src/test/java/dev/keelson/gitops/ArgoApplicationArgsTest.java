package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.DnsLabel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgoApplicationArgsTest {
    @ParameterizedTest
    @CsvSource({
        "http://git.example/a.git,  main, argocd, shop,    repository is http://git.example/a.git: must be a repository's",
        "https://git.example/a.git, a b,  argocd, shop,    'revision is a b: must be a branch, tag or commit, like main'",
        "https://git.example/a.git, main, ../a,   shop,    path is ../a: must be a path from the repository's root",
        "https://git.example/a.git, main, argocd, argocd,  namespace is argocd: must be the namespace of a site's stack",
    })
    void holdsTheRulesOfItsSettings(String repository, String revision, String path, String namespace, String line) {
        assertThatThrownBy(() -> new ArgoApplicationArgs(
                        new DnsLabel("shop-prod"), repository, revision, path, new DnsLabel(namespace)))
                .hasMessageStartingWith(line);
    }
}
