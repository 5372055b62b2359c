/** Rules and builders of scenario sets: grids of price and volatility moves, shocks that depend on the time to expiry. */
@NullMarked
package io.github.garboard.margin.scenario;

import org.jspecify.annotations.NullMarked;
