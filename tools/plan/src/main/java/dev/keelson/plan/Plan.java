package dev.keelson.plan;

import java.util.List;

/** The recordings of one stack's projects, in the order in which they are deployed. */
public record Plan(String stack, List<Recording> recordings) {

    public Plan {
        recordings = List.copyOf(recordings);
    }

    public List<RecordedResource> resources() {
        return recordings.stream()
                .flatMap(recording -> recording.resources().stream())
                .toList();
    }
}
