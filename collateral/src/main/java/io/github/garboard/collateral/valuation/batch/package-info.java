/** Valuation of many accounts at once, over arrays that are the caller's and are not copied. */
@NullMarked
package io.github.garboard.collateral.valuation.batch;

import org.jspecify.annotations.NullMarked;
