package dev.keelson.site;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.StackReference;
import java.util.regex.Pattern;

/** The stack of the same name of another program of the site. */
public final class SiblingStack {
    /** What every backend but Pulumi Cloud calls the one organization that it has. */
    static final String DEFAULT_ORGANIZATION = "organization";

    private static final SettingType<String> ORGANIZATION = SettingType.matching(
            "an organization's name", DEFAULT_ORGANIZATION, Pattern.compile("[A-Za-z0-9_-]{1,64}"));

    private final StackReference stack;

    public SiblingStack(SiteSettings site, String project, Context context) {
        this.stack = new StackReference("%s/%s/%s".formatted(site.organization(), project, context.stackName()));
    }

    /** What it has said last under that name; unknown where a preview comes before it has said anything. */
    public Output<?> output(String name) {
        return stack.output(name);
    }

    static String organization(Section site) {
        return site.optional(DEFAULT_ORGANIZATION, ORGANIZATION).orElse(DEFAULT_ORGANIZATION);
    }
}
