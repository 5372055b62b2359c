package io.github.garboard.examples.unified;

import java.time.Instant;
import java.util.List;

/**
 * Which hedge, had it been there, would have avoided the margin call.
 *
 * @param boughtAt when the hedges would have been traded
 * @param price the price then, USD per BTC
 * @param hedges each instrument at its best size, the best first
 */
record HedgeReview(Instant boughtAt, double price, List<Tried> hedges) {

    /**
     * A hedge that was tried on the account of the call.
     *
     * @param name what is traded
     * @param lots how many, of 1 BTC; the fewest that avoid the call, or those that help most
     * @param cost what trading them costs, USD
     * @param gain what they earned until the call, USD
     * @param health the account's health at the call with them, computed anew
     */
    record Tried(String name, long lots, double cost, double gain, double health) {

        /** Returns whether it would have avoided the call. */
        boolean avoids() {
            return health >= 1;
        }
    }

    /** Copies the list. */
    HedgeReview {
        hedges = List.copyOf(hedges);
    }
}
