/** The networks, in the layout that published weights have. */
@NullMarked
package dev.lifelog.models.network;

import org.jspecify.annotations.NullMarked;
