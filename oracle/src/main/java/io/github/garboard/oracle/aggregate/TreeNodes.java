package io.github.garboard.oracle.aggregate;

import java.util.Arrays;

/**
 * Mutable and not thread-safe: the nodes of a {@link RankTree} in columns. Node n has the slots n * width to n * width +
 * size[n] - 1; in a leaf a slot is an element of the tree, above it is a child with all that lies below it.
 */
final class TreeNodes {

    final int width;
    final int least;
    final boolean weighted;

    final double[]
            key; // the value of the element; of a child, a bound: nothing below it is smaller, nothing before larger
    final int[] link; // the number of the element, or of the child
    final int[] count; // how many elements: 1 in every slot of a leaf, so that it need not move with them
    final double[] weight;
    final double[] weightTail;

    final int[] size;
    final int[] parent;
    final int[] level; // 0 for a leaf
    final int[] leafOf; // of an element; -1 for an absent one

    private final int[] free;
    private int freeCount;

    /** Makes room for the capacity, if every node but the root has at least a quarter of its slots in use. */
    TreeNodes(int capacity, boolean weighted, int width) {
        this.width = width;
        this.least = width / 4;
        this.weighted = weighted;
        // a split needs one node more on its level, and perhaps a new root
        int nodes = 2;
        int onLevel = capacity;
        do {
            onLevel = (onLevel + least - 1) / least;
            nodes += onLevel + 1;
        } while (onLevel > 1);
        key = new double[nodes * width];
        link = new int[nodes * width];
        count = new int[nodes * width];
        weight = new double[weighted ? nodes * width : 0];
        weightTail = new double[weighted ? nodes * width : 0];
        size = new int[nodes];
        parent = new int[nodes];
        level = new int[nodes];
        leafOf = new int[capacity];
        Arrays.fill(leafOf, -1);
        free = new int[nodes];
        for (int node = nodes - 1; node >= 0; node--) {
            free[freeCount++] = node;
        }
    }

    /** Returns an unused node as an empty one of the level. */
    int take(int itsLevel) {
        int node = free[--freeCount];
        level[node] = itsLevel;
        size[node] = 0;
        if (itsLevel == 0) {
            Arrays.fill(count, node * width, (node + 1) * width, 1);
        }
        return node;
    }

    /** Gives a node back. */
    void release(int node) {
        free[freeCount++] = node;
    }

    /** Returns the slot of a node that links to an element or child. */
    int slotOf(int node, int linked) {
        int slot = node * width;
        while (link[slot] != linked) {
            slot++;
        }
        return slot;
    }

    /** Returns the first of the slots whose key is above the value, or {@code to}. */
    int firstAbove(double value, int from, int to) {
        int low = from;
        // without a branch on the comparison, which would be guessed wrong every other time
        for (int slots = to - from; slots > 0; slots -= (slots + 1) >>> 1) {
            int half = (slots + 1) >>> 1;
            low = key[low + half - 1] <= value ? low + half : low;
        }
        return low;
    }

    /** Sets what a slot above the leaves knows of its child. */
    void recount(int slot, ExactSum sum) {
        int child = link[slot];
        int below = 0;
        for (int i = child * width; i < child * width + size[child]; i++) {
            below += count[i];
        }
        count[slot] = below;
        weigh(slot, sum);
    }

    /** Sums anew what a child weighs: a difference would keep the rounding of weights that are gone. */
    void weigh(int slot, ExactSum sum) {
        if (weighted) {
            sumOf(link[slot], sum);
            weight[slot] = sum.head;
            weightTail[slot] = sum.tail;
        }
    }

    /** Sets the sum to what a node weighs. */
    void sumOf(int node, ExactSum sum) {
        sum.clear();
        for (int slot = node * width; slot < node * width + size[node]; slot++) {
            sum.add(weight[slot], weightTail[slot]);
        }
    }

    /** Makes room in a node before the content of a slot. */
    void open(int node, int slot, int slots) {
        shift(slot, slot + slots, node * width + size[node] - slot, level[node]);
        size[node] += slots;
    }

    /** Takes slots out of a node. */
    void close(int node, int slot, int slots) {
        shift(slot + slots, slot, node * width + size[node] - slot - slots, level[node]);
        size[node] -= slots;
    }

    /** Copies slots into another node and tells what they link to where it now is. */
    void copy(int from, int node, int to, int slots) {
        shift(from, to, slots, level[node]);
        int[] home = level[node] == 0 ? leafOf : parent;
        for (int slot = to; slot < to + slots; slot++) {
            home[link[slot]] = node;
        }
    }

    private void shift(int from, int to, int slots, int itsLevel) {
        System.arraycopy(key, from, key, to, slots);
        System.arraycopy(link, from, link, to, slots);
        if (itsLevel > 0) {
            System.arraycopy(count, from, count, to, slots);
        }
        if (weighted) {
            System.arraycopy(weight, from, weight, to, slots);
            System.arraycopy(weightTail, from, weightTail, to, slots);
        }
    }
}
