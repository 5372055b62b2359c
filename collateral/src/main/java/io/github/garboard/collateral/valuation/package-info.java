/** Valuation: what a basket of holdings is worth after haircuts, and what an exposure is after its collateral. */
@NullMarked
package io.github.garboard.collateral.valuation;

import org.jspecify.annotations.NullMarked;
