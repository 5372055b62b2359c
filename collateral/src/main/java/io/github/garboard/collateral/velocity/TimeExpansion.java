package io.github.garboard.collateral.velocity;

import io.github.garboard.collateral.velocity.batch.FlowGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * A network with one copy of each place for each step. Units wait along arcs from copy to copy; supplies and calls are
 * joined to all copies in their time, which makes paths as short as they are in the network and so the search quick.
 */
final class TimeExpansion<P> {

    private static final long MOST_ARCS = 20_000_000;

    private final TransferNetwork<P> network;
    private final Instant start;
    private final List<Supply<P>> supplies;
    private final List<Demand<P>> demands;
    private final int[] latencies;
    private final Instant[] times;
    private final FlowGraph graph;
    private int[] linkOf;
    private int[] stepOf;
    private int linkArcs;
    private int firstSupply;
    private int firstDemand;

    TimeExpansion(TransferNetwork<P> network, List<Supply<P>> supplies, Instant start, List<Demand<P>> demands) {
        this.network = network;
        this.start = start;
        this.supplies = supplies;
        this.demands = demands;
        this.latencies = latencies(network);
        Instant last = demands.stream()
                .map(Demand::deadline)
                .max(Comparator.naturalOrder())
                .orElse(start);
        int steps = wholeSteps(network, start, last);
        int places = network.places().size();
        long room = (steps + 1L) * (network.links().size() + places + supplies.size() + demands.size());
        if (room > MOST_ARCS) {
            throw new IllegalArgumentException(
                    "deadline must be within " + MOST_ARCS + " arcs of time expansion, use a longer step: " + last);
        }
        this.times = new Instant[steps + 1];
        for (int step = 0; step <= steps; step++) {
            times[step] = start.plus(network.step().multipliedBy(step));
        }
        this.linkOf = new int[(steps + 1) * network.links().size()];
        this.stepOf = new int[linkOf.length];
        this.graph = new FlowGraph((steps + 1) * places + supplies.size() + demands.size() + 2, (int) room);
        addLinks();
        addWaiting();
        addSupplies();
        addDemands();
    }

    /** The latencies in steps, which have to be fixed. */
    static <P> int[] latencies(TransferNetwork<P> network) {
        List<Link<P>> links = network.links();
        int[] steps = new int[links.size()];
        for (int i = 0; i < steps.length; i++) {
            if (!(links.get(i).latency() instanceof Latency.Fixed fixed)) {
                throw new IllegalArgumentException(
                        "latency must be fixed, see TransferNetwork.planned: " + links.get(i));
            }
            steps[i] = network.steps(fixed.time());
        }
        return steps;
    }

    /** How many steps have begun by a time. */
    static int wholeSteps(TransferNetwork<?> network, Instant start, Instant time) {
        if (time.isBefore(start)) {
            throw new IllegalArgumentException("deadline must not be before the start, " + start + ": " + time);
        }
        long steps = Duration.between(start, time).dividedBy(network.step());
        if (steps >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("deadline must be within 2^31 - 2 steps: " + time);
        }
        return (int) steps;
    }

    static long capacity(Link<?> link, Instant time) {
        long units = link.capacity().at(time);
        if (units < 0) {
            throw new IllegalArgumentException(
                    "capacity must be non-negative: " + units + " at " + time + " of " + link);
        }
        return units < link.minimumLot() ? 0 : units;
    }

    private void addLinks() {
        List<Link<P>> links = network.links();
        for (int step = 0; step < times.length; step++) {
            for (int i = 0; i < latencies.length; i++) {
                Link<P> link = links.get(i);
                long units = capacity(link, times[step]);
                if (units > 0 && latencies[i] < times.length - step) {
                    linkOf[linkArcs] = i;
                    stepOf[linkArcs] = step;
                    linkArcs++;
                    graph.add(copy(link.from(), step), copy(link.to(), step + latencies[i]), units, link.feePerUnit());
                }
            }
        }
    }

    private void addWaiting() {
        int places = network.places().size();
        for (int node = 0; node < (times.length - 1) * places; node++) {
            graph.add(node, node + places, FlowGraph.UNLIMITED);
        }
    }

    private void addSupplies() {
        firstSupply = graph.arcs();
        int node = times.length * network.places().size();
        for (Supply<P> supply : supplies) {
            graph.add(source(), node++, supply.amount());
        }
        node = times.length * network.places().size();
        for (Supply<P> supply : supplies) {
            for (int step = 0; step < times.length; step++) {
                if (!times[step].isBefore(supply.from())) {
                    graph.add(node, copy(supply.at(), step), FlowGraph.UNLIMITED);
                }
            }
            node++;
        }
    }

    private void addDemands() {
        firstDemand = graph.arcs();
        int node = times.length * network.places().size() + supplies.size();
        for (int i = 0; i < demands.size(); i++) {
            graph.add(node + i, sink(), demands.get(i).amount());
        }
        for (int i = 0; i < demands.size(); i++) {
            int last = wholeSteps(network, start, demands.get(i).deadline());
            for (int step = 0; step <= last; step++) {
                graph.add(copy(demands.get(i).at(), step), node + i, FlowGraph.UNLIMITED);
            }
        }
    }

    private int copy(P place, int step) {
        return step * network.places().size() + network.index(place);
    }

    FlowGraph graph() {
        return graph;
    }

    int source() {
        return graph.nodes() - 2;
    }

    int sink() {
        return graph.nodes() - 1;
    }

    /** The last copies of all places. */
    IntStream ends() {
        int places = network.places().size();
        return IntStream.range((times.length - 1) * places, times.length * places);
    }

    /** The fewest units that an arc carries if it carries any. */
    long lot(int arc) {
        return arc < linkArcs ? link(arc).minimumLot() : 1;
    }

    private Link<P> link(int arc) {
        return network.links().get(linkOf[arc]);
    }

    /** What each call lacks. */
    List<Long> shortfalls(IntToLongFunction flow) {
        List<Long> missing = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            missing.add(demands.get(i).amount() - flow.applyAsLong(firstDemand + i));
        }
        return missing;
    }

    TransferSchedule<P> schedule(IntToLongFunction flow) {
        List<Transfer<P>> transfers = new ArrayList<>();
        for (int arc = 0; arc < linkArcs; arc++) {
            long units = flow.applyAsLong(arc);
            if (units > 0) {
                int step = stepOf[arc];
                transfers.add(new Transfer<>(link(arc), times[step], times[step + latencies[linkOf[arc]]], units));
            }
        }
        return new TransferSchedule<>(transfers);
    }

    /** The arcs from the source's side to the other; departures of a link that follow each other are one part. */
    Bottleneck.Cut<P> cut(IntPredicate sourceSide) {
        List<List<Bottleneck.FullLink<P>>> runs = new ArrayList<>();
        int[] last = new int[latencies.length];
        for (int i = 0; i < last.length; i++) {
            runs.add(new ArrayList<>());
            last[i] = -2;
        }
        for (int arc = 0; arc < linkArcs; arc++) {
            if (crosses(arc, sourceSide)) {
                int link = linkOf[arc];
                extend(runs.get(link), arc, last[link] == stepOf[arc] - 1);
                last[link] = stepOf[arc];
            }
        }
        List<Supply<P>> usedUp = new ArrayList<>();
        for (int i = 0; i < supplies.size(); i++) {
            if (crosses(firstSupply + i, sourceSide)) {
                usedUp.add(supplies.get(i));
            }
        }
        List<Demand<P>> met = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            if (crosses(firstDemand + i, sourceSide)) {
                met.add(demands.get(i));
            }
        }
        return new Bottleneck.Cut<>(runs.stream().flatMap(List::stream).toList(), usedUp, met);
    }

    private boolean crosses(int arc, IntPredicate sourceSide) {
        return graph.capacity(arc) > 0 && sourceSide.test(graph.tail(arc)) && !sourceSide.test(graph.head(arc));
    }

    private void extend(List<Bottleneck.FullLink<P>> runs, int arc, boolean follows) {
        Instant time = times[stepOf[arc]];
        long units = graph.capacity(arc);
        if (follows) {
            Bottleneck.FullLink<P> run = runs.remove(runs.size() - 1);
            runs.add(new Bottleneck.FullLink<>(
                    run.link(), run.firstDeparture(), time, Math.addExact(run.units(), units)));
        } else {
            runs.add(new Bottleneck.FullLink<>(link(arc), time, time, units));
        }
    }
}
