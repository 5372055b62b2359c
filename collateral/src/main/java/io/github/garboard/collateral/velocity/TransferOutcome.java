package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Whether what was asked for can be delivered.
 *
 * @param <P> the caller's key of a place
 */
public sealed interface TransferOutcome<P> {

    /** Returns the transfers: all that was asked for, or as much of it as can be delivered, at the least fees. */
    TransferSchedule<P> schedule();

    /**
     * All of it.
     *
     * @param by when the last unit can be there; for {@link FlowOverTime#timeToMargin} the soonest such time
     * @param schedule the transfers
     */
    record Delivered<P>(Instant by, TransferSchedule<P> schedule) implements TransferOutcome<P> {

        /** Checks that nothing is null. */
        public Delivered {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(schedule, "schedule");
        }
    }

    /**
     * Not all of it.
     *
     * @param byCall what is missing at least in all, by call in the order in which they were given; which call it is
     *     that lacks it may be open
     * @param schedule transfers that bring the rest
     * @param bottleneck why not more
     */
    record Shortfall<P>(List<Long> byCall, TransferSchedule<P> schedule, Bottleneck<P> bottleneck)
            implements TransferOutcome<P> {

        /** Checks that nothing is null, and copies the list. */
        public Shortfall {
            byCall = List.copyOf(byCall);
            Objects.requireNonNull(schedule, "schedule");
            Objects.requireNonNull(bottleneck, "bottleneck");
        }

        /** Returns what is missing in all. */
        public long total() {
            return byCall.stream().mapToLong(Long::longValue).sum();
        }
    }
}
