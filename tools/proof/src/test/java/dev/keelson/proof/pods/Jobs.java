package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Collectors;

/** Runs Jobs on the site's cluster. */
record Jobs(RealSite site) {
    void start(Job job) {
        site.client().resource(job).create();
    }

    /** Runs it, and gives what it said. */
    String succeed(Job job) {
        start(job);
        return finish(job, "Complete");
    }

    /** Runs it to its failure, and gives what it said. */
    String fail(Job job) {
        start(job);
        return finish(job, "Failed");
    }

    /** What it said, when it has ended so. */
    String finish(Job job, String condition) {
        var name = job.getMetadata().getName();
        site.await(name + " to end", () -> assertThat(conditions(job)).containsAnyOf("Complete", "Failed"));
        var log = log(name);
        assertThat(conditions(job)).as(log).contains(condition);
        return log;
    }

    private List<String> conditions(Job job) {
        return site.client().resource(job).get().getStatus().getConditions().stream()
                .filter(condition -> condition.getStatus().equals("True"))
                .map(condition -> condition.getType())
                .toList();
    }

    private String log(String name) {
        return site
                .client()
                .pods()
                .inNamespace(RealSite.NAMESPACE)
                .withLabel("job-name", name)
                .list()
                .getItems()
                .stream()
                .map(pod -> site.resource(pod.getMetadata().getName()).getLog())
                .collect(Collectors.joining("\n"));
    }
}
