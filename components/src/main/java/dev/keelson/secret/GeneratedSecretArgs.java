package dev.keelson.secret;

import dev.keelson.stack.Protection;

/**
 * What a {@link GeneratedSecret} is made of.
 *
 * @param form what it looks like, where it is generated; a configured value stays as it is
 */
public record GeneratedSecretArgs(SecretForm form, SecretOrigin origin, Protection protection) {}
