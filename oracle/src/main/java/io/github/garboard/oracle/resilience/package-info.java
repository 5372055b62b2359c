/**
 * What a price withstands, as numbers: how far lying sources can move it, what it costs to move the market that it is
 * read from, and what a price that is late may give away.
 *
 * <p>Shares are decimals (0.01 is 1 %), volatilities decimals per square root of a year of 365 days. The quote asset is
 * the one that the price is counted in, the base asset the one that is priced.
 */
@NullMarked
package io.github.garboard.oracle.resilience;

import org.jspecify.annotations.NullMarked;
