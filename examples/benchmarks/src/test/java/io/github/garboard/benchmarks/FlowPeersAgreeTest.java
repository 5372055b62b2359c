package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FlowPeersAgreeTest {

    /** The peers count whole units in doubles. */
    private static final double EXACT = 0;

    private final FlowBenchmark benchmark = new FlowBenchmark();

    @Test
    void allFindTheSameMaximumFlow() {
        long value = benchmark.garboardMaximumFlow();
        assertTrue(value > 1000, () -> "a flow worth searching: " + value);
        assertEquals((double) value, benchmark.jgraphtPushRelabel(), EXACT);
        assertEquals((double) value, benchmark.jgraphtDinic(), EXACT);
    }

    @Test
    void bothFindTheSameLeastCost() {
        long cost = benchmark.garboardMinimumCostFlow();
        assertTrue(cost > 1000, () -> "a flow that costs something: " + cost);
        assertEquals((double) cost, benchmark.jgraphtCapacityScaling(), EXACT);
    }

    @Test
    void theNetworkHasNineteenThousandArcs() {
        int arcs = ExpandedNetwork.of(20131201).graph.arcs();
        assertTrue(arcs > 18_000 && arcs < 20_000, () -> "arcs: " + arcs);
    }
}
