package io.github.garboard.collateral.velocity.batch;

import java.util.Objects;

/**
 * Mutable, not thread-safe: a workspace for cheapest flows, of an amount or within a budget.
 *
 * <p>The primal-dual method: prices are the least costs to the sink; all that fits on the paths of this cost is sent by
 * blocking flows before the prices rise. So it takes one search for each distinct cost of a path, not for each path, which is
 * little where a network is expanded over time. What is sent first is cheapest: each amount on the way is sent at its least
 * cost. Reused on graphs that are no larger than the largest before, it allocates nothing.
 *
 * <p>Sources: L. R. Ford and D. R. Fulkerson, Flows in Networks (1962), III.3; prices kept non-negative: J. Edmonds and R. M.
 * Karp, Theoretical improvements in algorithmic efficiency for network flow problems, JACM 19 (1972).
 */
public final class MinimumCostFlow {

    /** Costs of paths, and their differences, stay within a long. */
    private static final long LARGEST_PATH = Long.MAX_VALUE / 4;

    private final Residual residual = new Residual();
    private final ShortestPaths paths = new ShortestPaths();
    private int arcs;
    private long cost;
    private long nextCost;

    /** Makes an empty workspace. */
    public MinimumCostFlow() {}

    /**
     * Sends up to an amount from one node to another, at the least cost of what is sent.
     *
     * @param graph the nodes and arcs, with costs that are non-negative
     * @param source the node where flow begins
     * @param sink the node where it ends, another one
     * @param amount the most to send, non-negative; {@link FlowGraph#UNLIMITED} for all that flows
     * @param budget the most to spend, non-negative; {@link Long#MAX_VALUE} for any
     * @return what is sent: less than the amount if capacities or the budget allow no more
     * @throws IllegalArgumentException if source and sink are the same, a number is negative, or a cost times the number of
     *     nodes is beyond 2^61
     * @throws IndexOutOfBoundsException if there is no such node
     * @throws ArithmeticException if the cost of the flow is beyond a {@code long}
     */
    public long send(FlowGraph graph, int source, int sink, long amount, long budget) {
        MaximumFlow.requireEnds(graph, source, sink);
        requireNonNegative("amount", amount);
        requireNonNegative("budget", budget);
        requireCosts(graph);
        residual.load(graph, true);
        arcs = graph.arcs();
        cost = 0;
        nextCost = 0;
        long sent = 0;
        while (sent < amount) {
            if (!paths.price(residual, source, sink)) {
                residual.cut(source, sink);
                nextCost = Long.MAX_VALUE;
                break;
            }
            long unit = residual.price[source];
            long payable = unit == 0 || budget == Long.MAX_VALUE ? amount : (budget - cost) / unit;
            if (payable == 0) {
                nextCost = unit;
                break;
            }
            long more = residual.augment(source, sink, Math.min(amount - sent, payable));
            cost = Math.addExact(cost, Math.multiplyExact(unit, more));
            sent += more;
        }
        return sent;
    }

    /**
     * Returns what an arc carries in the flow found last.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public long flow(int arc) {
        return residual.flow(Objects.checkIndex(arc, arcs));
    }

    /** Returns what the flow found last costs. */
    public long cost() {
        return cost;
    }

    /**
     * Returns what one more unit than the flow found last would cost where the budget stopped it, {@link Long#MAX_VALUE} where
     * nothing more flows at any cost, and 0 where all of the amount was sent and none more was looked for.
     */
    public long nextCost() {
        return nextCost;
    }

    /**
     * Returns the price of a node: the least cost of a unit from it to the sink when the search last ended, as far as the
     * cost of the last unit sent. An arc that carries less than it could has cost + price of the head &gt;= price of the tail;
     * one that carries anything, &lt;=: these are optimal dual values.
     *
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public long price(int node) {
        return residual.price[Objects.checkIndex(node, residual.nodes)];
    }

    /**
     * Returns whether a node is on the source's side of a minimum cut, where {@link #nextCost} says that nothing more flows.
     *
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public boolean onSourceSide(int node) {
        return residual.cutOff(Objects.checkIndex(node, residual.nodes));
    }

    private static void requireNonNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be non-negative: " + value);
        }
    }

    private static void requireCosts(FlowGraph graph) {
        long most = LARGEST_PATH / Math.max(1, graph.nodes());
        for (int arc = 0; arc < graph.arcs(); arc++) {
            if (graph.cost(arc) < 0 || graph.cost(arc) > most) {
                throw new IllegalArgumentException("cost must be in [0, " + most + "]: " + graph.cost(arc));
            }
        }
    }
}
