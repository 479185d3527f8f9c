package dev.keelson.steady.cluster;

import dev.keelson.ai.LiteLlm;
import dev.keelson.ai.LiteLlmArgs;
import dev.keelson.app.Apps;
import dev.keelson.cache.Valkey;
import dev.keelson.cache.ValkeyArgs;
import dev.keelson.database.CnpgPostgresArgs;
import dev.keelson.messaging.Centrifugo;
import dev.keelson.messaging.CentrifugoArgs;
import dev.keelson.publish.ClusterFrame;
import dev.keelson.publish.ClusterReader;
import dev.keelson.publish.PartName;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an environment of Steady is made of.
 *
 * @param postgres the databases of the apps, and that of the models' proxy
 * @param valkey job queues, and answers of the models
 * @param centrifugo messages to browsers
 * @param liteLlm the proxy of the models
 * @param apps as the stack file lists them
 */
record ClusterSettings(
        ClusterFrame frame,
        CnpgPostgresArgs postgres,
        ValkeyArgs valkey,
        CentrifugoArgs centrifugo,
        LiteLlmArgs liteLlm,
        Apps apps) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    static final String POSTGRES = "postgres";
    static final String VALKEY = "valkey";
    static final DnsLabel CENTRIFUGO = new DnsLabel("centrifugo");
    static final DnsLabel LITELLM = new DnsLabel("litellm");

    static Optional<ClusterSettings> read(SettingsReader settings) {
        var reader = new ClusterReader(settings, OWN);
        var own = reader.own();
        var secrets = reader.secrets();
        var apps = Apps.read(
                own,
                reader.references(Map.of()),
                Map.of(VALKEY, Valkey.FACTS, CENTRIFUGO.text(), Centrifugo.FACTS, LITELLM.text(), LiteLlm.FACTS),
                reader.site());
        var databases = new ArrayList<>(apps.map(Apps::databases).orElse(List.of()));
        databases.add(LITELLM);
        var postgres = own.map(
                POSTGRES,
                "PostgreSQL, which holds the databases of the apps and of the models' proxy.",
                section -> CnpgPostgresArgs.read(section, POSTGRES, databases, secrets));
        var valkey = own.map(
                VALKEY,
                "Valkey, which holds job queues and answers of the models.",
                section -> ValkeyArgs.read(section, VALKEY, secrets));
        var centrifugo = own.map(
                CENTRIFUGO.text(),
                "Centrifugo, which sends messages to browsers.",
                section -> CentrifugoArgs.read(section, CENTRIFUGO, secrets, reader.site()));
        var liteLlm = own.map(
                LITELLM.text(),
                "LiteLLM, through which apps ask the models.",
                section -> LiteLlmArgs.read(section, LITELLM, secrets));
        reader.distinct(Stream.concat(
                        Stream.of(POSTGRES, VALKEY, CENTRIFUGO.text(), LITELLM.text())
                                .map(PartName::of),
                        apps.stream().flatMap(Apps::names))
                .toArray(PartName[]::new));
        var served = new ArrayList<Optional<DnsLabel>>(List.of(Optional.of(CENTRIFUGO)));
        apps.ifPresentOrElse(
                known -> known.served().forEach(name -> served.add(Optional.of(name))),
                () -> served.add(Optional.empty()));
        var frame = reader.frame(false, served);
        return settings.whole(() -> new ClusterSettings(
                frame.orElseThrow(),
                postgres.orElseThrow(),
                valkey.orElseThrow(),
                centrifugo.orElseThrow(),
                liteLlm.orElseThrow(),
                apps.orElseThrow()));
    }
}
