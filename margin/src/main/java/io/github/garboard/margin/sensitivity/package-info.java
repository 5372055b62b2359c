/**
 * Sensitivities-based margin: sensitivities to risk factors are weighted, netted and correlated inside buckets, across
 * buckets, and across risk classes.
 *
 * <p>A {@link io.github.garboard.margin.sensitivity.SensitivityMargin} is a list of
 * {@link io.github.garboard.margin.sensitivity.RiskClass}es; a class is a sum of
 * {@link io.github.garboard.margin.sensitivity.SensitivityMeasure}s: delta, vega, curvature, base correlation. A measure is
 * open to the caller: it says what a {@link io.github.garboard.margin.sensitivity.SensitivityFactor} weighs and how factors
 * correlate. The classes of the standard approach are ready, as records of parameters:
 * {@link io.github.garboard.margin.sensitivity.InterestRateTable},
 * {@link io.github.garboard.margin.sensitivity.CreditTable},
 * {@link io.github.garboard.margin.sensitivity.BucketTable} (equity, commodity, tokens) and
 * {@link io.github.garboard.margin.sensitivity.CurrencyTable}. The module ships no parameters: a caller brings those that it
 * has a licence for, or calibrates its own.
 *
 * <p>{@link io.github.garboard.margin.sensitivity.SensitivityScan} is the batch tier: names are resolved once, then a
 * requirement is arithmetic on arrays.
 *
 * <p>Units: a sensitivity is in money for the move that the risk weight is stated in (a basis point, a percent); its amount
 * times its weight is money. Thresholds are in the unit of the sensitivities.
 */
@NullMarked
package io.github.garboard.margin.sensitivity;

import org.jspecify.annotations.NullMarked;
