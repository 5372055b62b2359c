package io.github.garboard.collateral.velocity.batch;

import java.util.Arrays;

/**
 * Prices the nodes of a residual network with their least cost to the sink: Dijkstra's algorithm backwards from it, on
 * reduced costs, as far as the source. Nodes of the same distance are taken from a stack, as there are many of them where
 * waiting is free.
 */
final class ShortestPaths {

    private static final long FAR = Long.MAX_VALUE;

    private long[] distance = new long[0];
    private boolean[] settled = new boolean[0];
    private int[] same = new int[0];
    private int[] heap = new int[0];
    private int[] where = new int[0];
    private int size;

    /** Raises the prices, so that the cheapest paths to the sink have reduced cost 0; false if there is none. */
    boolean price(Residual residual, int source, int sink) {
        int nodes = residual.nodes;
        reserve(nodes);
        Arrays.fill(distance, 0, nodes, FAR);
        Arrays.fill(settled, 0, nodes, false);
        Arrays.fill(where, 0, nodes, -1);
        size = 0;
        distance[sink] = 0;
        same[0] = sink;
        int top = 1;
        int node = sink;
        while (node != source) {
            if (top > 0) {
                node = same[--top];
            } else if (size > 0) {
                node = pop();
            } else {
                return false;
            }
            if (!settled[node]) {
                settled[node] = true;
                top = relax(residual, node, top);
            }
        }
        long most = distance[source];
        for (int i = 0; i < nodes; i++) {
            residual.price[i] += Math.min(distance[i], most);
        }
        return true;
    }

    private int relax(Residual residual, int node, int top) {
        long reached = distance[node];
        long price = residual.price[node];
        int count = top;
        for (int p = residual.first[node], end = residual.first[node + 1]; p < end; p++) {
            int arc = residual.twin[p];
            int from = residual.head[p];
            if (residual.left[arc] > 0 && !settled[from]) {
                long longer = reached + residual.cost[arc] + price - residual.price[from];
                if (longer < distance[from]) {
                    distance[from] = longer;
                    if (longer == reached && where[from] < 0) {
                        same[count++] = from;
                    } else {
                        raise(from);
                    }
                }
            }
        }
        return count;
    }

    private void reserve(int nodes) {
        if (distance.length < nodes) {
            int room = nodes + nodes / 4;
            distance = new long[room];
            settled = new boolean[room];
            same = new int[room];
            heap = new int[room];
            where = new int[room];
        }
    }

    /** Adds a node to the heap, or moves it to where its smaller distance belongs. */
    private void raise(int node) {
        int child = where[node];
        if (child < 0) {
            child = size++;
        }
        while (child > 0) {
            int parent = (child - 1) / 2;
            if (distance[heap[parent]] <= distance[node]) {
                break;
            }
            put(heap[parent], child);
            child = parent;
        }
        put(node, child);
    }

    private int pop() {
        int nearest = heap[0];
        int last = heap[--size];
        int parent = 0;
        for (int child = 1; child < size; child = 2 * parent + 1) {
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[last]) {
                break;
            }
            put(heap[child], parent);
            parent = child;
        }
        put(last, parent);
        return nearest;
    }

    private void put(int node, int index) {
        heap[index] = node;
        where[node] = index;
    }
}
