package dev.keelson.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The longest chain of a program's registrations, each of which waits for the answer to the one before: for its parent,
 * its provider, what it depends on, or what one of its inputs is made of.
 *
 * <p>It is what a deployment cannot do at the same time, however fast the engine is.
 */
public final class LongestChain {
    private LongestChain() {}

    private record Link(RecordedResource resource, Optional<Link> before, int length) {
        Link longer(Link other) {
            return other.length > length ? other : this;
        }
    }

    /** The chain from its begin to its end; of several that are as long, the one whose URNs come first. */
    public static List<RecordedResource> of(Recording recording) {
        var chains = new HashMap<String, Link>();
        var longest = Optional.<Link>empty();
        for (var resource : recording.resources()) { // each stands behind those that it waits for
            var before = DependencyOrder.before(resource).stream()
                    .sorted()
                    .map(chains::get)
                    .filter(Objects::nonNull)
                    .reduce(Link::longer);
            var link = new Link(resource, before, before.map(Link::length).orElse(0) + 1);
            chains.put(resource.urn(), link);
            longest = Optional.of(longest.map(other -> other.longer(link)).orElse(link));
        }
        var chain = new ArrayList<RecordedResource>();
        for (var link = longest; link.isPresent(); link = link.get().before()) {
            chain.add(link.get().resource());
        }
        Collections.reverse(chain);
        return chain;
    }
}
