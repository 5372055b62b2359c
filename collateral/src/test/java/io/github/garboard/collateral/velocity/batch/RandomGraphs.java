package io.github.garboard.collateral.velocity.batch;

import java.util.Random;

/** Graphs with parallel arcs, arcs there and back, and arcs that carry nothing. Node 0 is the source, node 1 the sink. */
final class RandomGraphs {

    private RandomGraphs() {}

    static FlowGraph of(Random random, int nodes, int arcs, int mostCost) {
        FlowGraph graph = new FlowGraph(nodes);
        while (graph.arcs() < arcs) {
            int tail = random.nextInt(nodes);
            int head = random.nextInt(nodes);
            if (tail != head) {
                graph.add(tail, head, random.nextInt(5) == 0 ? 0 : random.nextInt(50), random.nextInt(mostCost + 1));
            }
        }
        return graph;
    }
}
