package dev.keelson.oceanid.cluster;

import com.pulumi.Context;
import dev.keelson.database.ExternalDatabase;
import dev.keelson.labeling.LabelStudio;
import dev.keelson.platform.Platform;
import dev.keelson.publish.PublishedHosts;
import dev.keelson.site.Site;
import dev.keelson.workload.WebService;
import java.util.List;

/** Everything in Oceanid's cluster. */
final class ClusterStack {
    ClusterStack(ClusterSettings settings, Context context) {
        var site = Site.begin(settings.frame().site(), context);
        var platform = Platform.of(settings.frame().platform(), site.cluster());
        settings.frame().volumes().declare(site);

        var labels = new ExternalDatabase(ClusterSettings.LABEL_DATABASE.text(), settings.labelDatabase(), site);
        var annotations =
                new ExternalDatabase(ClusterSettings.ANNOTATION_DATABASE.text(), settings.annotationDatabase(), site);
        var adapter = new WebService(settings.adapter().name().text(), settings.adapter(), site);
        var sink = new WebService(settings.sink().name().text(), settings.sink().uses(annotations), site);
        var labelStudio = new LabelStudio(
                ClusterSettings.LABEL_STUDIO.text(), settings.labelStudio(), labels.address(), site, adapter, sink);

        new PublishedHosts(settings.frame().publish(), platform.ingress(), site, List.of(labelStudio));
    }
}
