package dev.keelson.database;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;
import java.util.Optional;

/**
 * How PostgreSQL uses its memory; the operator decides all other parameters.
 *
 * @param sharedBuffers reserved from the start
 * @param effectiveCacheSize how much of a table the planner may expect to find in memory, the node's page cache included
 * @param workMem for one sort or hash of one query
 */
public record PostgresParameters(
        int maxConnections, PostgresMemory sharedBuffers, PostgresMemory effectiveCacheSize, PostgresMemory workMem) {

    /** PostgreSQL's own: some services with two pods each, and a pool of ten connections in each pod. */
    public static final int DEFAULT_MAX_CONNECTIONS = 100;

    /** Twice PostgreSQL's own, and half of the memory that is requested by default. */
    public static final PostgresMemory DEFAULT_SHARED_BUFFERS = new PostgresMemory("256MB");

    /** What is left of the default limit for the page cache. */
    public static final PostgresMemory DEFAULT_EFFECTIVE_CACHE_SIZE = new PostgresMemory("1GB");

    /** A sort of some ten thousand rows without a file. */
    public static final PostgresMemory DEFAULT_WORK_MEM = new PostgresMemory("16MB");

    /** The operator and its standbys need some for themselves. */
    private static final SettingType<Integer> MAX_CONNECTIONS = SettingType.integer(20, 1_000);

    private static final SettingType<PostgresMemory> SHARED_BUFFERS =
            PostgresMemory.atLeast(new PostgresMemory("16MB"), new PostgresMemory("256MB"));
    private static final SettingType<PostgresMemory> EFFECTIVE_CACHE_SIZE =
            PostgresMemory.atLeast(new PostgresMemory("16MB"), new PostgresMemory("1GB"));
    private static final SettingType<PostgresMemory> WORK_MEM =
            PostgresMemory.atLeast(new PostgresMemory("64kB"), new PostgresMemory("16MB"));

    /** After the types that it is held to. */
    public static final PostgresParameters DEFAULT = new PostgresParameters(
            DEFAULT_MAX_CONNECTIONS, DEFAULT_SHARED_BUFFERS, DEFAULT_EFFECTIVE_CACHE_SIZE, DEFAULT_WORK_MEM);

    public PostgresParameters {
        var problems = new Problems();
        problems.hold("maxConnections", MAX_CONNECTIONS, maxConnections);
        problems.hold("sharedBuffers", SHARED_BUFFERS, sharedBuffers);
        problems.hold("effectiveCacheSize", EFFECTIVE_CACHE_SIZE, effectiveCacheSize);
        problems.hold("workMem", WORK_MEM, workMem);
        problems.check();
    }

    static Optional<PostgresParameters> read(Section parameters) {
        var maxConnections = parameters.optional(
                "maxConnections", MAX_CONNECTIONS, "How many connections it takes at once.", DEFAULT_MAX_CONNECTIONS);
        var sharedBuffers = parameters.optional(
                "sharedBuffers",
                SHARED_BUFFERS,
                "The memory that it reserves for its cache. The pod has to request at least as much.",
                DEFAULT_SHARED_BUFFERS);
        var effectiveCacheSize = parameters.optional(
                "effectiveCacheSize",
                EFFECTIVE_CACHE_SIZE,
                "How much memory the planner may expect to hold tables, the node's page cache included.",
                DEFAULT_EFFECTIVE_CACHE_SIZE);
        var workMem = parameters.optional(
                "workMem",
                WORK_MEM,
                "The memory for one sort or hash of one query; a query may have several.",
                DEFAULT_WORK_MEM);
        return parameters.whole(
                () -> new PostgresParameters(maxConnections, sharedBuffers, effectiveCacheSize, workMem));
    }

    /** As PostgreSQL reads them. */
    Map<String, Object> values() {
        return Map.of(
                "max_connections",
                Integer.toString(maxConnections),
                "shared_buffers",
                sharedBuffers.text(),
                "effective_cache_size",
                effectiveCacheSize.text(),
                "work_mem",
                workMem.text());
    }
}
