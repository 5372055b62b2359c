package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What leaves where and when.
 *
 * @param transfers the transfers by departure, those of one departure by link
 * @param <P> the caller's key of a place
 */
public record TransferSchedule<P>(List<Transfer<P>> transfers) {

    /** Copies the transfers. */
    public TransferSchedule {
        transfers = List.copyOf(transfers);
    }

    /**
     * Returns what all transfers cost, in whole units of money.
     *
     * @throws ArithmeticException if it is beyond a {@code long}
     */
    public long fees() {
        return transfers.stream().mapToLong(Transfer::fee).reduce(0, Math::addExact);
    }

    /**
     * Returns by how much the transfers change what is at a place, counting those that have left and those that have arrived
     * by then: negative where more has left.
     *
     * @param place the place
     * @param time the time, inclusive
     */
    public long change(P place, Instant time) {
        Objects.requireNonNull(place, "place");
        long change = 0;
        for (Transfer<P> transfer : transfers) {
            if (transfer.link().to().equals(place) && !transfer.arrival().isAfter(time)) {
                change += transfer.units();
            }
            if (transfer.link().from().equals(place) && !transfer.departure().isAfter(time)) {
                change -= transfer.units();
            }
        }
        return change;
    }
}
