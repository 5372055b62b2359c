package io.github.garboard.collateral.velocity.batch;

import java.util.Arrays;
import java.util.Objects;

/**
 * Mutable: nodes and arcs of a flow problem, in columns. Nodes are 0 to nodes - 1; arcs are numbered in the order in which
 * they are added. Parallel arcs are allowed. The columns grow and are kept when the graph is {@linkplain #reset reset}.
 */
public final class FlowGraph {

    /** The capacity of an arc that takes any amount. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private int nodes;
    private int arcs;
    private int[] tails;
    private int[] heads;
    private long[] capacities;
    private long[] costs;

    /**
     * Makes a graph without arcs.
     *
     * @param nodes the number of nodes, non-negative
     * @throws IllegalArgumentException if it is negative
     */
    public FlowGraph(int nodes) {
        this(nodes, 16);
    }

    /**
     * Makes a graph without arcs that has room for some.
     *
     * @param nodes the number of nodes, non-negative
     * @param expectedArcs how many arcs may be added before the columns grow, non-negative
     * @throws IllegalArgumentException if a number is negative
     */
    public FlowGraph(int nodes, int expectedArcs) {
        if (expectedArcs < 0) {
            throw new IllegalArgumentException("expectedArcs must be non-negative: " + expectedArcs);
        }
        tails = new int[expectedArcs];
        heads = new int[expectedArcs];
        capacities = new long[expectedArcs];
        costs = new long[expectedArcs];
        reset(nodes);
    }

    /**
     * Removes all arcs and sets the number of nodes.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void reset(int nodes) {
        if (nodes < 0) {
            throw new IllegalArgumentException("nodes must be non-negative: " + nodes);
        }
        this.nodes = nodes;
        this.arcs = 0;
    }

    /**
     * Adds an arc that costs nothing and returns its number.
     *
     * @param tail the node that it leaves
     * @param head the node that it enters
     * @param capacity the most that it carries, non-negative; {@link #UNLIMITED}
     * @throws IllegalArgumentException if the capacity is negative
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int add(int tail, int head, long capacity) {
        return add(tail, head, capacity, 0);
    }

    /**
     * Adds an arc and returns its number.
     *
     * @param tail the node that it leaves
     * @param head the node that it enters
     * @param capacity the most that it carries, non-negative; {@link #UNLIMITED}
     * @param cost what one unit costs on it
     * @throws IllegalArgumentException if the capacity is negative
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int add(int tail, int head, long capacity, long cost) {
        Objects.checkIndex(tail, nodes);
        Objects.checkIndex(head, nodes);
        requireCapacity(capacity);
        if (arcs == tails.length) {
            int room = Math.max(16, 2 * arcs);
            tails = Arrays.copyOf(tails, room);
            heads = Arrays.copyOf(heads, room);
            capacities = Arrays.copyOf(capacities, room);
            costs = Arrays.copyOf(costs, room);
        }
        tails[arcs] = tail;
        heads[arcs] = head;
        capacities[arcs] = capacity;
        costs[arcs] = cost;
        return arcs++;
    }

    /**
     * Sets the capacity of an arc.
     *
     * @throws IllegalArgumentException if it is negative
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public void setCapacity(int arc, long capacity) {
        Objects.checkIndex(arc, arcs);
        requireCapacity(capacity);
        capacities[arc] = capacity;
    }

    /** Returns the number of nodes. */
    public int nodes() {
        return nodes;
    }

    /** Returns the number of arcs. */
    public int arcs() {
        return arcs;
    }

    /**
     * Returns the node that an arc leaves.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public int tail(int arc) {
        return tails[Objects.checkIndex(arc, arcs)];
    }

    /**
     * Returns the node that an arc enters.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public int head(int arc) {
        return heads[Objects.checkIndex(arc, arcs)];
    }

    /**
     * Returns the most that an arc carries.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public long capacity(int arc) {
        return capacities[Objects.checkIndex(arc, arcs)];
    }

    /**
     * Returns what one unit costs on an arc.
     *
     * @throws IndexOutOfBoundsException if there is no such arc
     */
    public long cost(int arc) {
        return costs[Objects.checkIndex(arc, arcs)];
    }

    private static void requireCapacity(long capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must be non-negative: " + capacity);
        }
    }
}
