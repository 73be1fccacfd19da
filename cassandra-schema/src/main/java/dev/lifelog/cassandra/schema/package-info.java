/**
 * The tables of the keyspace {@code lifelog}, their installation, and one class for each statement
 * on them.
 */
@NullMarked
package dev.lifelog.cassandra.schema;

import org.jspecify.annotations.NullMarked;
