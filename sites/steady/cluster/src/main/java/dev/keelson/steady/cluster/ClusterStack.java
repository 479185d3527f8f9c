package dev.keelson.steady.cluster;

import com.pulumi.Context;
import dev.keelson.ai.LiteLlm;
import dev.keelson.cache.Valkey;
import dev.keelson.database.CnpgPostgres;
import dev.keelson.messaging.Centrifugo;
import dev.keelson.platform.Platform;
import dev.keelson.publish.PublishedHosts;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import java.util.ArrayList;

/** An environment of Steady. */
final class ClusterStack {
    ClusterStack(ClusterSettings settings, Context context) {
        var site = Site.begin(settings.frame().site(), context);
        var platform = Platform.of(settings.frame().platform(), site.cluster());
        settings.frame().volumes().declare(site);

        var postgres = new CnpgPostgres(ClusterSettings.POSTGRES, settings.postgres(), site);
        var valkey = new Valkey(ClusterSettings.VALKEY, settings.valkey(), site);
        var messages = new Centrifugo(ClusterSettings.CENTRIFUGO.text(), settings.centrifugo(), valkey.address(), site);
        var models = new LiteLlm(
                ClusterSettings.LITELLM.text(),
                settings.liteLlm(),
                postgres.database(ClusterSettings.LITELLM.text()),
                valkey.address(),
                site);
        var apps = settings.apps()
                .declare(
                        site,
                        (name, variable) -> postgres.database(name.text()).as(variable),
                        valkey,
                        messages,
                        models);

        var served = new ArrayList<Served>(apps);
        served.add(messages);
        new PublishedHosts(settings.frame().publish(), platform.ingress(), site, served);
    }
}
