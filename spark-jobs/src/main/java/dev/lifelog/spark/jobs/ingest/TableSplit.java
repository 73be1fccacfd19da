package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.FileSplit;
import java.io.Serializable;
import java.util.Map;

/**
 * A split of a table, with what the scan told about it.
 *
 * @param table the name that messages show
 * @param firstLine number of its first line, 1-based
 * @param repeats line numbers whose id stands further up, each with the number of that line
 */
record TableSplit(String table, FileSplit split, long firstLine, Map<Long, Long> repeats)
    implements Serializable {}
