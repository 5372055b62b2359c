package io.github.garboard.collateral.velocity.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

class MaximumFlowProperties {

    /** The peer counts in doubles, which are exact here. */
    private static final double EXACT = 0;

    private final MaximumFlow solver = new MaximumFlow();

    @Property(tries = 500)
    void agreesWithPushRelabelOfJGraphT(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 25) int nodes,
            @ForAll @IntRange(max = 120) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 0);
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> peer =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < nodes; node++) {
            peer.addVertex(node);
        }
        for (int arc = 0; arc < arcs; arc++) {
            DefaultWeightedEdge edge = peer.getEdge(graph.tail(arc), graph.head(arc));
            double parallel = edge == null ? 0 : peer.getEdgeWeight(edge);
            edge = edge == null ? peer.addEdge(graph.tail(arc), graph.head(arc)) : edge;
            peer.setEdgeWeight(edge, parallel + graph.capacity(arc));
        }
        assertEquals(
                new PushRelabelMFImpl<>(peer).getMaximumFlowValue(0, 1), (double) solver.solve(graph, 0, 1), EXACT);
    }

    @Property(tries = 500)
    void flowIsConservedWithinCapacitiesAndFillsTheCut(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 40) int nodes,
            @ForAll @IntRange(max = 300) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 0);
        long value = solver.solve(graph, 0, 1);
        long[] balance = new long[nodes];
        long cut = 0;
        for (int arc = 0; arc < arcs; arc++) {
            assertTrue(solver.flow(arc) >= 0 && solver.flow(arc) <= graph.capacity(arc));
            balance[graph.tail(arc)] -= solver.flow(arc);
            balance[graph.head(arc)] += solver.flow(arc);
            if (solver.onSourceSide(graph.tail(arc)) && !solver.onSourceSide(graph.head(arc))) {
                cut += graph.capacity(arc);
            }
        }
        assertEquals(value, cut);
        assertEquals(value, balance[1]);
        assertEquals(-value, balance[0]);
        for (int node = 2; node < nodes; node++) {
            assertEquals(0, balance[node]);
        }
        assertTrue(solver.onSourceSide(0));
        assertFalse(solver.onSourceSide(1));
    }

    @Example
    void unlimitedArcsAreUnlimited() {
        FlowGraph graph = new FlowGraph(3);
        graph.add(0, 1, FlowGraph.UNLIMITED);
        graph.add(1, 2, FlowGraph.UNLIMITED);
        assertEquals(FlowGraph.UNLIMITED, solver.solve(graph, 0, 2));
        graph.setCapacity(1, FlowGraph.UNLIMITED - 1);
        assertEquals(FlowGraph.UNLIMITED - 1, solver.solve(graph, 0, 2));
    }

    @Example
    void namesWhatIsWrong() {
        FlowGraph graph = new FlowGraph(3);
        FlowGraphTest.assertMessage("sink must be another node than source: 1", () -> solver.solve(graph, 1, 1));
    }
}
