package dev.keelson.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanSketch;
import org.junit.jupiter.api.Test;

class PicturesTest {
    /** A Service is a box, and nothing else is drawn for it. */
    private static Plan services(int count) {
        var yaml = new StringBuilder();
        for (var index = 0; index < count; index++) {
            yaml.append("""
                    ---
                    apiVersion: v1
                    kind: Service
                    metadata: {name: app-%d, namespace: shop}
                    spec: {selector: {app: app-%d}, ports: [{port: 80}]}
                    """.formatted(index, index));
        }
        return PlanSketch.prod().objects(yaml.toString()).plan();
    }

    @Test
    void aSiteThatCanBeReadIsDrawn() {
        var pictures = Pictures.of("shop, prod", services(Pictures.MOST_BOXES));

        assertThat(pictures.files()).containsOnlyKeys("site.svg", "site.mmd");
        assertThat(pictures.leftOut()).isEmpty();
    }

    @Test
    void oneWithMoreBoxesIsLeftOutAndALineSaysWhy() {
        var pictures = Pictures.of("shop, prod", services(1_734));

        assertThat(pictures.files()).isEmpty();
        assertThat(pictures.leftOut())
                .contains("site.svg, site.mmd: left out, since nobody can read 1,734 boxes; up to 150 are drawn.");
    }
}
