package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the hosts that lose the login before them, and those that get one. */
final class Logins {
    private static final Set<String> APPLICATIONS = Set.of("ZeroTrustAccessApplication", "AccessApplication");
    private static final Set<String> RECORDS = Set.of("DnsRecord", "Record");
    private static final Set<String> TUNNELS = Set.of("ZeroTrustTunnelCloudflaredConfig", "TunnelConfig");
    private static final Pattern HOST = Pattern.compile("(?<!!)Host\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("[`\"]([^`\"]+)[`\"]");

    private final Set<String> guarded = new TreeSet<>();
    private final Set<String> served = new TreeSet<>();
    private final Map<String, Boolean> passesCloudflare = new HashMap<>();

    private Logins(Plan plan) {
        for (var resource : plan.resources()) {
            if (resource.kind() == RecordedResource.Kind.CUSTOM) {
                read(resource, resource.inputs().redacted());
            }
        }
    }

    static List<ExposureChange> between(Plan before, Plan after) {
        var old = new Logins(before);
        var now = new Logins(after);
        var names = new TreeSet<>(old.served);
        names.addAll(old.guarded);
        names.addAll(now.guarded);
        return names.stream().flatMap(name -> of(name, old, now).stream()).toList();
    }

    private static Optional<ExposureChange> of(String name, Logins old, Logins now) {
        if (!old.isServed(name) || !now.isServed(name) || old.isGuarded(name) == now.isGuarded(name)) {
            return Optional.empty();
        }
        if (now.isGuarded(name)) {
            return Optional.of(ExposureChange.of(
                    ExposureChange.Kind.NARROWER, name, List.of(Sentence.of("asks for a login from now on"))));
        }
        return Optional.of(ExposureChange.of(
                ExposureChange.Kind.UNGUARDED,
                name,
                List.of(Sentence.of(
                        now.isCovered(name)
                                ? "its requests no longer pass Cloudflare, where the login is: everyone may enter"
                                : "was behind a login and no longer is: everyone may enter"))));
    }

    private void read(RecordedResource resource, Value inputs) {
        var kind = Subject.kind(resource);
        if (APPLICATIONS.contains(kind)) {
            inputs.text("domain").ifPresent(guarded::add);
            texts(inputs.items("destinations"), "uri").forEach(guarded::add);
            inputs.items("selfHostedDomains").forEach(domain -> guarded.add(String.valueOf(domain.plain())));
        } else if (RECORDS.contains(kind)) {
            inputs.text("name").ifPresent(name -> {
                served.add(name);
                var isDirect = inputs.at("proxied")
                        .map(proxied -> proxied.equals(new Value.Bool(false)))
                        .orElse(true);
                passesCloudflare.merge(name, !isDirect, Boolean::logicalAnd);
            });
        } else if (TUNNELS.contains(kind)) {
            texts(inputs.items("config", "ingresses"), "hostname").forEach(served::add);
        } else if (kind.equals("IngressRoute")) {
            texts(inputs.items("spec", "routes"), "match")
                    .forEach(rule -> HOST.matcher(rule)
                            .results()
                            .flatMap(host -> QUOTED.matcher(host.group(1)).results())
                            .forEach(host -> served.add(host.group(1))));
        } else if (kind.equals("Ingress")) {
            texts(inputs.items("spec", "rules"), "host").forEach(served::add);
        } else if (kind.equals("HTTPRoute")) {
            inputs.items("spec", "hostnames").forEach(host -> served.add(String.valueOf(host.plain())));
        }
    }

    private static Stream<String> texts(List<Value> items, String key) {
        return items.stream().flatMap(item -> item.text(key).stream());
    }

    /** A login on a path, or on all names below a domain, is served where any of its hosts is. */
    private boolean isServed(String name) {
        return served.stream().anyMatch(host -> covers(host(name), host));
    }

    private boolean isGuarded(String name) {
        return isCovered(name) && passesCloudflare.getOrDefault(host(name), true);
    }

    private boolean isCovered(String name) {
        return guarded.stream()
                .anyMatch(login -> covers(host(login), host(name)) && path(name).startsWith(path(login)));
    }

    private static boolean covers(String pattern, String host) {
        return pattern.equals(host) || (pattern.startsWith("*.") && host.endsWith(pattern.substring(1)));
    }

    private static String host(String name) {
        return name.replaceFirst("/.*", "");
    }

    private static String path(String name) {
        return name.substring(host(name).length()).replaceFirst("/?\\*?$", "");
    }
}
