/**
 * When an account is to be liquidated: at which price, with which probability within a latency, after which notice, and
 * which accounts a price tick can have pushed across the line.
 *
 * <p>A health of 0 or a price at the liquidation price is not yet in breach; below and beyond is. Probabilities are those of
 * the caller's volatility and drift, not of the world. Times of a process are in years, operational times are
 * {@link java.time.Instant} and {@link java.time.Duration}.
 *
 * <p>Readable tier: {@link io.github.garboard.liquidation.trigger.LiquidationPrice},
 * {@link io.github.garboard.liquidation.trigger.BreachTime} and what is built on it. Batch tier:
 * {@link io.github.garboard.liquidation.trigger.IsolatedPositions} scans positions,
 * {@link io.github.garboard.liquidation.trigger.LiquidationPriceIndex} and
 * {@link io.github.garboard.liquidation.trigger.CrossingIndex} touch only the accounts that a tick can have moved across.
 */
@NullMarked
package io.github.garboard.liquidation.trigger;

import org.jspecify.annotations.NullMarked;
