/** Tables of results, written once and shown both on the terminal and in the report. */
@NullMarked
package io.github.garboard.examples.table;

import org.jspecify.annotations.NullMarked;
