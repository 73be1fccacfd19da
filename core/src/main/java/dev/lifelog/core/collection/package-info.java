/**
 * A lifelog collection in the format of ImageCLEF Lifelog 2019: its records, its tables, its files.
 */
@NullMarked
package dev.lifelog.core.collection;

import org.jspecify.annotations.NullMarked;
