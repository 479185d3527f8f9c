package dev.keelson.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.k3s.Labels;
import dev.keelson.settings.DnsLabel;
import dev.keelson.storage.RetainedStorage;
import java.util.Optional;

/** The storage classes by name: the site's own, if it has one, and those that the cluster brings. */
final class StorageClasses {
    private final Optional<DnsLabel> ownName;
    private final Optional<Output<String>> own;

    StorageClasses(Optional<DnsLabel> retained, Labels labels, ComponentResourceOptions options) {
        this.ownName = retained;
        this.own = retained.map(name -> new RetainedStorage("retained-storage", name, labels, options).className());
    }

    /** Whoever takes the site's own class by this waits for it. */
    Output<String> named(DnsLabel name) {
        return own.filter(output -> ownName.filter(name::equals).isPresent()).orElseGet(() -> Output.of(name.text()));
    }
}
