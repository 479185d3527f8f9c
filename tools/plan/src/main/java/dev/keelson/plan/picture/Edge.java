package dev.keelson.plan.picture;

/**
 * One part reaches another.
 *
 * @param label by what: methods and paths, a variable's name, a mount; or empty
 */
public record Edge(String from, String to, String label) {}
