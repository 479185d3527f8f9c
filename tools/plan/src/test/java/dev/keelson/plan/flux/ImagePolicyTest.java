package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.check.Inventory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePolicyTest {
    private static ImagePolicy policy(String spec) {
        var inventory = Inventory.of(Repository.objects("""
                        apiVersion: image.toolkit.fluxcd.io/v1beta2
                        kind: ImagePolicy
                        metadata: {name: app, namespace: flux-system}
                        spec: {imageRepositoryRef: {name: app}, %s}
                        """.formatted(spec)), true, List.of());
        return ImagePolicy.find(inventory, "flux-system", "app").orElseThrow();
    }

    @Test
    void withoutItsRepositoryTheImageIsNotKnown() {
        assertThat(policy("policy: {}").image()).isEmpty();
        assertThat(policy("policy: {}").label()).isEqualTo("flux-system/app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "policy: {semver: {range: '>=1.0.0'}} | 1.2.3 |",
                "policy: {semver: {range: '>=1.0.0'}} | 0.2.3 | be a version in >=1.0.0",
                "policy: {semver: {range: newest}} | 1.2.3 | be in a range, and 'newest' is none",
                "policy: {numerical: {order: asc}} | 12 |",
                "policy: {numerical: {order: asc}} | main | be a number",
                "policy: {alphabetical: {order: asc}} | anything |",
                "filterTags: {pattern: '^main-(?P<at>[0-9]+)$', extract: $at}, policy: {numerical: {order: asc}} | main-12 |",
                "filterTags: {pattern: '^main-(?P<at>[0-9]+)$', extract: $at}, policy: {numerical: {order: asc}} | dev-12 |"
                        + " match ^main-(?P<at>[0-9]+)$",
                "filterTags: {pattern: '^(.*)-alpine$', extract: '${1}'}, policy: {semver: {range: 1.x}} | 1.2.3-alpine |",
            })
    void saysWhatATagWouldHaveToBe(String spec, String tag, String refusal) {
        assertThat(policy(spec).refuses(tag).orElse(null)).isEqualTo(refusal);
    }
}
