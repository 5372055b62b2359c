package io.github.garboard.margin.account;

import java.time.Duration;
import java.util.Map;

/**
 * How much value can reach a venue in time: the seam to the caller's transfer network.
 *
 * @param <K> the caller's key of a venue
 */
@FunctionalInterface
public interface Deliverability<K> {

    /**
     * Returns how much can reach a venue.
     *
     * @param venue the venue
     * @param within the time that is left
     * @param promised what has been promised to the venues that need it earlier, in that order; a network that they share
     *     delivers so much less
     * @return the amount, non-negative, infinite if there is no limit
     */
    double deliverable(K venue, Duration within, Map<K, Double> promised);
}
