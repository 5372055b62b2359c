package io.github.garboard.collateral.velocity.batch;

import java.util.Arrays;

/**
 * What is left of the capacities under a flow, both ways, ordered by the node that an arc leaves, and Dinic's blocking flows
 * on it. With prices, a path is made only of arcs of reduced cost 0: cost + price of the head - price of the tail.
 */
final class Residual {

    private static final int UNREACHED = -1;

    /** A node that the search has found to be a dead end; differs from each level by more than 1. */
    private static final int DEAD = -3;

    int nodes;
    int[] first = new int[1];
    int[] head = new int[0];
    int[] twin = new int[0];
    long[] left = new long[0];
    long[] cost = new long[0];
    long[] price = new long[0];

    private boolean priced;
    private int[] place = new int[0];
    private int[] level = new int[0];
    private int[] current = new int[0];
    private int[] stack = new int[0];

    /** Takes the arcs of a graph, with no flow on them. */
    void load(FlowGraph graph, boolean withCosts) {
        int arcs = graph.arcs();
        priced = withCosts;
        reserve(graph.nodes(), arcs);
        Arrays.fill(first, 0, nodes + 1, 0);
        for (int arc = 0; arc < arcs; arc++) {
            first[graph.tail(arc)]++;
            first[graph.head(arc)]++;
        }
        int end = 0;
        for (int node = 0; node < nodes; node++) {
            end += first[node];
            first[node] = end;
        }
        first[nodes] = end;
        for (int arc = arcs - 1; arc >= 0; arc--) {
            int back = --first[graph.head(arc)];
            int forth = --first[graph.tail(arc)];
            set(forth, back, graph.head(arc), graph.capacity(arc), graph.cost(arc));
            set(back, forth, graph.tail(arc), 0, -graph.cost(arc));
            place[arc] = forth;
        }
        Arrays.fill(price, 0, nodes, 0);
    }

    private void set(int position, int other, int to, long capacity, long unitCost) {
        twin[position] = other;
        head[position] = to;
        left[position] = capacity;
        cost[position] = unitCost;
    }

    private void reserve(int count, int arcs) {
        nodes = count;
        if (level.length < count) {
            int room = count + count / 4;
            first = new int[room + 1];
            level = new int[room];
            current = new int[room];
            stack = new int[room];
            price = new long[room];
        }
        if (place.length < arcs) {
            int room = arcs + arcs / 4;
            place = new int[room];
            head = new int[2 * room];
            twin = new int[2 * room];
            left = new long[2 * room];
            cost = new long[2 * room];
        }
    }

    long flow(int arc) {
        return left[twin[place[arc]]];
    }

    /** Whether the last search from the sink did not reach the node: then the cut has it on the source's side. */
    boolean cutOff(int node) {
        return level[node] == UNREACHED;
    }

    /** Sends as much as it can, over arcs of reduced cost 0 where there are prices. */
    long augment(int source, int sink, long limit) {
        long sent = 0;
        while (sent < limit && levels(source, sink)) {
            System.arraycopy(first, 0, current, 0, nodes);
            sent += block(source, sink, limit - sent);
        }
        return sent;
    }

    /** Finds the cut of a maximum flow, whatever the prices. */
    void cut(int source, int sink) {
        priced = false;
        levels(source, sink);
    }

    /** Numbers of arcs to the sink, backwards from it, as far as the source; false if that is not reached. */
    private boolean levels(int source, int sink) {
        Arrays.fill(level, 0, nodes, UNREACHED);
        level[sink] = 0;
        stack[0] = sink;
        int found = 1;
        for (int next = 0; next < found; next++) {
            int node = stack[next];
            if (level[source] == level[node]) {
                return true;
            }
            for (int p = first[node], end = first[node + 1]; p < end; p++) {
                int from = head[p];
                int arc = twin[p];
                if (level[from] == UNREACHED && left[arc] > 0 && tight(arc, from, node)) {
                    level[from] = level[node] + 1;
                    stack[found++] = from;
                }
            }
        }
        return level[source] != UNREACHED;
    }

    private boolean tight(int arc, int from, int to) {
        return !priced || cost[arc] + price[to] == price[from];
    }

    private long block(int source, int sink, long limit) {
        long sent = 0;
        int depth = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                int back = 0;
                long most = limit - sent;
                for (int i = 0; i < depth; i++) {
                    most = Math.min(most, left[stack[i]]);
                }
                for (int i = depth - 1; i >= 0; i--) {
                    int p = stack[i];
                    left[p] -= most;
                    left[twin[p]] += most;
                    back = left[p] == 0 ? i : back;
                }
                sent += most;
                if (sent == limit) {
                    return sent;
                }
                depth = back;
                node = head[twin[stack[back]]];
            }
            int p = advance(node);
            if (p < first[node + 1]) {
                stack[depth++] = p;
                node = head[p];
            } else if (depth == 0) {
                return sent;
            } else {
                level[node] = DEAD;
                node = head[twin[stack[--depth]]];
                current[node]++;
            }
        }
    }

    private int advance(int node) {
        int p = current[node];
        int next = level[node] - 1;
        for (int end = first[node + 1]; p < end; p++) {
            if (left[p] > 0 && level[head[p]] == next && tight(p, node, head[p])) {
                break;
            }
        }
        current[node] = p;
        return p;
    }
}
