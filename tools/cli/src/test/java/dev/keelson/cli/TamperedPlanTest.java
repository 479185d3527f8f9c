package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import dev.keelson.plan.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the release says when something of the recorded halves is gone; that a deployment ends then is ReleasedSite's. */
class TamperedPlanTest {
    private static final String OUTPUT = "hosts";

    @TempDir
    Path folder;

    @Test
    void anyPieceOfAnyHostThatIsGoneIsNamed() throws IOException {
        var site = SiteCopy.in(folder).host("""
                - name: admin.abaci.one
                  service: abaci-app
                  exposure: tunnel
                  people: { emails: [admin@abaci.one] }
                """).settings("""
                cluster:tunnel:
                  image: cloudflare/cloudflared:2025.9.1
                cloud:randomProvider: 4.21.2
                cloud:tunnelSecretRotation: first
                """);
        var plan = site.plan();
        var missed = new ArrayList<String>();
        var pieces = new ArrayList<String>();

        assertThat(differences(site, plan.recordings())).isEmpty();
        for (var half : plan.recordings().subList(0, 2)) {
            half.outputs()
                    .map(OUTPUT)
                    .forEach((host, has) -> ((Value.Fields) has).values().forEach((piece, value) -> {
                        var name = "%s %s %s".formatted(half.project(), host, piece);
                        pieces.add(name);
                        var lines = differences(site, without(plan, half, host, piece));
                        if (lines.size() != 1
                                || !lines.get(0).startsWith(host + " has no ")
                                || !lines.get(0).endsWith(half.project())) {
                            missed.add(name + ": " + lines);
                        }
                    }));
        }

        assertThat(missed).isEmpty();
        assertThat(pieces)
                .contains(
                        "abaci-cloud www.abaci.one record",
                        "abaci-cloud admin.abaci.one login",
                        "abaci-cloud admin.abaci.one tunnel",
                        "abaci-cluster abaci.one reads",
                        "abaci-cluster abaci.one writes",
                        "abaci-cluster abaci.one certificate",
                        "abaci-cluster abaci.one nas")
                .hasSizeGreaterThan(20);
    }

    private static List<Recording> without(Plan plan, Recording half, String host, String piece) {
        return plan.recordings().stream()
                .map(recording -> recording.equals(half) ? without(recording, host, piece) : recording)
                .toList();
    }

    private static Recording without(Recording half, String host, String piece) {
        var has = new LinkedHashMap<>(half.outputs().map(OUTPUT, host));
        has.remove(piece);
        var hosts = new LinkedHashMap<>(half.outputs().map(OUTPUT));
        hosts.put(host, new Value.Fields(has));
        var outputs = new HashMap<>(half.outputs().values());
        outputs.put(OUTPUT, new Value.Fields(hosts));
        return new Recording(
                half.project(), half.stack(), half.resources(), new Value.Fields(outputs), half.messages());
    }

    private static List<String> differences(SiteCopy site, List<Recording> halves) {
        var release = Site.top(site.root()).orElseThrow().project("release").orElseThrow();
        var recording = Recorder.record(new Planner(Programs::of).run(release, "prod", halves));
        assertThat(recording.outputs().at("differences").orElseThrow()).isInstanceOf(Value.Items.class);
        return recording.outputs().items("differences").stream()
                .map(line -> String.valueOf(line.plain()))
                .toList();
    }
}
