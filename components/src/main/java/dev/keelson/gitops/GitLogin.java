package dev.keelson.gitops;

import com.pulumi.core.Output;

/**
 * A user of a git server, and the token that proves it.
 *
 * @param token may read the repository; it must write it as well where Flux commits image updates
 */
public record GitLogin(String user, Output<String> token) {

    /** The token stays out of texts and logs. */
    @Override
    public String toString() {
        return "GitLogin[user=%s, token=[secret]]".formatted(user);
    }
}
