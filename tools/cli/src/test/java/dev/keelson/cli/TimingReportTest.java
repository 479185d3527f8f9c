package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.LongestChain;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Site;
import dev.keelson.plan.Timing;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The chains are those of the stacks as they are: a number that grows is a deployment that takes longer. */
class TimingReportTest {
    @Test
    void saysWhereTheTimeWentAndWhatWaitsForWhat() {
        var site = Site.top(KeelsonTest.ROOT).orElseThrow();
        var timing = new Timing();
        var plan = new Planner(Programs::of).plan(site.project("cloud").stream().toList(), "prod", timing);
        timing.add("checks", 12);

        assertThat(TimingReport.of(plan, timing).replaceAll("\\d+(?=\n)", "N")).isEqualTo("""
                PHASE                   MS
                settings                N
                recording abaci-cloud   N
                checks                  N
                abaci-cloud: 4 resources; each of these 3 waits for the one before:
                  pulumi:pulumi:Stack abaci-cloud-prod
                  keelson:edge:HostRecord www.abaci.one
                  cloudflare:index/dnsRecord:DnsRecord www.abaci.one-record
                """);
    }

    @Test
    void holdsTheLongestChainOfEachProgram() {
        var lengths = new TreeMap<String, Integer>();
        for (var site : Site.all(KeelsonTest.ROOT)) {
            for (var stack : site.stacks()) {
                if (stack.equals("platform")) {
                    continue; // planned with every other stack of its site
                }
                new Planner(Programs::of)
                        .plan(site.projects(), stack)
                        .recordings()
                        .forEach(recording -> lengths.put(
                                recording.project() + " " + recording.stack(),
                                LongestChain.of(recording).size()));
            }
        }

        assertThat(lengths.toString().replace(", ", "\n")).isEqualTo("""
                {abaci-cloud dev=1
                abaci-cloud prod=3
                abaci-cluster dev=9
                abaci-cluster prod=8
                abaci-release dev=2
                abaci-release prod=2
                oceanid-cloud prod=4
                oceanid-cluster prod=8
                oceanid-release prod=2
                shop-cluster prod=11
                shop-cluster stage=11
                shop-platform platform=6
                steady-cluster prod=10
                steady-cluster stage=10
                steady-platform platform=6}""");
    }
}
