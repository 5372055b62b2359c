package io.github.garboard.examples.unified;

import io.github.garboard.oracle.PriceSide;
import io.github.garboard.oracle.Usable;
import java.time.Instant;

/**
 * What the account is valued at.
 *
 * @param now the time
 * @param price the guarded price, USD per BTC
 * @param volatility decimal per square root of a year
 */
record Market(Instant now, Usable price, double volatility) {

    /** Returns the price that positions are marked at. */
    double mark() {
        return price.at(PriceSide.MID);
    }
}
