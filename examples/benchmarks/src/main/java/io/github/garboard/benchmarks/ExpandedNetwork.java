package io.github.garboard.benchmarks;

import io.github.garboard.collateral.velocity.batch.FlowGraph;
import java.util.Map;
import java.util.Random;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * A transfer network of 50 places and 190 links, expanded over 80 steps: 19 k arcs. Latencies are 1 to 12 steps, a tenth of all
 * departures is closed, eight places hold supplies, and one place calls for all of them.
 */
final class ExpandedNetwork {

    private static final int PLACES = 50;
    private static final int LINKS = 190;
    private static final int STEPS = 80;
    private static final int SUPPLIES = 8;
    private static final int LONGEST = 12;
    private static final int MOST = 100;
    private static final int DEAREST = 20;

    /** More than all supplies, and less than what the peer takes for infinite. */
    private static final long LARGE = 10_000_000;

    final FlowGraph graph = new FlowGraph(PLACES * STEPS + SUPPLIES + 2);
    final int source = graph.nodes() - 2;
    final int sink = graph.nodes() - 1;

    private ExpandedNetwork() {}

    static ExpandedNetwork of(long seed) {
        ExpandedNetwork network = new ExpandedNetwork();
        Random random = new Random(seed);
        for (int link = 0; link < LINKS; link++) {
            network.addLink(random);
        }
        FlowGraph graph = network.graph;
        for (int node = 0; node < PLACES * (STEPS - 1); node++) {
            graph.add(node, node + PLACES, FlowGraph.UNLIMITED);
        }
        for (int place = 0; place < SUPPLIES; place++) {
            int supply = PLACES * STEPS + place;
            graph.add(network.source, supply, 2000 + random.nextInt(4000));
            for (int step = 0; step < STEPS; step++) {
                graph.add(supply, step * PLACES + place, FlowGraph.UNLIMITED);
            }
        }
        for (int step = 0; step < STEPS; step++) {
            graph.add(step * PLACES + PLACES - 1, network.sink, FlowGraph.UNLIMITED);
        }
        return network;
    }

    private void addLink(Random random) {
        int from = random.nextInt(PLACES);
        int to = (from + 1 + random.nextInt(PLACES - 1)) % PLACES;
        int latency = 1 + random.nextInt(LONGEST);
        int capacity = 1 + random.nextInt(MOST);
        int fee = random.nextInt(DEAREST);
        for (int step = 0; step + latency < STEPS; step++) {
            boolean open = random.nextInt(10) > 0;
            graph.add(step * PLACES + from, (step + latency) * PLACES + to, open ? capacity : 0, fee);
        }
    }

    /** For a maximum flow: parallel arcs are one edge of their capacities together, which is its weight. */
    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> capacities() {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> peer =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < graph.nodes(); node++) {
            peer.addVertex(node);
        }
        for (int arc = 0; arc < graph.arcs(); arc++) {
            DefaultWeightedEdge edge = peer.getEdge(graph.tail(arc), graph.head(arc));
            double parallel = edge == null ? 0 : peer.getEdgeWeight(edge);
            edge = edge == null ? peer.addEdge(graph.tail(arc), graph.head(arc)) : edge;
            peer.setEdgeWeight(edge, parallel + Math.min(graph.capacity(arc), Integer.MAX_VALUE));
        }
        return peer;
    }

    /** For a cheapest flow: costs are weights, capacities are by edge. */
    DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> costs(Map<DefaultWeightedEdge, Integer> capacities) {
        DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> peer =
                new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < graph.nodes(); node++) {
            peer.addVertex(node);
        }
        for (int arc = 0; arc < graph.arcs(); arc++) {
            DefaultWeightedEdge edge = peer.addEdge(graph.tail(arc), graph.head(arc));
            peer.setEdgeWeight(edge, (double) graph.cost(arc));
            capacities.put(edge, (int) Math.min(graph.capacity(arc), LARGE));
        }
        return peer;
    }
}
