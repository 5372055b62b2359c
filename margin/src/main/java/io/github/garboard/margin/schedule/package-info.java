/** Schedules: what a notional must hold as it grows, by brackets, open interest, size or volatility. */
@NullMarked
package io.github.garboard.margin.schedule;

import org.jspecify.annotations.NullMarked;
