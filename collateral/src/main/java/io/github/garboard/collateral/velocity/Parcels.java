package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Follows the units of a schedule from link to link. Mutable, for one schedule. */
final class Parcels<P> {

    private final List<Parcel<P>> parcels = new ArrayList<>();

    /** Units that have gone the same way so far. Mutable: some may go on while the others stay. */
    private static final class Parcel<P> {

        private final List<Link<P>> route;
        private final Instant departure;
        private final Instant arrival;
        private long units;

        Parcel(List<Link<P>> route, Instant departure, Instant arrival, long units) {
            this.route = List.copyOf(route);
            this.departure = departure;
            this.arrival = arrival;
            this.units = units;
        }

        boolean isAt(P place, Instant time) {
            return units > 0 && route.get(route.size() - 1).to().equals(place) && !arrival.isAfter(time);
        }
    }

    /** What has come by another link goes on first; the rest is what was there from the start. */
    void add(Transfer<P> transfer, Link<P> link) {
        long left = transfer.units();
        List<Parcel<P>> onward = new ArrayList<>();
        for (Parcel<P> parcel : parcels) {
            if (left > 0 && parcel.isAt(link.from(), transfer.departure())) {
                long units = Math.min(left, parcel.units);
                parcel.units -= units;
                left -= units;
                List<Link<P>> route = new ArrayList<>(parcel.route);
                route.add(link);
                onward.add(new Parcel<>(route, parcel.departure, transfer.arrival(), units));
            }
        }
        if (left > 0) {
            onward.add(new Parcel<>(List.of(link), transfer.departure(), transfer.arrival(), left));
        }
        parcels.addAll(onward);
    }

    List<Shipment<P>> shipments() {
        return parcels.stream()
                .filter(parcel -> parcel.units > 0)
                .map(parcel -> new Shipment<>(parcel.route, parcel.departure, parcel.units))
                .toList();
    }
}
