package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shipments as numbers: steps, links and causes by index. A link has one latency for all shipments; what is beyond the last
 * step never arrives.
 */
final class ShipmentPaths {

    private final int last;
    private final int[][] links;
    private final int[] ready;
    private final long[] units;
    private final StepLatency[] latencies;
    private final int[][] causes;
    private final int[][] nextOpen;
    private final int causeCount;

    <P> ShipmentPaths(DeadlineProbability<P> question) {
        List<Shipment<P>> shipments = question.shipments();
        last = question.lastStep();
        links = new int[shipments.size()][];
        ready = new int[shipments.size()];
        units = new long[shipments.size()];
        Map<Link<P>, Integer> known = new LinkedHashMap<>();
        for (int s = 0; s < links.length; s++) {
            Shipment<P> one = shipments.get(s);
            links[s] = one.route().stream().mapToInt(link -> index(known, link)).toArray();
            ready[s] = question.stepOf(one.departure());
            units[s] = one.units();
        }
        Map<String, Integer> knownCauses = new LinkedHashMap<>();
        latencies = new StepLatency[known.size()];
        causes = new int[known.size()][];
        nextOpen = new int[known.size()][];
        for (Link<P> link : known.keySet()) {
            int k = index(known, link);
            latencies[k] = new StepLatency(link.latency(), question.step(), last);
            // in the order of the names: what is drawn must not hang on the order of a set
            causes[k] = new TreeSet<>(link.causes())
                    .stream().mapToInt(cause -> index(knownCauses, cause)).toArray();
            nextOpen[k] = openings(link, question, last);
        }
        causeCount = knownCauses.size();
    }

    private static <K> int index(Map<K, Integer> known, K key) {
        Integer size = known.size();
        return Objects.requireNonNullElse(known.putIfAbsent(key, size), size);
    }

    private static <P> int[] openings(Link<P> link, DeadlineProbability<P> question, int last) {
        int[] next = new int[last + 2];
        next[last + 1] = last + 1;
        for (int step = last; step >= 0; step--) {
            Instant departure = question.start().plus(question.step().multipliedBy(step));
            next[step] = link.capacity().at(departure) > 0 ? step : next[step + 1];
        }
        return next;
    }

    int last() {
        return last;
    }

    int shipments() {
        return links.length;
    }

    int links() {
        return latencies.length;
    }

    int causes() {
        return causeCount;
    }

    int[] causesOf(int link) {
        return causes[link];
    }

    StepLatency latency(int link) {
        return latencies[link];
    }

    int[] route(int shipment) {
        return links[shipment];
    }

    int ready(int shipment) {
        return ready[shipment];
    }

    long units(int shipment) {
        return units[shipment];
    }

    /** Returns the first step from one on at which a link is open; one beyond the last where there is none. */
    int open(int link, int step) {
        return nextOpen[link][step];
    }

    /** Returns the step at which a shipment arrives when each link takes so many steps; one beyond the last for never. */
    int arrival(int shipment, int[] steps) {
        int now = ready[shipment];
        for (int link : links[shipment]) {
            now = Math.min(last + 1, nextOpen[link][now] + steps[link]);
        }
        return now;
    }

    /** Returns the links without causes that more than one shipment goes over, or one shipment more than once. */
    List<Integer> sharedLinks() {
        Set<Integer> seen = new LinkedHashSet<>();
        Set<Integer> shared = new LinkedHashSet<>();
        Arrays.stream(links).flatMapToInt(Arrays::stream).forEach(link -> {
            if (!seen.add(link) && causes[link].length == 0) {
                shared.add(link);
            }
        });
        return new ArrayList<>(shared);
    }
}
