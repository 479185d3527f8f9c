package dev.keelson.ops.doctor;

import java.util.Locale;

/** A step of docs/bootstrap.md, in the page's order. Its heading is what findings name, so it keeps its words. */
public enum Step {
    WHAT_THE_PLANS_ALLOW,
    THE_REPOSITORY_WITH_ACTIONS_OFF,
    THE_RULES_OF_MAIN,
    THE_ENVIRONMENTS_AT_GITHUB,
    THE_SUBJECT,
    THE_STACKS,
    THE_SECRETS,
    THE_TEAMS_AT_PULUMI,
    THE_IDENTITIES,
    THE_RUNNERS,
    ACTIONS_ON;

    public static final String PAGE = "docs/bootstrap.md";

    /** The heading, as GitHub names it in a link. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where somebody reads what to do. */
    String place() {
        return PAGE + "#" + anchor();
    }
}
