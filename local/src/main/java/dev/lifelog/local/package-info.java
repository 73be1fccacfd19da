/**
 * Cassandra processes on this machine, for the demo and for tests: the real server in JVMs of its
 * own.
 */
@NullMarked
package dev.lifelog.local;

import org.jspecify.annotations.NullMarked;
