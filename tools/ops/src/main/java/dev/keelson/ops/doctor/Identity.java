package dev.keelson.ops.doctor;

import java.util.Map;
import java.util.Optional;

/**
 * Who a job becomes at Pulumi Cloud.
 *
 * @param type the kind of its token: team, organization or personal
 * @param name of the team or the user; empty for the organization
 */
record Identity(String type, String name) {
    static final String TEAM = "team";

    /** As an environment's variables ask for it; absent where they do not say it whole. */
    static Optional<Identity> of(Map<String, String> variables) {
        var kind = variables.getOrDefault(Environments.TOKEN_TYPE, "");
        var scope = variables.getOrDefault(Environments.SCOPE, "");
        return switch (kind.substring(kind.lastIndexOf(':') + 1)) {
            case TEAM -> after("team:", scope).map(name -> new Identity(TEAM, name));
            case "personal" -> after("user:", scope).map(name -> new Identity("personal", name));
            case "organization" -> Optional.of(new Identity("organization", ""));
            default -> Optional.empty();
        };
    }

    private static Optional<String> after(String prefix, String scope) {
        return Optional.of(scope).filter(text -> text.startsWith(prefix)).map(text -> text.substring(prefix.length()));
    }

    boolean isTeam() {
        return type.equals(TEAM);
    }

    String text() {
        return name.isEmpty() ? "the " + type : "the %s %s".formatted(isTeam() ? type : "user", name);
    }
}
