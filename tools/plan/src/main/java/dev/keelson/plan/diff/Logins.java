package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
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
    private static final Set<String> RECORDS = Set.of("DnsRecord", "Record");
    private static final Set<String> TUNNELS = Set.of("ZeroTrustTunnelCloudflaredConfig", "TunnelConfig");
    private static final Pattern HOST = Pattern.compile("(?<!!)Host\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("[`\"]([^`\"]+)[`\"]");

    private final AccessApplications applications;
    private final Set<String> served = new TreeSet<>();
    private final Map<String, Boolean> passesCloudflare = new HashMap<>();

    private Logins(Plan plan, AccessApplications applications) {
        this.applications = applications;
        for (var resource : plan.resources()) {
            if (resource.kind() == RecordedResource.Kind.CUSTOM) {
                read(resource, resource.inputs().redacted());
            }
        }
    }

    static List<ExposureChange> between(
            Plan before, AccessApplications oldApplications, Plan after, AccessApplications applications) {
        var old = new Logins(before, oldApplications);
        var now = new Logins(after, applications);
        var names = new TreeSet<>(old.served);
        names.addAll(oldApplications.domains());
        names.addAll(applications.domains());
        return names.stream().flatMap(name -> of(name, old, now).stream()).toList();
    }

    private static Optional<ExposureChange> of(String name, Logins old, Logins now) {
        if (!old.isServed(name) || !now.isServed(name)) {
            return Optional.empty();
        }
        var was = old.login(name);
        var is = now.login(name);
        if (was.isEmpty()) {
            return is.map(login -> ExposureChange.of(
                    ExposureChange.Kind.NARROWER, name, List.of(Sentence.of("asks for a login from now on"))));
        }
        var lost = is.isPresent() ? exempted(was.get(), is.get()) : List.of(now.open(name));
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(ExposureChange.of(ExposureChange.Kind.UNGUARDED, name, lost));
    }

    /** The login through which everyone has to go who asks for this name. */
    private Optional<AccessApplications.Application> login(String name) {
        return applications
                .before(name)
                .filter(login -> passesCloudflare(name) && !login.bypassing().contains(AccessPolicies.EVERYONE));
    }

    private boolean passesCloudflare(String name) {
        return passesCloudflare.getOrDefault(AccessApplications.host(name), true);
    }

    /** Why there is no login. */
    private Sentence open(String name) {
        if (applications.before(name).isEmpty()) {
            return Sentence.of("was behind a login and no longer is: everyone may enter");
        }
        return Sentence.of(
                passesCloudflare(name)
                        ? "a policy now lets everyone in without a login"
                        : "its requests no longer pass Cloudflare, where the login is: everyone may enter");
    }

    /** Whom the login no longer asks, or asks for nothing that only some have. */
    private static List<Sentence> exempted(AccessApplications.Application was, AccessApplications.Application is) {
        var sentences = new ArrayList<Sentence>();
        for (var who : is.bypassing()) {
            if (!was.bypassing().contains(who)) {
                sentences.add(Sentence.of("a policy now lets in %s without a login", who));
            }
        }
        if (is.takesAnybody() && !was.takesAnybody()) {
            sentences.add(Sentence.of("its login now takes everyone who has any account"));
        }
        return sentences;
    }

    private void read(RecordedResource resource, Value inputs) {
        var kind = Subject.kind(resource);
        if (RECORDS.contains(kind)) {
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
        var pattern = AccessApplications.host(name);
        return served.contains(pattern)
                || (pattern.startsWith("*.")
                        && served.stream().anyMatch(host -> AccessApplications.covers(pattern, host)));
    }
}
