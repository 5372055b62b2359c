package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.Comparator;
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

    /**
     * Returns what leaves, by way and departure, over the links as they really are: the schedule was planned with fixed
     * latencies, and {@link DeadlineProbability} asks how likely it is to hold with random ones. At a place that units reach,
     * those go on first that came first; what else leaves there was there from the start.
     *
     * @param planned the network of the schedule, such as {@link TransferNetwork#planned} of the other one
     * @param actual the network with the same links in the same order; of links that were planned alike the first is taken
     * @return the shipments, each with its way from where it began
     * @throws IllegalArgumentException if the networks do not have as many links, or the schedule uses a link that was not
     *     planned with
     */
    public List<Shipment<P>> shipments(TransferNetwork<P> planned, TransferNetwork<P> actual) {
        if (planned.links().size() != actual.links().size()) {
            throw new IllegalArgumentException("actual must have as many links as planned, "
                    + planned.links().size() + ": " + actual.links().size());
        }
        Parcels<P> parcels = new Parcels<>();
        transfers.stream().sorted(Comparator.comparing(Transfer::departure)).forEach(transfer -> {
            int link = planned.links().indexOf(transfer.link());
            if (link < 0) {
                throw new IllegalArgumentException("transfers must use links of planned: " + transfer.link());
            }
            parcels.add(transfer, actual.links().get(link));
        });
        return parcels.shipments();
    }
}
