package dev.keelson.oceanid.cluster;

import dev.keelson.database.ExternalDatabaseArgs;
import dev.keelson.labeling.LabelStudio;
import dev.keelson.labeling.LabelStudioArgs;
import dev.keelson.publish.ClusterFrame;
import dev.keelson.publish.ClusterReader;
import dev.keelson.publish.PartName;
import dev.keelson.publish.PublishArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.Uses;
import dev.keelson.workload.WebServiceArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of everything in Oceanid's cluster.
 *
 * @param labelDatabase the database of Label Studio, on the server that the cloud's project declares
 * @param annotationDatabase the database with the schemas of the migrations, on the same server
 * @param adapter predicts what texts name
 * @param sink writes annotations to their database, and asks for the secret of the webhooks
 */
record ClusterSettings(
        ClusterFrame frame,
        ExternalDatabaseArgs labelDatabase,
        ExternalDatabaseArgs annotationDatabase,
        WebServiceArgs adapter,
        WebServiceArgs sink,
        LabelStudioArgs labelStudio) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    private static final String WEBHOOK_SECRET = "webhookSecret";
    private static final Map<String, String> GIVEN_TO_SINK =
            Map.of("DATABASE_URL", "that of annotationDatabase", "WEBHOOK_SECRET", OWN + ":" + WEBHOOK_SECRET);

    static final DnsLabel LABEL_DATABASE = new DnsLabel("label-database");
    static final DnsLabel ANNOTATION_DATABASE = new DnsLabel("annotation-database");
    static final DnsLabel LABEL_STUDIO = new DnsLabel("label-studio");

    static Optional<ClusterSettings> read(SettingsReader settings) {
        var reader = new ClusterReader(settings, OWN);
        var own = reader.own();
        var labelDatabase = own.map(
                "labelDatabase",
                "The database of Label Studio.",
                section -> ExternalDatabaseArgs.read(section, LABEL_DATABASE, reader.secrets()));
        var annotationDatabase = own.map(
                "annotationDatabase",
                "The database of the annotations, with the schemas of the migrations.",
                section -> ExternalDatabaseArgs.read(section, ANNOTATION_DATABASE, reader.secrets()));
        var adapter = own.map(
                "adapter",
                "The service that predicts for Label Studio what a text names.",
                section -> WebServiceArgs.read(section, reader.references(Map.of())));
        var webhookSecret = own.secret(WEBHOOK_SECRET, "The secret that Label Studio sends with each webhook.");
        var sink = own.map(
                "sink",
                "The service that takes Label Studio's webhooks.",
                section -> WebServiceArgs.read(section, reader.references(GIVEN_TO_SINK)));
        var labelStudio = own.map(
                "labelStudio",
                "Label Studio, in which people label documents.",
                section -> LabelStudioArgs.read(section, LABEL_STUDIO, reader.secrets()));
        reader.check(LabelStudioArgs.guarded(LABEL_STUDIO));
        reader.check(PublishArgs.listening(LABEL_STUDIO, LabelStudio.PORT));
        reader.distinct(
                PartName.of(LABEL_DATABASE.text()),
                PartName.of(ANNOTATION_DATABASE.text()),
                PartName.of(LABEL_STUDIO.text()),
                new PartName("adapter.name", adapter.map(WebServiceArgs::name)),
                new PartName("sink.name", sink.map(WebServiceArgs::name)));
        var frame = reader.frame(false, List.of(Optional.of(LABEL_STUDIO)));
        return settings.whole(() -> new ClusterSettings(
                frame.orElseThrow(),
                labelDatabase.orElseThrow(),
                annotationDatabase.orElseThrow(),
                adapter.orElseThrow(),
                sink.orElseThrow().uses(Uses.secret("WEBHOOK_SECRET", webhookSecret.orElseThrow())),
                labelStudio.orElseThrow()));
    }
}
