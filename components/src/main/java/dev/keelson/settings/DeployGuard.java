package dev.keelson.settings;

import com.pulumi.exceptions.RunException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps a stack from being deployed by hand by mistake.
 *
 * <p>A seat belt, not a lock: whoever may write the stack at the backend can leave it out. docs/bootstrap.md has the
 * lock.
 *
 * @param from the only deployer allowed; without it, anyone may deploy
 */
record DeployGuard(Optional<Deployer> from) {
    static final String KEY = "deployOnlyFrom";

    /** The variable with the reason why someone else deploys this one time. */
    static final String BREAK_GLASS = "KEELSON_BREAK_GLASS";

    private static final SettingType<Deployer> DEPLOYER = SettingType.choice(Deployer.class);

    /** Who deploys. */
    enum Deployer {
        GITHUB_ACTIONS("GitHub Actions", "GITHUB_ACTIONS");

        private final String title;

        /** The variable that is {@code true} there. */
        private final String mark;

        Deployer(String title, String mark) {
            this.title = title;
            this.mark = mark;
        }
    }

    static DeployGuard read(Section site) {
        return new DeployGuard(site.optional(
                KEY,
                DEPLOYER,
                "The only place from which this stack may be deployed. Previews are always allowed."
                        + " Without it, anyone may deploy."));
    }

    /**
     * The warning, if the emergency reason was used; empty if all is as it should be.
     *
     * @throws RunException if the deployment must not go on
     */
    Optional<String> check(String stack, boolean preview, Function<String, Optional<String>> environment) {
        if (preview || from.isEmpty()) {
            return Optional.empty();
        }
        var deployer = from.get();
        if (environment.apply(deployer.mark).filter("true"::equals).isPresent()) {
            return Optional.empty();
        }
        var reason = environment.apply(BREAK_GLASS).map(String::strip).filter(text -> !text.isEmpty());
        if (reason.isEmpty()) {
            throw new RunException(
                    "The stack %s is deployed by %s alone: merge to main. In an emergency give the reason, %s='…' pulumi up; previews are always allowed."
                            .formatted(stack, deployer.title, BREAK_GLASS));
        }
        return Optional.of("The stack %s is deployed by hand and not by %s: %s"
                .formatted(stack, deployer.title, Printable.line(reason.get())));
    }
}
