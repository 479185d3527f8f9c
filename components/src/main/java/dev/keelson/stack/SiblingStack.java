package dev.keelson.stack;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Preview;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stack of another program of the site: the one of the same name, or the only one that a platform has.
 *
 * <p>A project is named after its site and its part of it, like {@code abaci-cluster}.
 */
public final class SiblingStack {
    /** What stands before the cluster: records, logins, the tunnel. */
    public static final String CLOUD = "cloud";

    /** What is in the cluster. */
    public static final String CLUSTER = "cluster";

    /** What sites that share a cluster have in it once, so whatever stack of theirs; also the name of its stack. */
    public static final String PLATFORM = "platform";

    /** What every backend but Pulumi Cloud calls the one organization that it has. */
    static final String DEFAULT_ORGANIZATION = "organization";

    private static final SettingType<String> ORGANIZATION =
            SettingType.matching("an organization's name", Pattern.compile("[A-Za-z0-9_-]{1,64}"));

    private final String project;
    private final boolean preview;
    private final StackReference stack;

    public SiblingStack(String organization, DnsLabel site, String part, Context context) {
        this.project = project(site, part);
        this.preview = Preview.isOne();
        var stackName = part.equals(PLATFORM) ? PLATFORM : context.stackName();
        this.stack = new StackReference("%s/%s/%s".formatted(organization, project, stackName));
    }

    /** The name of the project that declares this part of the site. */
    public static String project(DnsLabel site, String part) {
        return "%s-%s".formatted(site, part);
    }

    /**
     * What it has said last under that name. Where it has said nothing, a preview goes on with an unknown value, and a
     * deployment ends.
     */
    public Output<?> output(String name) {
        return stack.output(name).apply(value -> said(name, value));
    }

    private Output<Object> said(String name, @Nullable Object value) {
        if (value != null) {
            return Output.of(value);
        }
        if (preview) {
            return new OutputInternal<>(OutputData.unknown());
        }
        throw new RunException("%s has no output %s: must be deployed first".formatted(project, name));
    }

    public static String organization(Section site) {
        return site.optional(DEFAULT_ORGANIZATION, ORGANIZATION).orElse(DEFAULT_ORGANIZATION);
    }
}
