package io.github.garboard.collateral.velocity;

import java.util.Objects;

/**
 * The most that can be at a place by a deadline.
 *
 * @param amount how many units
 * @param bound what no schedule exceeds: the amount itself, but for links with a minimum lot, where the search for the best
 *     lots may have been cut short
 * @param schedule transfers that bring the amount, at the least fees
 * @param bottleneck why not more; of the bound, where that is more than the amount
 * @param <P> the caller's key of a place
 */
public record Deliverable<P>(long amount, long bound, TransferSchedule<P> schedule, Bottleneck<P> bottleneck) {

    /** Checks that nothing is null. */
    public Deliverable {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(bottleneck, "bottleneck");
    }
}
