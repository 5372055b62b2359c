/**
 * Volatility and covariance from a window of data: from bars, from the moves within a day, from the moves of many assets.
 *
 * <p>Estimates that are stepped from price to price are in {@code io.github.garboard.margin.dynamic}. Variances here are those
 * of logarithmic moves and per period of the data (per bar, per day): times the periods in a year they are annual.
 */
@NullMarked
package io.github.garboard.margin.volatility;

import org.jspecify.annotations.NullMarked;
