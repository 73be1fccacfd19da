/** Hadoop's file system for a test, told what to do by its standard input. */
@NullMarked
package dev.lifelog.cluster.hdfs;

import org.jspecify.annotations.NullMarked;
