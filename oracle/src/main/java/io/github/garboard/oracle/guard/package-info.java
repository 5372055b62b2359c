/**
 * Guards: single rules that a price must keep. Each is a record of its limits; they combine with {@code and}, {@code
 * orElse} and {@code worstOf}, and a use gets its own limits with {@code except} or on a {@link
 * io.github.garboard.oracle.guard.ToleranceLadder ToleranceLadder}. Every limit is inclusive, except the bounds of {@link
 * io.github.garboard.oracle.guard.AtBound AtBound}, where to be at the bound is the fault.
 */
@NullMarked
package io.github.garboard.oracle.guard;

import org.jspecify.annotations.NullMarked;
