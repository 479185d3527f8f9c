package dev.keelson.gitops;

import java.util.List;
import java.util.stream.Stream;

/**
 * All versions from one to another, without their pre-releases.
 *
 * @param to the first that is not in it any more
 */
record VersionSpan(Version from, Version to) {
    static final VersionSpan ALL = new VersionSpan(new Version(0, 0, 0), new Version(Integer.MAX_VALUE, 0, 0));

    record Version(int major, int minor, int patch) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            if (major != other.major) {
                return Integer.compare(major, other.major);
            }
            return minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
        }
    }

    static VersionSpan from(Version first) {
        return new VersionSpan(first, ALL.to);
    }

    static VersionSpan below(Version end) {
        return new VersionSpan(ALL.from, end);
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    /** What is in both. */
    VersionSpan and(VersionSpan other) {
        return new VersionSpan(
                from.compareTo(other.from) >= 0 ? from : other.from, to.compareTo(other.to) <= 0 ? to : other.to);
    }

    /** All other versions. */
    List<VersionSpan> except() {
        return Stream.of(below(from), from(to)).filter(span -> !span.isEmpty()).toList();
    }

    int firstMajor() {
        return from.major();
    }

    int lastMajor() {
        return to.minor() == 0 && to.patch() == 0 ? to.major() - 1 : to.major();
    }
}
