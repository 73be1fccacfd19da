package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.Parsed;
import dev.lifelog.core.text.Line;
import java.io.Serializable;

/** A table's reader of lines, which travels to the tasks. */
@FunctionalInterface
interface RowParser<T> extends Serializable {

  Parsed<T> parse(Line line);
}
