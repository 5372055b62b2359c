package io.github.garboard.collateral.velocity.batch;

import java.util.Objects;

/**
 * Mutable, not thread-safe: a workspace for maximum flows and minimum cuts.
 *
 * <p>Dinic's algorithm with current arcs on columns of primitives. Costs O(nodes^2 arcs) at worst, and little more than a few
 * passes over the arcs on networks expanded over time. Reused on graphs that are no larger than the largest before, it
 * allocates nothing.
 *
 * <pre>{@code
 * MaximumFlow solver = new MaximumFlow();
 * long value = solver.solve(graph, source, sink);
 * long carried = solver.flow(arc);
 * }</pre>
 *
 * <p>Source: E. A. Dinic, Algorithm for solution of a problem of maximum flow in networks with power estimation, Soviet
 * Mathematics Doklady 11 (1970); cut: L. R. Ford and D. R. Fulkerson, Maximal flow through a network (1956).
 */
public final class MaximumFlow {

    private final Residual residual = new Residual();
    private int arcs;

    /** Makes an empty workspace. */
    public MaximumFlow() {}

    /**
     * Returns the most that flows from one node to another.
     *
     * @param graph the nodes and arcs; their costs are not looked at
     * @param source the node where flow begins
     * @param sink the node where it ends, another one
     * @return the value of the flow, {@link FlowGraph#UNLIMITED} if it reaches that
     * @throws IllegalArgumentException if source and sink are the same
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public long solve(FlowGraph graph, int source, int sink) {
        requireEnds(graph, source, sink);
        residual.load(graph, false);
        arcs = graph.arcs();
        return residual.augment(source, sink, FlowGraph.UNLIMITED);
    }

    /**
     * Returns what an arc carries in the flow found last.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public long flow(int arc) {
        return residual.flow(Objects.checkIndex(arc, arcs));
    }

    /**
     * Returns whether a node is on the source's side of a minimum cut: the arcs from this side to the other are full, and
     * carry the value of the flow. Of all minimum cuts it is the one nearest to the sink.
     *
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public boolean onSourceSide(int node) {
        return residual.cutOff(Objects.checkIndex(node, residual.nodes));
    }

    static void requireEnds(FlowGraph graph, int source, int sink) {
        Objects.checkIndex(source, graph.nodes());
        Objects.checkIndex(sink, graph.nodes());
        if (source == sink) {
            throw new IllegalArgumentException("sink must be another node than source: " + sink);
        }
    }
}
