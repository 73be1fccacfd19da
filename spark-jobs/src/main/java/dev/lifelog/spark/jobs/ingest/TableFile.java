package dev.lifelog.spark.jobs.ingest;

/**
 * A table of the collection.
 *
 * @param name below the collection's root, as messages show it
 * @param uri where any machine finds it
 * @param bytes its length
 */
record TableFile(String name, String uri, long bytes) {}
