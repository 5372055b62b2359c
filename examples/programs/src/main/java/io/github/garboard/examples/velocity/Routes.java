package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.Shipment;
import io.github.garboard.collateral.velocity.Transfer;
import io.github.garboard.collateral.velocity.TransferSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follows the units of a schedule from link to link. All links take some time. */
final class Routes {

    private final List<Parcel> parcels = new ArrayList<>();

    private Routes() {}

    /** Units that have gone the same way so far. Mutable: some may go on while the others stay. */
    private static final class Parcel {

        private final List<Link<String>> route;
        private final Instant departure;
        private final Instant arrival;
        private long units;

        Parcel(List<Link<String>> route, Instant departure, Instant arrival, long units) {
            this.route = List.copyOf(route);
            this.departure = departure;
            this.arrival = arrival;
            this.units = units;
        }

        boolean isAt(String place, Instant time) {
            return units > 0 && route.get(route.size() - 1).to().equals(place) && !arrival.isAfter(time);
        }
    }

    /**
     * Returns what the schedule sends, by way and departure. The links are those of a network with random latencies, in the
     * order of the network that was planned with.
     */
    static List<Shipment<String>> of(
            TransferSchedule<String> schedule, List<Link<String>> planned, List<Link<String>> links) {
        Routes routes = new Routes();
        schedule.transfers().stream()
                .sorted(Comparator.comparing(Transfer::departure))
                .forEach(transfer -> routes.add(transfer, links.get(planned.indexOf(transfer.link()))));
        return routes.parcels.stream()
                .filter(parcel -> parcel.units > 0)
                .map(parcel -> new Shipment<>(parcel.route, parcel.departure, parcel.units))
                .toList();
    }

    /** What has come by another link goes on first; the rest is what was there from the start. */
    private void add(Transfer<String> transfer, Link<String> link) {
        long left = transfer.units();
        List<Parcel> onward = new ArrayList<>();
        for (Parcel parcel : parcels) {
            if (left > 0 && parcel.isAt(link.from(), transfer.departure())) {
                long units = Math.min(left, parcel.units);
                parcel.units -= units;
                left -= units;
                List<Link<String>> route = new ArrayList<>(parcel.route);
                route.add(link);
                onward.add(new Parcel(route, parcel.departure, transfer.arrival(), units));
            }
        }
        if (left > 0) {
            onward.add(new Parcel(List.of(link), transfer.departure(), transfer.arrival(), left));
        }
        parcels.addAll(onward);
    }
}
