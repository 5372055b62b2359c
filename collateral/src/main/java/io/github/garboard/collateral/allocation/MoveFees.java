package io.github.garboard.collateral.allocation;

import io.github.garboard.collateral.velocity.TransferNetwork;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What it costs to move a unit from one place to another, where it can be there in time.
 *
 * @param <P> the caller's key of a place
 */
@FunctionalInterface
public interface MoveFees<P> {

    /** Returns the fee of a unit, non-negative and finite, or nothing where there is no way in time. */
    OptionalDouble unitFee(P from, P to);

    /**
     * Returns the fees of the cheapest routes over a network that take no longer than a time. The fees are found once, at
     * O(places steps links).
     *
     * @param network the links; how much they take at once and when they are open is not asked
     * @param within how long a move may take, not negative
     * @param confidence how certain each latency has to be kept, in [0, 1]: its quantile is what counts
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if one is out of its range
     */
    static <P> MoveFees<P> over(TransferNetwork<P> network, Duration within, double confidence) {
        return CheapestRoutes.of(network, within, confidence);
    }
}
