package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The applications of Cloudflare Access in a plan: which hosts each protects, and whom its policies let by. */
final class AccessApplications {
    private static final Set<String> KINDS = Set.of("ZeroTrustAccessApplication", "AccessApplication");

    private final List<Application> applications = new ArrayList<>();
    private final Map<String, Set<String>> domainsOfPolicies = new HashMap<>();

    /**
     * The login before some hosts.
     *
     * @param domains hosts, with a path or a star for all below a domain
     * @param bypassing who enters without a login
     * @param takesAnybody whether every account of whatever provider will do
     */
    record Application(Set<String> domains, Set<String> bypassing, boolean takesAnybody) {
        /** The closest of its domains to a name, if one covers it. */
        private Optional<String> closest(String name) {
            return domains.stream()
                    .filter(domain ->
                            covers(host(domain), host(name)) && path(name).startsWith(path(domain)))
                    .max(CLOSENESS);
        }
    }

    /** Cloudflare asks the application whose path is the longest, and a host before a star. */
    private static final Comparator<String> CLOSENESS = Comparator.comparingInt(
                    (String domain) -> path(domain).length())
            .thenComparingInt(domain -> host(domain).replaceFirst("^\\*", "").length())
            .thenComparing(domain -> !domain.startsWith("*"));

    AccessApplications(Plan plan) {
        var policies = new HashMap<String, RecordedResource>();
        plan.resources().stream().filter(AccessPolicies::isOne).forEach(policy -> policies.put(policy.urn(), policy));
        for (var resource : plan.resources()) {
            if (resource.kind() == RecordedResource.Kind.CUSTOM && KINDS.contains(Subject.kind(resource))) {
                read(resource, policies);
            }
        }
    }

    private void read(RecordedResource resource, Map<String, RecordedResource> policies) {
        var inputs = resource.inputs().redacted();
        var domains = domains(inputs);
        // A policy is named by its application; of older providers, the policy names the application.
        var own = policies.values().stream()
                .filter(policy -> refersTo(resource, policy) || refersTo(policy, resource))
                .toList();
        own.forEach(policy -> domainsOfPolicies
                .computeIfAbsent(policy.urn(), urn -> new TreeSet<>())
                .addAll(domains));
        var bypassing = new TreeSet<String>();
        var takesAnybody = false;
        for (var policy : Stream.concat(
                        own.stream().map(policy -> policy.inputs().redacted()), inputs.items("policies").stream())
                .toList()) {
            bypassing.addAll(AccessPolicies.bypassing(policy));
            takesAnybody |= AccessPolicies.takesAnybody(policy);
        }
        applications.add(new Application(domains, bypassing, takesAnybody));
    }

    private static boolean refersTo(RecordedResource from, RecordedResource to) {
        return Stream.concat(
                        from.dependencies().stream(),
                        from.propertyDependencies().values().stream().flatMap(List::stream))
                .anyMatch(to.urn()::equals);
    }

    private static Set<String> domains(Value inputs) {
        var domains = new LinkedHashSet<String>();
        inputs.text("domain").ifPresent(domains::add);
        inputs.items("destinations")
                .forEach(destination -> destination.text("uri").ifPresent(domains::add));
        inputs.items("selfHostedDomains").forEach(domain -> domains.add(String.valueOf(domain.plain())));
        return domains;
    }

    /** Every name that some application protects. */
    Set<String> domains() {
        var all = new TreeSet<String>();
        applications.forEach(application -> all.addAll(application.domains()));
        return all;
    }

    /** What a policy is asked about; empty where the plan does not tell. */
    Set<String> domains(RecordedResource policy) {
        return domainsOfPolicies.getOrDefault(policy.urn(), Set.of());
    }

    /** The application that answers for a host, with a path or without. */
    Optional<Application> before(String name) {
        return applications.stream()
                .filter(application -> application.closest(name).isPresent())
                .max(Comparator.comparing(
                        application -> application.closest(name).orElse(""), CLOSENESS));
    }

    static boolean covers(String pattern, String host) {
        return pattern.equals(host) || (pattern.startsWith("*.") && host.endsWith(pattern.substring(1)));
    }

    static String host(String name) {
        return name.replaceFirst("/.*", "");
    }

    private static String path(String name) {
        return name.substring(host(name).length()).replaceFirst("/?\\*?$", "");
    }
}
