package io.github.garboard.examples.unified;

import io.github.garboard.oracle.GuardedPrice;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One minute of the replay.
 *
 * @param now the time
 * @param lastTrade the price of the last trade
 * @param price the guarded price for margin, or why there is none
 * @param volatility the estimate so far
 * @param account the account after what was done in this minute; empty while warming up or without a price
 * @param untouched the account as it would be had nothing ever been liquidated; empty until something is
 */
record Moment(
        Instant now,
        double lastTrade,
        GuardedPrice price,
        OptionalDouble volatility,
        Optional<Assessment> account,
        Optional<Assessment> untouched) {}
