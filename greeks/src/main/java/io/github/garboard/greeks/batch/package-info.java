/**
 * Prices and sensitivities of whole books, in columns.
 *
 * <p>A {@link io.github.garboard.greeks.batch.BatchPricer} reads {@link io.github.garboard.greeks.batch.OptionColumns}, views
 * over the caller's arrays, and fills {@link io.github.garboard.greeks.batch.GreekColumns}: any selection of Greeks, any length,
 * no allocation per call. {@link io.github.garboard.greeks.batch.ScenarioColumns} are shocks of spot and volatility for a matrix
 * of prices. A {@link io.github.garboard.greeks.batch.BatchImpliedVolatility} likewise turns
 * {@link io.github.garboard.greeks.batch.QuoteColumns} into {@link io.github.garboard.greeks.batch.VolatilityColumns}.
 * Conventions are those of {@link io.github.garboard.greeks}. The default kernel of this tier is
 * {@link io.github.garboard.greeks.Kernel#FAST}.
 *
 * <p>FAST runs in plain loops that the compiler turns into vectors, or where the module {@code jdk.incubator.vector} is present
 * ({@code java --add-modules jdk.incubator.vector}) in vectors of that module. The system property
 * {@code garboard.greeks.kernel}, {@code plain} or {@code vector}, forces one of them;
 * {@link io.github.garboard.greeks.batch.BatchPricer#describe} says which one runs and why.
 */
@NullMarked
package io.github.garboard.greeks.batch;

import org.jspecify.annotations.NullMarked;
