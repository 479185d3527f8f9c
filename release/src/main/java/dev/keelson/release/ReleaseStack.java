package dev.keelson.release;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import dev.keelson.host.Endpoint;
import dev.keelson.host.Host;
import dev.keelson.settings.Preview;
import dev.keelson.stack.SiblingStack;
import dev.keelson.host.SmokeCheck;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Joins what the other two stacks of the same name have created. */
final class ReleaseStack {
    private final List<Host> hosts;
    private final Output<?> versions;
    private final Output<Halves> halves;
    private final Output<List<String>> differences;

    ReleaseStack(ReleaseSettings settings, Context context) {
        var site = settings.site().name();
        this.hosts = settings.site().hosts();
        var cluster = new SiblingStack(settings.site(), SiblingStack.CLUSTER, context);
        var cloud = new SiblingStack(settings.site(), SiblingStack.CLOUD, context);
        this.versions = cluster.output("versions");
        this.halves = Output.tuple(cluster.output(Endpoint.OUTPUT), cloud.output(Endpoint.OUTPUT))
                .applyValue(known -> new Halves(site, hosts(known.t1), hosts(known.t2)));
        var preview = Preview.isOne();
        this.differences = halves.applyValue(known -> {
            var lines = known.differences(hosts);
            judge(lines, preview, context.log()::warn);
            return lines;
        });
    }

    /** Where the site is to be reached, and what has to come back. */
    Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put("differences", differences);
        outputs.put("endpoints", Output.tuple(halves, differences).applyValue(known -> endpoints(known.t1)));
        outputs.put("versions", versions);
        outputs.put("checks", Output.tuple(halves, differences).applyValue(known -> checks(known.t1)));
        return outputs;
    }

    /** A preview may be of a change that is on its way through the other two; an update comes after them. */
    static void judge(List<String> lines, boolean preview, Consumer<String> warn) {
        if (preview) {
            lines.forEach(warn);
        } else if (!lines.isEmpty()) {
            throw new RunException(String.join("\n", lines));
        }
    }

    @SuppressWarnings("unchecked") // the shape that Endpoint describes
    private static Map<String, Map<String, Object>> hosts(Object output) {
        return (Map<String, Map<String, Object>>) output;
    }

    private Map<String, Map<String, Object>> endpoints(Halves known) {
        var endpoints = new TreeMap<String, Map<String, Object>>();
        for (var host : hosts) {
            var name = host.name().text();
            var endpoint = new TreeMap<String, Object>();
            endpoint.putAll(known.cluster().getOrDefault(name, Map.of()));
            endpoint.putAll(known.cloud().getOrDefault(name, Map.of()));
            endpoints.put(name, endpoint);
        }
        return endpoints;
    }

    private List<Map<String, Object>> checks(Halves known) {
        return hosts.stream()
                .map(host -> SmokeCheck.of(host, known.health(host)))
                .map(SmokeCheck::exported)
                .toList();
    }
}
