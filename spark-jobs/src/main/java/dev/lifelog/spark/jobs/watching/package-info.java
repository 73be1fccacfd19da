/** What an operator sees from outside: figures of the running job, and who a log line is about. */
@NullMarked
package dev.lifelog.spark.jobs.watching;

import org.jspecify.annotations.NullMarked;
