package dev.keelson.settings;

import com.pulumi.exceptions.RunException;
import java.util.List;

/** Every problem of the settings, one line each; the SDK prints the message of a RunException and no stack trace. */
public final class SettingsException extends RunException {
    private static final long serialVersionUID = 1L;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
