/**
 * Exposures summed over a network of venues: how much delta, gamma, vega and theta sits where, and when hedging feeds on itself.
 *
 * <p>All exposures are in money of one quote currency, so that they add across underlyings: delta is delta S, gamma the change of
 * that delta per move of 1 %, gamma S^2 / 100, vega per 1.0 of volatility, theta per year. Divide a delta by the spot for units of
 * one underlying.
 *
 * <ul>
 *   <li>A {@link io.github.garboard.greeks.exposure.Holding} is a position that can be priced again in a moved market; its
 *       {@link io.github.garboard.greeks.exposure.PositionExposure} at one market enters an
 *       {@link io.github.garboard.greeks.exposure.ExposureBook}, whose
 *       {@link io.github.garboard.greeks.exposure.ExposureReport} adds up exactly over any partition.
 *   <li>{@link io.github.garboard.greeks.exposure.ExposureLadder} and {@link io.github.garboard.greeks.exposure.GammaProfile}
 *       move the market; {@link io.github.garboard.greeks.exposure.HedgingFeedback} sets the flow of hedging against depth.
 *   <li>{@link io.github.garboard.greeks.exposure.ExposureAggregation} is the batch tier: columns in, compensated sums out.
 * </ul>
 */
@NullMarked
package io.github.garboard.greeks.exposure;

import org.jspecify.annotations.NullMarked;
