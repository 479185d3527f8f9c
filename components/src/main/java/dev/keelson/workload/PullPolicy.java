package dev.keelson.workload;

/** When a node asks the registry for an image. */
public enum PullPolicy {
    ALWAYS("Always"),
    IF_NOT_PRESENT("IfNotPresent"),
    NEVER("Never");

    private final String text;

    PullPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes writes it. */
    public String text() {
        return text;
    }
}
