package dev.keelson.settings;

import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;

/** A secret that is not known here; the SDK has no public way to say so. */
final class UnknownSecret {
    /** What the engine and an offline plan pass in place of a value that they do not know. */
    static final String WRITTEN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private UnknownSecret() {}

    static Output<String> create() {
        return new OutputInternal<>(OutputData.unknownSecret());
    }
}
