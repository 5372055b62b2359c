/**
 * Prices that a sudden move does not carry away: rate-limited, delayed, capped and clamped ones, breakers, and the mark
 * and funding of perpetuals.
 *
 * <p>What has a memory is an immutable state with a step function: {@code state.step(time, ...)} returns the next state
 * and leaves this one as it is, so that the caller owns state, time and storage. Times never go back: a step to an
 * earlier time is the caller's fault. Guards come before: a step takes a price that the caller holds to be usable, and a
 * price that a guard refused is simply not stepped.
 *
 * <p>Stateful marks are built on the averages of {@code io.github.garboard.oracle.average}.
 */
@NullMarked
package io.github.garboard.oracle.stabilise;

import org.jspecify.annotations.NullMarked;
