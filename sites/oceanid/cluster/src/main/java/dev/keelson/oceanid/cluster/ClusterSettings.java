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
import java.util.List;
import java.util.Optional;

/**
 * The settings of everything in Oceanid's cluster.
 *
 * @param labelDatabase the database of Label Studio, on the server that the cloud's project declares
 */
record ClusterSettings(ClusterFrame frame, ExternalDatabaseArgs labelDatabase, LabelStudioArgs labelStudio) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    static final DnsLabel LABEL_DATABASE = new DnsLabel("label-database");
    static final DnsLabel LABEL_STUDIO = new DnsLabel("label-studio");

    static Optional<ClusterSettings> read(SettingsReader settings) {
        var reader = new ClusterReader(settings, OWN);
        var own = reader.own();
        var labelDatabase = own.map(
                "labelDatabase",
                "The database of Label Studio.",
                section -> ExternalDatabaseArgs.read(section, LABEL_DATABASE, reader.secrets()));
        var labelStudio = own.map(
                "labelStudio",
                "Label Studio, in which people label documents.",
                section -> LabelStudioArgs.read(section, LABEL_STUDIO, reader.secrets()));
        reader.check(LabelStudioArgs.guarded(LABEL_STUDIO));
        reader.check(PublishArgs.listening(LABEL_STUDIO, LabelStudio.PORT));
        reader.distinct(PartName.of(LABEL_DATABASE.text()), PartName.of(LABEL_STUDIO.text()));
        var frame = reader.frame(false, List.of(Optional.of(LABEL_STUDIO)));
        return settings.whole(
                () -> new ClusterSettings(frame.orElseThrow(), labelDatabase.orElseThrow(), labelStudio.orElseThrow()));
    }
}
