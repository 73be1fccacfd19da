/** How the connector reaches Cassandra, on the driver and on executors. */
@NullMarked
package dev.lifelog.spark.jobs.connection;

import org.jspecify.annotations.NullMarked;
