/** Encrypted connections: from the files that a user names to what the JDK's TLS wants. */
@NullMarked
package dev.lifelog.core.tls;

import org.jspecify.annotations.NullMarked;
