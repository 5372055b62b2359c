/**
 * Prices from many sources, and whether a price may be used for what the caller is about to do.
 *
 * <p>The way of a price: {@link io.github.garboard.oracle.Quote Quotes} of several sources go through an {@link
 * io.github.garboard.oracle.Aggregator Aggregator} and become one {@link io.github.garboard.oracle.AggregatePrice
 * AggregatePrice}; a {@link io.github.garboard.oracle.PriceGuard PriceGuard} answers for one {@link
 * io.github.garboard.oracle.Use Use} with {@link io.github.garboard.oracle.Usable Usable} or {@link
 * io.github.garboard.oracle.Refused Refused}; a usable price is read on a {@link io.github.garboard.oracle.PriceSide
 * PriceSide}, or as a {@link io.github.garboard.oracle.SidedPrice SidedPrice} with all of them. A {@link
 * io.github.garboard.oracle.PriceSource PriceSource} is that way as one value: it has fallbacks, and multiplies and divides
 * into cross prices. A {@link io.github.garboard.oracle.Validity Validity} is the answer for every use at once. Feeds of
 * integers come in through a {@link io.github.garboard.oracle.FixedPoint FixedPoint}.
 *
 * <p>Estimators that make one price of many are in {@code .aggregate}, rules that a price must keep in {@code .guard},
 * averages over time in {@code .average}, prices that move no faster than they may in {@code .stabilise}, and what liars and
 * manipulators can do, in numbers, in {@code .resilience}.
 *
 * <p>Conventions of the module:
 *
 * <ul>
 *   <li>Prices are in the caller's unit of account per unit of the asset. A quote may have any finite price, also zero
 *       or a negative one: it is data. No guard lets a missing, zero or negative price through.
 *   <li>A confidence is a half-width in the unit of the price, non-negative: the source holds the price to lie in price
 *       ± confidence.
 *   <li>The time of anything composed is the time of its <em>oldest</em> part, so that a fresh source never hides a
 *       stale one. {@code now} is an argument: the module has no clock.
 *   <li>Limits are inclusive: a value equal to its limit passes. Relative limits are decimals of the price that is
 *       being checked (0.05 is 5 %), and are compared without a division.
 *   <li>Too few sources, a stale or an uncertain price are expected: they are values with every reason and its numbers.
 *       Exceptions are for arguments that break a stated rule.
 *   <li>All types are immutable and thread-safe as far as the caller's functions are, but for those of the batch tier ({@link
 *       io.github.garboard.oracle.BatchAggregator}, the feed board), which say so.
 * </ul>
 */
@NullMarked
package io.github.garboard.oracle;

import org.jspecify.annotations.NullMarked;
