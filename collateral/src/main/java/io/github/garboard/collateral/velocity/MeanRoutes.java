package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The routes of the least mean latency to a place, by repeated relaxation of all links (Bellman and Ford). */
final class MeanRoutes {

    private MeanRoutes() {}

    /** Returns a route from each place that has one, in the order of the places; the place itself has the empty one. */
    static <P> Map<P, List<Link<P>>> to(TransferNetwork<P> network, P end) {
        Map<P, Duration> best = new LinkedHashMap<>(Map.of(end, Duration.ZERO));
        Map<P, List<Link<P>>> routes = new LinkedHashMap<>(Map.of(end, List.of()));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Link<P> link : network.links()) {
                Duration onwards = best.get(link.to());
                if (onwards != null) {
                    Duration time = onwards.plus(link.latency().mean());
                    Duration known = best.get(link.from());
                    if (known == null || time.compareTo(known) < 0) {
                        best.put(link.from(), time);
                        routes.put(
                                link.from(),
                                Stream.concat(Stream.of(link), routes.getOrDefault(link.to(), List.of()).stream())
                                        .toList());
                        changed = true;
                    }
                }
            }
        }
        Map<P, List<Link<P>>> ordered = new LinkedHashMap<>();
        for (P place : network.places()) {
            List<Link<P>> route = routes.get(place);
            if (route != null) {
                ordered.put(place, route);
            }
        }
        return ordered;
    }
}
