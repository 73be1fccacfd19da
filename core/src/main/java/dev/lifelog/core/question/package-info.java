/** What a person asks for, apart from how it was put into words and from how it is answered. */
@NullMarked
package dev.lifelog.core.question;

import org.jspecify.annotations.NullMarked;
