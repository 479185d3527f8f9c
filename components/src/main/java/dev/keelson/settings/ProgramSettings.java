package dev.keelson.settings;

import com.pulumi.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a program reads from the stack file.
 *
 * @param namespace the namespace of its own; it reads {@code site} too
 * @param reader reads both
 */
public record ProgramSettings<T>(String namespace, Function<SettingsReader, Optional<T>> reader) {

    /**
     * The settings of the running program, if it may run here.
     *
     * @throws SettingsException with all problems
     * @throws com.pulumi.exceptions.RunException if this is a deployment that only another deployer may do
     */
    public T read(Context context) {
        return SettingsReader.read(context, namespace, reader);
    }

    /** What the reader {@link SettingsReader#keep keeps} of this type, whether or not the settings have problems. */
    public <K> Optional<K> kept(ConfigSource source, String project, Class<K> type) {
        var settings = new SettingsReader(source, namespace, project);
        var unused = reader.apply(settings);
        return settings.kept(type);
    }

    /** Every key that it can ask for. */
    public List<Setting> describe() {
        return SettingsReader.describe(namespace, reader);
    }
}
