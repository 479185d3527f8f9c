package dev.keelson.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.DocsExample;
import dev.keelson.image.KeelSchedule;
import dev.keelson.route.AddressRange;
import dev.keelson.route.TrustedHops;
import dev.keelson.site.SiteSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformOriginTest {
    private record Read(PlatformReading reading, List<String> problems) {
        Optional<PlatformOrigin> origin() {
            return reading.origin();
        }
    }

    private static Read read(String... more) {
        var reader = PlatformArgsTest.reader(more);
        var reading = PlatformOrigin.read(reader.section("cluster"), SiteSettings.read(reader));
        return new Read(reading, reader.problems());
    }

    private static Read shared(String platform, String... more) {
        var settings = new ArrayList<>(
                List.of("cluster:certManager", "", "cluster:authority", "", "cluster:platform", platform));
        settings.addAll(List.of(more));
        return read(settings.toArray(String[]::new));
    }

    @Test
    void aSiteDeclaresItsOwnUnlessToldOtherwise() {
        var read = read(
                "cluster:traefik",
                "{\"trustedHops\":{\"addresses\":[\"192.0.2.51\"]}}",
                "cluster:keel",
                PlatformArgsTest.CHART.replace("}", ",\"schedule\":\"2m\"}"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.origin()).get().isInstanceOf(PlatformOrigin.Declared.class);
        assertThat(read.reading().keelSchedule()).contains(new KeelSchedule(Duration.ofMinutes(2)));
        assertThat(read.reading().trustedHops()).contains(new TrustedHops(List.of(new AddressRange("192.0.2.51")), 1));
        assertThat(read.reading().http01()).isFalse();
    }

    @Test
    void whatIsRightIsKnownWhereSomethingElseIsWrong() {
        var read = read(
                "cluster:certManager",
                "true",
                "cluster:keel",
                PlatformArgsTest.CHART.replace("}", ",\"schedule\":\"2m\"}"));

        assertThat(read.origin()).isEmpty();
        assertThat(read.reading().keelSchedule()).contains(new KeelSchedule(Duration.ofMinutes(2)));
        assertThat(read.reading().trustedHops()).contains(TrustedHops.none());
    }

    @Test
    void aSharedOneIsTheSitesOwnPlatformProjectUnlessNamed() {
        assertThat(shared("{}").origin())
                .contains(new PlatformOrigin.Shared("shop-platform", "platform", Optional.empty()));
        assertThat(shared("{\"project\":\"home-platform\",\"stack\":\"tethys\",\"keel\":\"2m\"}")
                        .origin())
                .contains(new PlatformOrigin.Shared(
                        "home-platform", "tethys", Optional.of(new KeelSchedule(Duration.ofMinutes(2)))));
        assertThat(shared("{}").problems()).isEmpty();
    }

    @Test
    void ofASharedOneOnlyKeelIsKnown() {
        var reading = shared("{\"keel\":\"2m\"}").reading();

        assertThat(reading.keelSchedule()).contains(new KeelSchedule(Duration.ofMinutes(2)));
        assertThat(reading.trustedHops()).isEmpty();
        assertThat(reading.http01()).isFalse();
        assertThat(shared("{}").reading().keelSchedule()).isEmpty();
    }

    @Test
    void settingsOfAPlatformBesideASharedOneAreRefused() {
        var read = shared(
                "{}",
                "cluster:retainedStorage",
                "kept",
                "cluster:certManager",
                PlatformArgsTest.CHART,
                "cluster:keel",
                "true",
                "cluster:fluxToken",
                "canary");

        assertThat(read.problems())
                .containsExactly(
                        "cluster:retainedStorage is given: must be left out where cluster:platform says whose platform"
                                + " it is",
                        "cluster:certManager is given: must be left out where cluster:platform says whose platform it"
                                + " is",
                        "cluster:keel is given: must be left out where cluster:platform says whose platform it is",
                        "cluster:fluxToken is [secret]: must be left out where cluster:platform says whose platform it"
                                + " is");
    }

    @Test
    void aPlatformThatIsNoMapIsOneProblem() {
        assertThat(shared("true").problems())
                .containsExactly("cluster:platform is true: must be a map with keel, project, stack");
        assertThat(shared("{\"project\":\"a/b\",\"keel\":\"1s\"}").problems())
                .containsExactly(
                        "cluster:platform.project is a/b: must be a name of letters, digits, dots, hyphens and"
                                + " underscores",
                        "cluster:platform.keel is 1s: must be a duration of at least 30s, like 2m");
    }

    @Test
    void aSiteThatCouldNotBeReadIsNotBlamedOnThePlatform() {
        var read = shared("{}", "site:domain", "shop");

        assertThat(read.origin()).isEmpty();
        assertThat(read.problems())
                .containsExactly("site:domain is shop: must be a host name in lower case, like www.example.org");
    }

    @Test
    void theExamplesOfTheDocsAreReadAsTheyStandThere() {
        assertThat(docs(0).origin()).get().isInstanceOf(PlatformOrigin.Declared.class);
        assertThat(docs(0).problems()).isEmpty();
        assertThat(docs(1).origin())
                .contains(new PlatformOrigin.Shared(
                        "shop-platform", "platform", Optional.of(new KeelSchedule(Duration.ofMinutes(2)))));
        assertThat(docs(1).problems()).isEmpty();
    }

    private static Read docs(int example) {
        var settings = new ArrayList<>(List.of("cluster:certManager", "", "cluster:authority", ""));
        DocsExample.settings("components/platform.md", example)
                .forEach((key, value) -> settings.addAll(List.of(key, value)));
        return read(settings.toArray(String[]::new));
    }
}
