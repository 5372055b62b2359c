/**
 * Sensitivities of any pricer that a caller brings, each with what is known about its error.
 *
 * <ul>
 *   <li>{@link io.github.garboard.greeks.numerical.FiniteDifferences} differentiate a
 *       {@link io.github.garboard.greeks.numerical.PricingFunction}, a price from named inputs; every figure carries an error
 *       estimate.
 *   <li>{@link io.github.garboard.greeks.numerical.AutomaticDifferentiation} differentiates its twin over Hipparchus's fields,
 *       {@link io.github.garboard.greeks.numerical.FieldPricingFunction}, exactly to rounding and to any order.
 *   <li>{@link io.github.garboard.greeks.numerical.MonteCarlo} prices a {@link io.github.garboard.greeks.numerical.Payoff} and
 *       its Greeks by simulation; every figure carries a standard error.
 * </ul>
 *
 * <p>Derivatives are plain partial derivatives in the inputs as they are: nothing is scaled and no sign is turned. In
 * particular a derivative in the time to expiry is minus theta. Nothing here holds a clock, a seed or a thread: the caller
 * passes generator and executor.
 */
@NullMarked
package io.github.garboard.greeks.numerical;

import org.jspecify.annotations.NullMarked;
