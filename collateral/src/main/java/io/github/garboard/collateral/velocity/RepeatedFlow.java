package io.github.garboard.collateral.velocity;

import io.github.garboard.collateral.velocity.batch.FlowGraph;
import io.github.garboard.collateral.velocity.batch.MinimumCostFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The most that gets from one place to another by a deadline over links that never change, as standing orders: chains of
 * links, over each of which the same number of units leaves in each step, for as long as they still arrive in time.
 *
 * <p>With T steps to the deadline the amount is (T + 1) |x| - sum of latency x, for the flow x in the network that makes it
 * largest: a cheapest flow, where a step of latency costs 1 and a unit that is not sent costs T + 1. It costs as much as a
 * cheapest flow in the network, however far the deadline is. Source: L. R. Ford and D. R. Fulkerson, Constructing maximal
 * dynamic flows from static flows, Operations Research 6 (1958).
 *
 * @param <P> the caller's key of a place
 */
public final class RepeatedFlow<P> {

    private final TransferNetwork<P> network;
    private final Instant start;
    private final int steps;
    private final int[] latencies;
    private final long amount;
    private final List<Way> ways;
    private final Bottleneck.Cut<P> cut;

    /**
     * A standing order.
     *
     * @param links the way, from the first place to the last
     * @param unitsPerStep how many units leave in each step
     * @param latency the latencies of the links together, in whole steps
     * @param departures the number of departures, from the start on
     * @param <P> the caller's key of a place
     */
    public record Chain<P>(List<Link<P>> links, long unitsPerStep, Duration latency, int departures) {

        /** Copies the links. */
        public Chain {
            links = List.copyOf(links);
        }
    }

    /** A chain by the indices of its links, so that two links that are equal are told apart. */
    private record Way(List<Integer> links, long rate, int latency) {}

    private RepeatedFlow(TransferNetwork<P> network, int from, int to, Instant start, int steps) {
        this.network = network;
        this.start = start;
        this.steps = steps;
        this.latencies = TimeExpansion.latencies(network);
        FlowGraph graph = new FlowGraph(network.places().size(), latencies.length + 1);
        long unsent = 1;
        for (int i = 0; i < latencies.length; i++) {
            Link<P> link = network.links().get(i);
            long units = TimeExpansion.capacity(link, start);
            graph.add(network.index(link.from()), network.index(link.to()), units, latencies[i]);
            unsent = network.index(link.from()) == from ? Math.addExact(unsent, units) : unsent;
        }
        graph.add(from, to, FlowGraph.UNLIMITED, steps + 1L);
        MinimumCostFlow solver = new MinimumCostFlow();
        solver.send(graph, from, to, unsent, Long.MAX_VALUE);
        this.amount = Math.multiplyExact(steps + 1L, unsent) - solver.cost();
        this.cut = cut(solver);
        this.ways = ways(solver, from, to);
    }

    /**
     * Returns the flow.
     *
     * @param network the places and links, with fixed latencies and minimum lots of 1; fees are not looked at
     * @param from the place where any number of units is
     * @param to the place where they are to be, another one
     * @param start when the first leave
     * @param deadline the last time of arrival, not before the start
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if a place is not in the network or both are one, a latency is not fixed, a lot is not
     *     1, a capacity changes in that time, or the deadline is before the start or 2^31 steps away
     * @throws ArithmeticException if an amount is beyond a {@code long}
     */
    public static <P> RepeatedFlow<P> of(TransferNetwork<P> network, P from, P to, Instant start, Instant deadline) {
        int steps = TimeExpansion.wholeSteps(network, start, deadline);
        for (Link<P> link : network.links()) {
            if (link.minimumLot() > 1) {
                throw new IllegalArgumentException("minimumLot must be 1: " + link);
            }
        }
        if (!unchanging(network, start, steps)) {
            throw new IllegalArgumentException("capacities must not change until the deadline: " + deadline);
        }
        return new RepeatedFlow<>(network, network.index(from), network.index(to), start, steps);
    }

    /** Whether all capacities stay what they are at the start. */
    static <P> boolean unchanging(TransferNetwork<P> network, Instant start, int steps) {
        for (Link<P> link : network.links()) {
            long units = TimeExpansion.capacity(link, start);
            for (int step = 1; step <= steps; step++) {
                Instant time = start.plus(network.step().multipliedBy(step));
                if (TimeExpansion.capacity(link, time) != units) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns how many units arrive by the deadline. */
    public long amount() {
        return amount;
    }

    /** Returns the standing orders: their units per step times their departures add up to the amount. */
    public List<Chain<P>> chains() {
        return ways.stream()
                .map(way -> new Chain<>(
                        way.links().stream().map(network.links()::get).toList(),
                        way.rate(),
                        network.step().multipliedBy(way.latency()),
                        steps + 1 - way.latency()))
                .toList();
    }

    /** Returns why not more arrives: departures that are full, and carry the amount. */
    public Bottleneck.Cut<P> cut() {
        return cut;
    }

    /** Returns the transfers of all standing orders; those of several over one link at one time are one transfer. */
    public TransferSchedule<P> schedule() {
        int links = latencies.length;
        long[][] units = new long[steps + 1][links];
        for (Way way : ways) {
            for (int first = 0; first <= steps - way.latency(); first++) {
                int step = first;
                for (int i : way.links()) {
                    units[step][i] += way.rate();
                    step += latencies[i];
                }
            }
        }
        List<Transfer<P>> transfers = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            for (int i = 0; i < links; i++) {
                if (units[step][i] > 0) {
                    transfers.add(new Transfer<>(
                            network.links().get(i), time(step), time(step + latencies[i]), units[step][i]));
                }
            }
        }
        return new TransferSchedule<>(transfers);
    }

    private Instant time(int step) {
        return start.plus(network.step().multipliedBy(step));
    }

    /**
     * The price of a place is how long a unit that is there needs to the end: from the step after which that is too long it is
     * on the source's side.
     */
    private Bottleneck.Cut<P> cut(MinimumCostFlow solver) {
        List<Bottleneck.FullLink<P>> full = new ArrayList<>();
        for (int i = 0; i < latencies.length; i++) {
            Link<P> link = network.links().get(i);
            long departures =
                    solver.price(network.index(link.from())) - solver.price(network.index(link.to())) - latencies[i];
            long units = solver.flow(i);
            if (departures > 0 && units > 0) {
                int first = Math.toIntExact(steps + 1 - solver.price(network.index(link.from())));
                full.add(new Bottleneck.FullLink<>(
                        link, time(first), time(first + (int) departures - 1), Math.multiplyExact(units, departures)));
            }
        }
        return new Bottleneck.Cut<>(full, List.of(), List.of());
    }

    private List<Way> ways(MinimumCostFlow solver, int from, int to) {
        long[] units = new long[latencies.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = solver.flow(i);
        }
        List<Way> found = new ArrayList<>();
        for (List<Integer> way = way(units, from, to); !way.isEmpty(); way = way(units, from, to)) {
            long rate = way.stream().mapToLong(i -> units[i]).min().orElseThrow();
            int latency = 0;
            for (int i : way) {
                units[i] -= rate;
                latency += latencies[i];
            }
            if (latency <= steps) {
                found.add(new Way(way, rate, latency));
            }
        }
        return found;
    }

    /** A way along what flows, without going round: a flow of least latency may still do so where that takes no time. */
    private List<Integer> way(long[] units, int from, int to) {
        List<Integer> way = new ArrayList<>();
        List<Integer> places = new ArrayList<>(List.of(from));
        int at = from;
        while (at != to) {
            int next = leaving(units, at);
            if (next < 0) {
                return List.of();
            }
            way.add(next);
            at = network.index(network.links().get(next).to());
            int before = places.indexOf(at);
            if (before >= 0) {
                List<Integer> round = way.subList(before, way.size());
                long least = round.stream().mapToLong(i -> units[i]).min().orElseThrow();
                round.forEach(i -> units[i] -= least);
                return way(units, from, to);
            }
            places.add(at);
        }
        return way;
    }

    private int leaving(long[] units, int place) {
        for (int i = 0; i < units.length; i++) {
            if (units[i] > 0 && network.index(network.links().get(i).from()) == place) {
                return i;
            }
        }
        return -1;
    }
}
