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
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stack of another program: mostly the one of the same name, of another part of the site.
 *
 * <p>A project is named after its site and its part of it, like {@code abaci-cluster}.
 */
public final class SiblingStack {
    /** Everything between the Internet and the cluster: records, logins, the tunnel. */
    public static final String CLOUD = "cloud";

    /** What is in the cluster. */
    public static final String CLUSTER = "cluster";

    /** What sites that share a cluster have in it once, for all their stacks; also the name of its stack. */
    public static final String PLATFORM = "platform";

    /** The name of the one organization that every backend but Pulumi Cloud has. */
    static final String DEFAULT_ORGANIZATION = "organization";

    /** The names that Pulumi accepts for projects and stacks. */
    public static final SettingType<String> NAME = SettingType.matching(
                    "a name of letters, digits, dots, hyphens and underscores",
                    Pattern.compile("[A-Za-z0-9._-]{1,100}"))
            .example("shop-platform");

    private static final SettingType<String> ORGANIZATION = SettingType.matching(
                    "an organization's name", Pattern.compile("[A-Za-z0-9_-]{1,64}"))
            .example("shop-owners");

    private final String project;
    private final boolean preview;
    private final StackReference stack;

    /** The stack of the same name of another part of the site. */
    public SiblingStack(String organization, DnsLabel site, String part, Context context) {
        this(organization, project(site, part), context.stackName());
    }

    /** Any stack of the organization. */
    public SiblingStack(String organization, String project, String stack) {
        this.project = project;
        this.preview = Preview.isOne();
        this.stack = new StackReference("%s/%s/%s".formatted(organization, project, stack));
    }

    /** The name of the project that declares this part of the site. */
    public static String project(DnsLabel site, String part) {
        return "%s-%s".formatted(site, part);
    }

    /**
     * Its last output of that name. If there is none, a preview goes on with an unknown value, and a
     * deployment ends.
     */
    public Output<?> output(String name) {
        return stack.output(name).apply(value -> said(name, value));
    }

    /** One value of its last output of that name, a map. If it is missing, the same happens as above. */
    public Output<?> output(String name, String key) {
        return output(name).apply(map -> said(name + "." + key, ((Map<?, ?>) map).get(key)));
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

    /** Whose stacks a site's are. */
    public static String organization(Section site) {
        return site.optional(
                DEFAULT_ORGANIZATION,
                ORGANIZATION,
                "The organization of the site's stacks at Pulumi Cloud. With every other backend it"
                        + " stays organization.",
                DEFAULT_ORGANIZATION);
    }
}
