/** Haircut policies: from tables, from volatility, and the supervisory scaling of either to a holding period. */
@NullMarked
package io.github.garboard.collateral.haircut;

import org.jspecify.annotations.NullMarked;
