package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingsReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each owner asks for; that Keel acts on it is left to a real cluster. */
class ImageOwnerTest {
    private static final ImageOwner KEEL = new ImageOwner.Keel(new KeelSchedule(Duration.ofMinutes(2)));
    private static final ImageOwner.Flux FLUX =
            new ImageOwner.Flux(new DnsLabel("flux-system"), new DnsLabel("shop-app"));
    private static final String DIGEST = "@sha256:" + "0".repeat(64);

    @Test
    void keelFollowsTheDigestOfTheGivenTagAndNoOtherTag() {
        assertThat(KEEL.annotations())
                .hasToString("{keel.sh/matchTag=true, keel.sh/policy=force,"
                        + " keel.sh/pollSchedule=@every 2m, keel.sh/trigger=poll, keelson.dev/image-owner=keel}");
    }

    @Test
    void noOtherOwnerHasAnnotationsForKeel() {
        assertThat(new ImageOwner.Pulumi().annotations()).hasToString("{keelson.dev/image-owner=pulumi}");
        assertThat(FLUX.annotations())
                .hasToString("{keelson.dev/image-owner=flux, keelson.dev/image-policy=flux-system:shop-app}");
    }

    @Test
    void fluxFindsTheImageByAMarkerBehindIt() {
        assertThat(FLUX.marker()).isEqualTo("# {\"$imagepolicy\": \"flux-system:shop-app\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghcr.io/shop/app:latest", "shop/app:1", "redis:7-alpine", "localhost:5000/library/app:1"})
    void keelAcceptsImagesThatItWritesBackUnchanged(String image) {
        assertThat(KEEL.refusal(new ImageReference(image))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docker.io/shop/app:1,docker.io/",
        "index.docker.io/shop/app:1,index.docker.io/",
        "library/redis:7,library/"
    })
    void keelRefusesImagesThatItWouldWriteDifferently(String image, String prefix) {
        assertThat(KEEL.refusal(new ImageReference(image)))
                .contains("written without " + prefix + ", as Keel writes it back");
    }

    @Test
    void onlyPulumiAcceptsADigest() {
        var image = new ImageReference("ghcr.io/shop/app:1" + DIGEST);

        assertThat(KEEL.refusal(image)).contains("an image with a tag and no digest: Keel would drop the digest");
        assertThat(FLUX.refusal(image)).contains("an image with a tag and no digest: Flux would replace both by a tag");
        assertThat(new ImageOwner.Pulumi().refusal(image)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"by\":\"pulumi\"} | {keelson.dev/image-owner=pulumi}",
                "{\"by\":\"flux\",\"namespace\":\"flux-system\",\"policy\":\"app\"} |"
                        + " {keelson.dev/image-owner=flux, keelson.dev/image-policy=flux-system:app}"
            })
    void settingsNameTheOwner(String settings, String annotations) {
        assertThat(read(settings, Optional.empty()).annotations()).hasToString(annotations);
    }

    @Test
    void keelAsAnOwnerHasTheScheduleOfKeelsSettings() {
        var schedule = new KeelSchedule(Duration.ofMinutes(5));

        assertThat(read("{\"by\":\"keel\"}", Optional.of(schedule))).isEqualTo(new ImageOwner.Keel(schedule));
    }

    @Test
    void keelCannotBeAnOwnerIfTheSiteHasNoKeel() {
        var reader =
                new SettingsReader(ConfigSource.of(Map.of("cluster:owner", "{\"by\":\"keel\"}"), Set.of()), "cluster");

        assertThat(reader.section("cluster")
                        .map("owner", "what it means", section -> ImageOwner.read(section, Optional.empty())))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly("cluster:owner.by is keel: must be pulumi or flux where no Keel is declared");
    }

    private static ImageOwner read(String settings, Optional<KeelSchedule> keel) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:owner", settings), Set.of()), "cluster");
        var owner = reader.section("cluster").map("owner", "what it means", section -> ImageOwner.read(section, keel));
        assertThat(reader.problems()).isEmpty();
        return owner.orElseThrow();
    }
}
