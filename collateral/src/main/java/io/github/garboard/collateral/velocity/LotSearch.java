package io.github.garboard.collateral.velocity;

import io.github.garboard.collateral.velocity.batch.FlowGraph;
import io.github.garboard.collateral.velocity.batch.Transshipment;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The most, and of that the cheapest, where arcs carry nothing or at least a lot. Branch and bound: an arc that carries less
 * is closed, or made to carry its lot. The first schedule closes all such arcs at once, so that there always is one.
 */
final class LotSearch {

    /** Flows tried before the best so far has to do. */
    private static final int MOST_TRIES = 200;

    private final FlowGraph graph;
    private final IntToLongFunction lots;
    private final Transshipment solver = new Transshipment();
    private final long[] balanced;
    private final long[] lower;
    private final long[] flows;
    private final int back;
    private long best = Long.MAX_VALUE;
    private int tries;
    private boolean complete = true;

    /**
     * @param graph the arcs; one more is added, and capacities change
     * @param most what can be sent if lots do not matter, the reward of which has to outweigh all fees
     * @param lots the lot of each arc
     * @param ends nodes at which units may be left over, as they had to come in lots
     */
    LotSearch(FlowGraph graph, int source, int sink, long most, IntToLongFunction lots, IntStream ends) {
        this.graph = graph;
        this.lots = lots;
        long largest = 0;
        for (int arc = 0; arc < graph.arcs(); arc++) {
            largest = Math.max(largest, graph.cost(arc));
        }
        long reward = Math.addExact(1, Math.multiplyExact(largest, graph.nodes()));
        back = graph.add(sink, source, most, -reward);
        ends.forEach(end -> graph.add(end, source, FlowGraph.UNLIMITED));
        balanced = new long[graph.nodes()];
        lower = new long[graph.arcs()];
        flows = new long[graph.arcs()];
    }

    void run() {
        closeAll();
        branch();
    }

    long amount() {
        return flows[back];
    }

    long flow(int arc) {
        return flows[arc];
    }

    /** Whether no schedule carries more. */
    boolean complete() {
        return complete;
    }

    private void closeAll() {
        long[] capacities = new long[graph.arcs()];
        for (int arc = 0; arc < back; arc++) {
            capacities[arc] = graph.capacity(arc);
        }
        boolean closed = true;
        while (closed) {
            closed = false;
            solver.solve(graph, balanced, lower);
            for (int arc = 0; arc < back; arc++) {
                if (belowLot(arc)) {
                    graph.setCapacity(arc, 0);
                    closed = true;
                }
            }
        }
        keep();
        for (int arc = 0; arc < back; arc++) {
            graph.setCapacity(arc, capacities[arc]);
        }
    }

    private void branch() {
        if (tries++ >= MOST_TRIES) {
            complete = false;
            return;
        }
        if (!solver.solve(graph, balanced, lower) || solver.cost() >= best) {
            return;
        }
        int arc = largestBelowLot();
        if (arc < 0) {
            keep();
            return;
        }
        lower[arc] = lots.applyAsLong(arc);
        branch();
        lower[arc] = 0;
        long capacity = graph.capacity(arc);
        graph.setCapacity(arc, 0);
        branch();
        graph.setCapacity(arc, capacity);
    }

    private void keep() {
        best = solver.cost();
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = solver.flow(arc);
        }
    }

    private int largestBelowLot() {
        int found = -1;
        for (int arc = 0; arc < back; arc++) {
            if (belowLot(arc) && (found < 0 || solver.flow(arc) > solver.flow(found))) {
                found = arc;
            }
        }
        return found;
    }

    private boolean belowLot(int arc) {
        long flow = solver.flow(arc);
        return flow > 0 && flow < lots.applyAsLong(arc);
    }
}
