/** What can keep the program from working, looked at before it does. */
@NullMarked
package dev.lifelog.cli.doctor;

import org.jspecify.annotations.NullMarked;
