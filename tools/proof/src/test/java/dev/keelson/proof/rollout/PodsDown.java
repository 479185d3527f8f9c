package dev.keelson.proof.rollout;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Watches an app's pods, each change of each, and knows how many were not ready at one time. */
final class PodsDown implements ResourceEventHandler<Pod>, AutoCloseable {
    private final Set<String> ready = new TreeSet<>();
    private final int replicas;
    private final SharedIndexInformer<Pod> informer;
    private int worst;

    private PodsDown(LiveSite site, Map<String, String> labels, int replicas) {
        this.replicas = replicas;
        this.informer = site.client()
                .pods()
                .inNamespace(site.namespace())
                .withLabels(labels)
                .inform(this);
    }

    /** Begins with all of the app's pods ready. */
    static PodsDown watch(LiveSite site, Map<String, String> labels, int replicas) {
        var watch = new PodsDown(site, labels, replicas);
        watch.forget();
        return watch;
    }

    /** The most pods that were not ready at one time. */
    synchronized int worst() {
        return worst;
    }

    @Override
    public void onAdd(Pod pod) {
        note(pod, LiveSite.isReady(pod));
    }

    @Override
    public void onUpdate(Pod before, Pod pod) {
        note(pod, LiveSite.isReady(pod));
    }

    @Override
    public void onDelete(Pod pod, boolean finalStateUnknown) {
        note(pod, false);
    }

    @Override
    public void close() {
        informer.close();
    }

    private synchronized void forget() {
        worst = replicas - ready.size();
    }

    private synchronized void note(Pod pod, boolean isReady) {
        var name = pod.getMetadata().getName();
        if (isReady) {
            ready.add(name);
        } else {
            ready.remove(name);
        }
        worst = Math.max(worst, replicas - ready.size());
    }
}
