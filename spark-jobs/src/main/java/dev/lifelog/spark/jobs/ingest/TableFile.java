package dev.lifelog.spark.jobs.ingest;

/**
 * A table of the collection.
 *
 * @param name below the collection's root, as messages show it
 * @param uri where any machine finds it
 * @param bytes its length
 * @param modified milliseconds since 1970; 0 where the file system does not know
 */
public record TableFile(String name, String uri, long bytes, long modified) {}
