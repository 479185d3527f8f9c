package dev.keelson.ops.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom the jobs say that they are, as far as GitHub told it.
 *
 * @param identities by the names of GitHub's environments
 * @param subject absent where it could not be asked
 */
record Jobs(Map<String, Identity> identities, Optional<Subject> subject) {
    Jobs {
        identities = Map.copyOf(identities);
    }

    static Jobs unknown() {
        return new Jobs(Map.of(), Optional.empty());
    }

    Optional<Identity> in(String environment) {
        return Optional.ofNullable(identities.get(environment));
    }

    /** By their whole subjects. */
    Map<String, Identity> bySubject(Subject of) {
        var bySubject = new HashMap<String, Identity>();
        identities.forEach((environment, identity) -> bySubject.put(of.in(environment), identity));
        return bySubject;
    }

    /** Those of all environments that the workflows name for these stacks. */
    static Set<String> subjects(Subject of, List<Asked> stacks) {
        return stacks.stream()
                .flatMap(stack -> Stream.of(stack.environment(), stack.previewEnvironment()))
                .map(of::in)
                .collect(Collectors.toSet());
    }
}
