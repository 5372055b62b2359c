/**
 * Reads comma-separated text line by line and says what is wrong with it in one line: file, line, expected, found.
 *
 * <p>The format, for every file read here: UTF-8 (a byte-order mark is skipped), one row per line, fields separated by
 * commas without quoting, blanks around a field ignored; blank lines and lines that begin with {@code #} are skipped.
 */
@NullMarked
package io.github.garboard.examples.input;

import org.jspecify.annotations.NullMarked;
