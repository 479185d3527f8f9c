package dev.keelson.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.TestSite;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BannerTest {
    private static SettingsReader reader(String banner) {
        return new SettingsReader(ConfigSource.of(Map.of("cluster:banner", banner), Set.of()), "cluster");
    }

    @Test
    void isAConfigMapWithTheTextAndHowLongItIsSeen() {
        var recording = Programs.record(context -> new Banner(
                "sale", new BannerArgs("Half price", 5), TestSite.plain().begin(context)));

        assertThat(Programs.inputs(recording.one("kubernetes:core/v1:ConfigMap", "sale-text")))
                .isEqualTo("""
                apiVersion: v1
                data:
                  seconds: '5'
                  text: Half price
                kind: ConfigMap
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: sale
                    app.kubernetes.io/part-of: shop
                  name: sale
                  namespace: shop-live
                """);
    }

    @Test
    void everyProblemIsFoundWhileSettingsAreRead() {
        var reader = reader("{\"txt\":\"Half price\",\"seconds\":0}");

        assertThat(reader.section("cluster").map("banner", "A banner.", BannerArgs::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:banner.text is missing: must be a line of at most 80 characters",
                        "cluster:banner.seconds is 0: must be a whole number from 1 to 600",
                        "cluster:banner.txt is unknown: did you mean cluster:banner.text?");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        assertThatThrownBy(() -> new BannerArgs("", 601))
                .hasMessage("text is : must be a line of at most 80 characters\n"
                        + "seconds is 601: must be a whole number from 1 to 600");
    }
}
