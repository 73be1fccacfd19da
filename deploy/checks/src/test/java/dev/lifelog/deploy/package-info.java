/** Looks at what is no Java as far as that can be done without Docker and without Kubernetes. */
@NullMarked
package dev.lifelog.deploy;

import org.jspecify.annotations.NullMarked;
