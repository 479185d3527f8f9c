package dev.keelson.plan;

import java.util.List;
import java.util.Optional;

/** All that one program declared: its resources in a stable order, its outputs and its messages. */
public record Recording(
        String project, String stack, List<RecordedResource> resources, Value.Fields outputs, List<Message> messages) {

    /** A line that the program logged. */
    public record Message(Severity severity, String text) {}

    public enum Severity {
        DEBUG,
        INFO,
        WARNING,
        ERROR
    }

    public Recording {
        resources = List.copyOf(resources);
        messages = List.copyOf(messages);
    }

    public Optional<RecordedResource> byUrn(String urn) {
        return resources.stream().filter(resource -> resource.urn().equals(urn)).findFirst();
    }

    /** The resources of a type token, in the recording's order. */
    public List<RecordedResource> ofType(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The only resource of this type and name. */
    public RecordedResource one(String type, String name) {
        var found = resources.stream()
                .filter(resource ->
                        resource.type().equals(type) && resource.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("%d resources are a %s named %s; recorded: %s"
                    .formatted(
                            found.size(),
                            type,
                            name,
                            resources.stream()
                                    .map(resource -> resource.type() + " " + resource.name())
                                    .toList()));
        }
        return found.get(0);
    }
}
