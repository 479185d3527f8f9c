package dev.keelson.publish;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import dev.keelson.host.HostOutput;
import dev.keelson.host.SmokeCheck;
import dev.keelson.settings.Preview;
import dev.keelson.site.Cluster;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.SiblingStack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Both halves of a site: joins what the stacks of the cloud and of the cluster have created, and refuses a site whose
 * halves disagree.
 *
 * <p>No component: it declares nothing.
 */
public final class ReleasedSite {
    private final SiteSettings site;
    private final Output<?> versions;
    private final Output<HostDifferences> hosts;
    private final Output<List<String>> differences;

    /** Reads the stacks of the same name of the site's cloud and cluster. */
    public ReleasedSite(SiteSettings site, Context context) {
        this.site = site;
        var cluster = sibling(SiblingStack.CLUSTER, context);
        var cloud = sibling(SiblingStack.CLOUD, context);
        this.versions = cluster.output("versions");
        this.hosts = Output.tuple(cluster.output(HostOutput.OUTPUT), cloud.output(HostOutput.OUTPUT))
                .applyValue(said -> HostDifferences.of(site, said.t1, said.t2));
        var preview = Preview.isOne();
        this.differences = hosts.applyValue(known -> {
            var lines = known.lines();
            judge(lines, preview, context.log()::warn);
            return lines;
        });
    }

    /** Where the site can be reached, and what the checks expect. */
    public Map<String, Output<?>> outputs() {
        var judged = Output.tuple(hosts, differences).applyValue(known -> known.t1);
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put("differences", differences);
        outputs.put("endpoints", judged.applyValue(this::endpoints));
        outputs.put("versions", versions);
        site.outsideHosts()
                .forEach(host -> outputs.put(
                        "%s:host:%s".formatted(Cluster.PROOF, host.name()),
                        Output.of(SmokeCheck.of(host).exported())));
        return outputs;
    }

    /** A preview may show a change that the other two stacks do not have yet; an update comes after theirs. */
    static void judge(List<String> lines, boolean preview, Consumer<String> warn) {
        if (preview) {
            lines.forEach(warn);
        } else if (!lines.isEmpty()) {
            throw new RunException(String.join("\n", lines));
        }
    }

    private SiblingStack sibling(String part, Context context) {
        return new SiblingStack(site.organization(), site.name(), part, context);
    }

    private Map<String, Map<String, Object>> endpoints(HostDifferences hosts) {
        var endpoints = new TreeMap<String, Map<String, Object>>();
        site.hosts().forEach(host -> endpoints.put(host.name().text(), hosts.joined(host.name())));
        site.outsideHosts().forEach(host -> endpoints.put(host.name().text(), hosts.joined(host.name())));
        return endpoints;
    }
}
