package dev.keelson.plan.policy;

import dev.keelson.plan.check.Finding;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule of the policy.
 *
 * @param id its name, in words with hyphens
 * @param why what happens where it is broken
 * @param remedy how what breaks it is mended
 * @param sees what it has to see in order to judge
 * @param judge finds what breaks it
 */
public record Rule(String id, String why, String remedy, Sight sees, Function<Declared, Stream<Finding>> judge) {

    /** How much a rule has to see. */
    public enum Sight {
        /** Each object by itself: what is left out of a preview does not matter. */
        ONE,
        /** All objects: what one does right may stand in another. */
        ALL
    }

    /** A rule about each object by itself. */
    static Rule one(String id, String why, String remedy, Function<Declared, Stream<Finding>> judge) {
        return new Rule(id, why, remedy, Sight.ONE, judge);
    }

    /** A rule about objects together. */
    static Rule all(String id, String why, String remedy, Function<Declared, Stream<Finding>> judge) {
        return new Rule(id, why, remedy, Sight.ALL, judge);
    }
}
