/**
 * Prices and sensitivities of whole books, in columns.
 *
 * <p>A {@link io.github.garboard.greeks.batch.BatchPricer} reads {@link io.github.garboard.greeks.batch.OptionColumns}, views
 * over the caller's arrays, and fills {@link io.github.garboard.greeks.batch.GreekColumns}: any selection of Greeks, any length,
 * no allocation per call. Conventions are those of {@link io.github.garboard.greeks}. The default kernel of this tier is
 * {@link io.github.garboard.greeks.Kernel#FAST}.
 */
@NullMarked
package io.github.garboard.greeks.batch;

import org.jspecify.annotations.NullMarked;
