package io.github.garboard.collateral.velocity.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

class TransshipmentProperties {

    /** The peer counts in doubles, which are exact here. */
    private static final double EXACT = 0;

    private final Transshipment solver = new Transshipment();

    @Property(tries = 300)
    void agreesWithCapacityScalingOfJGraphTWithinBoundsAndAtAnySignOfCost(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 15) int nodes,
            @ForAll @IntRange(max = 60) int arcs) {
        FlowGraph shape = RandomGraphs.of(random, nodes, arcs, 30);
        FlowGraph graph = new FlowGraph(nodes);
        long[] lower = new long[arcs];
        long[] supplies = new long[nodes];
        DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> peer =
                new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> bounds = new HashMap<>();
        for (int node = 0; node < nodes; node++) {
            peer.addVertex(node);
        }
        for (int arc = 0; arc < arcs; arc++) {
            graph.add(shape.tail(arc), shape.head(arc), shape.capacity(arc), shape.cost(arc) - 10);
            lower[arc] = random.nextInt(1 + (int) graph.capacity(arc));
            long flow = lower[arc] + random.nextInt(1 + (int) (graph.capacity(arc) - lower[arc]));
            supplies[graph.tail(arc)] += flow;
            supplies[graph.head(arc)] -= flow;
            DefaultWeightedEdge edge = peer.addEdge(graph.tail(arc), graph.head(arc));
            peer.setEdgeWeight(edge, (double) graph.cost(arc));
            bounds.put(edge, arc);
        }
        assertTrue(solver.solve(graph, supplies, lower));
        assertEquals(
                new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                        .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                                peer,
                                node -> (int) supplies[node],
                                edge -> (int) graph.capacity(bounds.getOrDefault(edge, -1)),
                                edge -> (int) lower[bounds.getOrDefault(edge, -1)]))
                        .getCost(),
                (double) solver.cost(),
                EXACT);
        assertShips(graph, supplies, lower);
    }

    private void assertShips(FlowGraph graph, long[] supplies, long[] lower) {
        long[] balance = supplies.clone();
        long cost = 0;
        for (int arc = 0; arc < graph.arcs(); arc++) {
            assertTrue(solver.flow(arc) >= lower[arc] && solver.flow(arc) <= graph.capacity(arc));
            balance[graph.tail(arc)] -= solver.flow(arc);
            balance[graph.head(arc)] += solver.flow(arc);
            cost += solver.flow(arc) * graph.cost(arc);
        }
        assertEquals(cost, solver.cost());
        for (long left : balance) {
            assertEquals(0, left);
        }
    }

    @Example
    void saysWhenThereIsNoFlow() {
        FlowGraph graph = new FlowGraph(3);
        graph.add(0, 1, 4, 1);
        graph.add(1, 2, 3, 1);
        assertTrue(solver.solve(graph, new long[] {3, 0, -3}, new long[2]));
        assertFalse(solver.solve(graph, new long[] {4, 0, -4}, new long[2]));
        assertFalse(solver.solve(graph, new long[] {3, 0, -3}, new long[] {4, 0}));
    }

    @Example
    void namesWhatIsWrong() {
        FlowGraph graph = new FlowGraph(2);
        graph.add(0, 1, 4, -1);
        FlowGraphTest.assertMessage(
                "supplies must have one for each node: 1 for 2", () -> solver.solve(graph, new long[1], new long[1]));
        FlowGraphTest.assertMessage(
                "lower must have one for each arc: 0 for 1", () -> solver.solve(graph, new long[2], new long[0]));
        FlowGraphTest.assertMessage(
                "supplies must add up to 0: 1", () -> solver.solve(graph, new long[] {1, 0}, new long[1]));
        FlowGraphTest.assertMessage(
                "lower must be in [0, 4]: 5", () -> solver.solve(graph, new long[2], new long[] {5}));
        FlowGraphTest.assertMessage(
                "lower must be in [0, 4]: -1", () -> solver.solve(graph, new long[2], new long[] {-1}));
        graph.setCapacity(0, FlowGraph.UNLIMITED);
        FlowGraphTest.assertMessage(
                "cost must be non-negative on an unlimited arc: -1",
                () -> solver.solve(graph, new long[2], new long[1]));
    }
}
