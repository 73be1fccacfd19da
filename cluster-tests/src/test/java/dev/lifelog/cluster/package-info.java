/**
 * Whole jobs on a cluster of processes: Spark's master and workers, three Cassandra nodes with
 * three copies of each row, HDFS. Parts of it fail, and what the jobs leave is compared with what
 * they leave undisturbed.
 */
@NullMarked
package dev.lifelog.cluster;

import org.jspecify.annotations.NullMarked;
