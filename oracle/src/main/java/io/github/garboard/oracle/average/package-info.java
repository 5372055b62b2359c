/**
 * Averages over time. Each is an immutable state with a step function: {@code state.step(time, ...)} returns the next
 * state and leaves this one as it is, so that the caller owns state, time and storage, and can look ahead without harm.
 *
 * <p>In a time-weighted average a price is in force from its time until the next one, so an average up to now does not
 * yet depend on a price that arrives now; averages of quotes or rounds count each when it arrives, and say so. Times
 * never go back: a step to an earlier time is the caller's fault. Ticks are integers as their source has them, everything
 * else is {@code double}.
 */
@NullMarked
package io.github.garboard.oracle.average;

import org.jspecify.annotations.NullMarked;
