package io.github.garboard.collateral.velocity;

import static io.github.garboard.collateral.velocity.RandomNetworks.START;
import static io.github.garboard.collateral.velocity.RandomNetworks.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

class FlowOverTimeProperties {

    /** The peer counts in doubles, which are exact here. */
    private static final double EXACT = 0;

    /** More than all supplies of a random network. */
    private static final double UNBOUNDED = 1e6;

    @Property(tries = 300)
    void deliversWhatJGraphTFindsInThePlainTimeExpansion(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 6) int places,
            @ForAll @IntRange(max = 12) int steps) {
        TransferNetwork<Integer> network = RandomNetworks.changing(random, places, 3 * places);
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        Deliverable<Integer> found = FlowOverTime.of(network, supplies, START).deliverable(1, at(steps));
        assertEquals(plain(network, supplies, 1, steps), (double) found.amount(), EXACT);
    }

    /** Waiting from copy to copy, supplies at the copy at which they become free, the sink at the last. */
    private static double plain(TransferNetwork<Integer> network, List<Supply<Integer>> supplies, int to, int steps) {
        int places = network.places().size();
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = -2; node < places * (steps + 1); node++) {
            graph.addVertex(node);
        }
        for (int step = 0; step <= steps; step++) {
            for (Link<Integer> link : network.links()) {
                int arrival = step + network.steps(link.latency().mean());
                if (arrival <= steps) {
                    add(
                            graph,
                            step * places + network.index(link.from()),
                            arrival * places + network.index(link.to()),
                            (double) link.capacity().at(at(step)));
                }
            }
            for (int place = 0; place < places && step < steps; place++) {
                add(graph, step * places + place, (step + 1) * places + place, UNBOUNDED);
            }
        }
        for (Supply<Integer> supply : supplies) {
            int free = 0;
            while (at(free).isBefore(supply.from())) {
                free++;
            }
            if (free <= steps) {
                add(graph, -1, free * places + network.index(supply.at()), (double) supply.amount());
            }
        }
        add(graph, steps * places + network.index(to), -2, UNBOUNDED);
        return new PushRelabelMFImpl<>(graph).getMaximumFlowValue(-1, -2);
    }

    private static void add(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, double capacity) {
        DefaultWeightedEdge edge = graph.getEdge(from, to);
        double parallel = edge == null ? 0 : graph.getEdgeWeight(edge);
        graph.setEdgeWeight(edge == null ? graph.addEdge(from, to) : edge, parallel + capacity);
    }

    @Property(tries = 300)
    void schedulesArePossibleAndFillTheirCut(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 6) int places,
            @ForAll @IntRange(max = 12) int steps) {
        TransferNetwork<Integer> network = RandomNetworks.changing(random, places, 3 * places);
        if (random.nextBoolean()) {
            network = RandomNetworks.withFees(random, network);
        }
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        Deliverable<Integer> found = FlowOverTime.of(network, supplies, START).deliverable(1, at(steps));
        ScheduleCheck.assertPossible(network, supplies, found.schedule(), steps);
        assertTrue(found.amount()
                <= ScheduleCheck.free(supplies, 1, at(steps)) + found.schedule().change(1, at(steps)));
        Bottleneck.Cut<?> cut = assertInstanceOf(Bottleneck.Cut.class, found.bottleneck());
        assertEquals(found.amount(), cut.units());
        assertEquals(found.amount(), found.bound());
    }

    @Property(tries = 300)
    void repeatedFlowDeliversWhatTheTimeExpansionDoes(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 7) int places,
            @ForAll @IntRange(max = 15) int steps) {
        TransferNetwork<Integer> network = RandomNetworks.unchanging(random, places, 3 * places);
        RepeatedFlow<Integer> repeated = RepeatedFlow.of(network, 0, 1, START, at(steps));
        List<Supply<Integer>> unlimited = List.of(Supply.of(0, Supply.UNLIMITED));
        Deliverable<Integer> direct = FlowOverTime.of(network, unlimited, START).deliverable(1, at(steps));
        List<Supply<Integer>> ample = List.of(Supply.of(0, 1_000_000L));
        Deliverable<Integer> expanded = FlowOverTime.of(network, ample, START).deliverable(1, at(steps));
        assertEquals(expanded.amount(), repeated.amount());
        assertEquals(expanded.amount(), direct.amount());
        assertEquals(expanded.amount(), repeated.cut().units());
        assertEquals(
                expanded.amount(),
                repeated.chains().stream()
                        .mapToLong(chain -> chain.unitsPerStep() * chain.departures())
                        .sum());
        ScheduleCheck.assertPossible(network, ample, repeated.schedule(), steps);
        assertEquals(expanded.amount(), repeated.schedule().change(1, at(steps)));
    }

    @Property(tries = 200)
    void quickestTimeIsTheFirstAtWhichEnoughIsThere(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 6) int places,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        TransferNetwork<Integer> network = RandomNetworks.changing(random, places, 3 * places);
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        FlowOverTime<Integer> flow = FlowOverTime.of(network, supplies, START);
        TransferOutcome<Integer> found = flow.timeToMargin(1, amount, at(20));
        ScheduleCheck.assertPossible(network, supplies, found.schedule(), 20);
        int steps = 0;
        while (steps <= 20 && flow.deliverable(1, at(steps)).amount() < amount) {
            steps++;
        }
        if (found instanceof TransferOutcome.Delivered<Integer> delivered) {
            assertEquals(at(steps), delivered.by());
        } else {
            TransferOutcome.Shortfall<?> missing = assertInstanceOf(TransferOutcome.Shortfall.class, found);
            assertEquals(21, steps);
            assertEquals(amount - flow.deliverable(1, at(20)).amount(), missing.total());
        }
    }

    @Property(tries = 200)
    void callsAreMetOrTheShortfallIsTheSmallest(@ForAll Random random, @ForAll @IntRange(min = 3, max = 6) int places) {
        TransferNetwork<Integer> network = RandomNetworks.changing(random, places, 3 * places);
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        List<Demand<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(new Demand<>(random.nextInt(places), random.nextInt(10), at(random.nextInt(12))));
        }
        long needed = calls.stream().mapToLong(Demand::amount).sum();
        TransferOutcome<Integer> found =
                FlowOverTime.of(network, supplies, START).meet(calls);
        ScheduleCheck.assertPossible(network, supplies, found.schedule(), 12);
        long missing = 0;
        if (found instanceof TransferOutcome.Shortfall<Integer> late) {
            missing = late.total();
            assertTrue(missing > 0);
            assertEquals(needed - missing, ((Bottleneck.Cut<Integer>) late.bottleneck()).units());
        }
        assertEquals(needed - missing, throughOnePlace(network, supplies, calls));
    }

    /** The calls as links to a place of their own, which are open once, at the deadline: the same question asked otherwise. */
    private static long throughOnePlace(
            TransferNetwork<Integer> network, List<Supply<Integer>> supplies, List<Demand<Integer>> calls) {
        TransferNetwork<Integer> joined = network;
        for (Demand<Integer> call : calls) {
            Capacity once = Capacity.of(call.amount())
                    .openFrom(call.deadline())
                    .closedFrom(call.deadline().plus(RandomNetworks.STEP));
            joined = joined.with(Link.of(call.at(), -1, 0, Duration.ZERO).withCapacity(once));
        }
        return FlowOverTime.of(joined, supplies, START).deliverable(-1, at(12)).amount();
    }

    @Property(tries = 150)
    void severalPlacesAreReachedTogetherAtTheFirstTimeThatAllowsIt(
            @ForAll Random random, @ForAll @IntRange(min = 3, max = 6) int places) {
        TransferNetwork<Integer> network = RandomNetworks.unchanging(random, places, 4 * places);
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        FlowOverTime<Integer> flow = FlowOverTime.of(network, supplies, START);
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        amounts.put(1, 1L + random.nextInt(8));
        amounts.put(2, 1L + random.nextInt(8));
        if (flow.timeToMargin(amounts, at(15)) instanceof TransferOutcome.Delivered<Integer> found) {
            assertInstanceOf(TransferOutcome.Delivered.class, flow.meet(demands(amounts, found.by())));
            if (found.by().isAfter(START)) {
                assertInstanceOf(
                        TransferOutcome.Shortfall.class,
                        flow.meet(demands(amounts, found.by().minus(RandomNetworks.STEP))));
            }
        } else {
            assertInstanceOf(TransferOutcome.Shortfall.class, flow.meet(demands(amounts, at(15))));
        }
    }

    private static List<Demand<Integer>> demands(Map<Integer, Long> amounts, Instant deadline) {
        return amounts.entrySet().stream()
                .map(entry -> new Demand<>(entry.getKey(), entry.getValue(), deadline))
                .toList();
    }

    @Property(tries = 200)
    void budgetIsKeptAndMoreNeverDeliversLess(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 6) int places,
            @ForAll @IntRange(max = 12) int steps) {
        TransferNetwork<Integer> network =
                RandomNetworks.withFees(random, RandomNetworks.changing(random, places, 3 * places));
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        FlowOverTime<Integer> flow = FlowOverTime.of(network, supplies, START);
        Deliverable<Integer> all = flow.deliverable(1, at(steps));
        long budget = (long) (random.nextDouble() * all.schedule().fees());
        Deliverable<Integer> some = flow.withinBudget(budget).deliverable(1, at(steps));
        assertTrue(some.schedule().fees() <= budget);
        assertTrue(some.amount() <= all.amount());
        ScheduleCheck.assertPossible(network, supplies, some.schedule(), steps);
        if (some.bottleneck() instanceof Bottleneck.Budget<Integer> spent) {
            assertEquals(some.schedule().fees(), spent.spent());
            Deliverable<Integer> more =
                    flow.withinBudget(spent.spent() + spent.nextUnit()).deliverable(1, at(steps));
            assertTrue(more.amount() > some.amount());
        } else {
            assertEquals(all.amount(), some.amount());
        }
    }

    @Property(tries = 100)
    void quickestWithinABudgetIsTheFirstTimeAtWhichItPays(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 5) int places,
            @ForAll @IntRange(min = 1, max = 15) int amount) {
        TransferNetwork<Integer> network =
                RandomNetworks.withFees(random, RandomNetworks.changing(random, places, 3 * places));
        List<Supply<Integer>> supplies = RandomNetworks.supplies(random, places);
        FlowOverTime<Integer> flow = FlowOverTime.of(network, supplies, START).withinBudget(random.nextInt(60));
        int steps = 0;
        while (steps <= 12 && flow.deliverable(1, at(steps)).amount() < amount) {
            steps++;
        }
        TransferOutcome<Integer> found = flow.timeToMargin(1, amount, at(12));
        if (found instanceof TransferOutcome.Delivered<Integer> delivered) {
            assertEquals(at(steps), delivered.by());
        } else {
            assertEquals(13, steps);
        }
    }
}
