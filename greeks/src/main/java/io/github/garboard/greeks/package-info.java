/**
 * Option prices and their sensitivities.
 *
 * <p>Conventions of this module:
 *
 * <ul>
 *   <li>Rates and yields are continuously compounded per year, volatility is decimal per square root of a year, time is
 *       in years.
 *   <li>Sensitivities are plain partial derivatives, never scaled: vega is per 1.0 of volatility, rho per 1.0 of rate.
 *   <li>Theta, charm, veta and color are calendar derivatives, d/dt = -d/dT, per year. Nothing is divided by 365.
 *   <li>A limit (zero time, zero volatility, zero spot) has its value. NaN and infinite inputs are the caller's fault and
 *       raise {@link java.lang.IllegalArgumentException} naming parameter, rule and value.
 *   <li>All types are immutable and thread-safe.
 * </ul>
 */
@NullMarked
package io.github.garboard.greeks;

import org.jspecify.annotations.NullMarked;
