/**
 * Guards: single rules that a price must keep. Each is a record of its limits; they combine with {@code and}, and a use
 * gets its own limits with {@code except}. Every limit is inclusive.
 */
@NullMarked
package io.github.garboard.oracle.guard;

import org.jspecify.annotations.NullMarked;
