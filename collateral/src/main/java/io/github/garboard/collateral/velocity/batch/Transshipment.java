package io.github.garboard.collateral.velocity.batch;

import java.util.Arrays;
import java.util.Objects;

/**
 * Mutable, not thread-safe: a workspace for the cheapest way to ship given supplies to given demands over arcs with lower and
 * upper bounds. Costs may be negative on arcs with an upper bound.
 *
 * <p>Lower bounds are shipped first, arcs of negative cost are filled and turned round; what is then out of balance is sent by
 * {@link MinimumCostFlow} from one node to another. Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993),
 * 2.4.
 */
public final class Transshipment {

    private final FlowGraph extended = new FlowGraph(0);
    private final MinimumCostFlow solver = new MinimumCostFlow();
    private long[] base = new long[0];
    private long[] balance = new long[0];
    private boolean[] turned = new boolean[0];
    private int arcs;
    private long cost;

    /** Makes an empty workspace. */
    public Transshipment() {}

    /**
     * Finds the cheapest flow that ships all supplies.
     *
     * @param graph the nodes and arcs; the capacities are the upper bounds
     * @param supplies what enters the network at each node; negative: what leaves it. They add up to 0
     * @param lower the least that each arc carries, in [0, its upper bound]
     * @return whether there is such a flow; if not, {@link #flow} and {@link #cost} are not to be asked
     * @throws IllegalArgumentException if an array is of the wrong length, the supplies do not add up to 0, a lower bound is
     *     out of its range, an unlimited arc has a negative cost, or a cost is too large for {@link MinimumCostFlow#send}
     * @throws ArithmeticException if a sum of amounts, or the cost, is beyond a {@code long}
     */
    public boolean solve(FlowGraph graph, long[] supplies, long[] lower) {
        requireShape(graph, supplies, lower);
        arcs = graph.arcs();
        int source = graph.nodes();
        int sink = source + 1;
        extended.reset(graph.nodes() + 2);
        base = base.length < arcs ? new long[arcs] : base;
        turned = turned.length < arcs ? new boolean[arcs] : turned;
        balance = Arrays.copyOf(supplies, supplies.length);
        cost = 0;
        for (int arc = 0; arc < arcs; arc++) {
            addArc(graph, arc, lower[arc]);
        }
        long needed = 0;
        for (int node = 0; node < balance.length; node++) {
            if (balance[node] > 0) {
                extended.add(source, node, balance[node]);
                needed = Math.addExact(needed, balance[node]);
            } else if (balance[node] < 0) {
                extended.add(node, sink, Math.negateExact(balance[node]));
            }
        }
        boolean feasible = solver.send(extended, source, sink, needed, Long.MAX_VALUE) == needed;
        cost = Math.addExact(cost, solver.cost());
        return feasible;
    }

    private void addArc(FlowGraph graph, int arc, long least) {
        int tail = graph.tail(arc);
        int head = graph.head(arc);
        long most = graph.capacity(arc);
        long unit = graph.cost(arc);
        turned[arc] = unit < 0;
        if (turned[arc]) {
            if (most == FlowGraph.UNLIMITED) {
                throw new IllegalArgumentException("cost must be non-negative on an unlimited arc: " + unit);
            }
            extended.add(head, tail, most - least, -unit);
            base[arc] = most;
        } else {
            extended.add(tail, head, most == FlowGraph.UNLIMITED ? most : most - least, unit);
            base[arc] = least;
        }
        balance[tail] = Math.subtractExact(balance[tail], base[arc]);
        balance[head] = Math.addExact(balance[head], base[arc]);
        cost = Math.addExact(cost, Math.multiplyExact(unit, base[arc]));
    }

    /**
     * Returns what an arc carries in the flow found last.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public long flow(int arc) {
        long moved = solver.flow(Objects.checkIndex(arc, arcs));
        return turned[arc] ? base[arc] - moved : base[arc] + moved;
    }

    /** Returns what the flow found last costs. */
    public long cost() {
        return cost;
    }

    private static void requireShape(FlowGraph graph, long[] supplies, long[] lower) {
        if (supplies.length != graph.nodes()) {
            throw new IllegalArgumentException(
                    "supplies must have one for each node: " + supplies.length + " for " + graph.nodes());
        }
        if (lower.length != graph.arcs()) {
            throw new IllegalArgumentException(
                    "lower must have one for each arc: " + lower.length + " for " + graph.arcs());
        }
        long sum = 0;
        for (long supply : supplies) {
            sum = Math.addExact(sum, supply);
        }
        if (sum != 0) {
            throw new IllegalArgumentException("supplies must add up to 0: " + sum);
        }
        for (int arc = 0; arc < lower.length; arc++) {
            if (lower[arc] < 0 || lower[arc] > graph.capacity(arc)) {
                throw new IllegalArgumentException("lower must be in [0, " + graph.capacity(arc) + "]: " + lower[arc]);
            }
        }
    }
}
