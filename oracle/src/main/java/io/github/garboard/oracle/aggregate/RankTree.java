package io.github.garboard.oracle.aggregate;

/**
 * Mutable and not thread-safe: elements 0..capacity-1, each absent or present with a value and a weight above 0, in the
 * order of the values. A counted B-tree on arrays: each slot above the leaves knows how many elements lie below it and
 * what they weigh.
 *
 * <p>A change and each query cost O(log n); nothing is allocated after construction. Weights are compared as {@link
 * ExactSum}s.
 *
 * @see "R. Bayer, E. McCreight, Organization and maintenance of large ordered indexes (1972)"
 */
final class RankTree {

    private static final int WIDTH = 32;
    private static final int WEIGHTED_WIDTH = 16;

    private final int width;
    private final TreeNodes nodes;
    private final ExactSum sum = new ExactSum();
    private int root;
    private int live;

    /** Creates an empty tree; without weights, every element weighs 1. */
    RankTree(int capacity, boolean weighted) {
        this(capacity, weighted, weighted ? WEIGHTED_WIDTH : WIDTH);
    }

    /** Creates an empty tree with the given number of slots in a node, at least 8. */
    RankTree(int capacity, boolean weighted, int width) {
        this.width = width;
        this.nodes = new TreeNodes(capacity, weighted, width);
        this.root = nodes.take(0);
    }

    /** Returns how many elements are present. */
    int size() {
        return live;
    }

    /** Makes an element present with this value and weight, whether it was present or not. */
    void put(int element, double value, double weight) {
        int leaf = nodes.leafOf[element];
        if (leaf >= 0) {
            int slot = nodes.slotOf(leaf, element);
            if (nodes.key[slot] == value && (!nodes.weighted || nodes.weight[slot] == weight)) {
                return;
            }
            removeAt(leaf, slot);
        }
        insert(element, value, weight);
    }

    /** Makes an element absent. */
    void remove(int element) {
        int leaf = nodes.leafOf[element];
        if (leaf >= 0) {
            removeAt(leaf, nodes.slotOf(leaf, element));
            nodes.leafOf[element] = -1;
        }
    }

    /** Returns the value of a rank, from 0 for the smallest. */
    double valueAt(int rank) {
        int node = root;
        int left = rank;
        int[] count = nodes.count;
        while (nodes.level[node] > 0) {
            int slot = node * width;
            while (left >= count[slot]) {
                left -= count[slot];
                slot++;
            }
            node = nodes.link[slot];
        }
        return nodes.key[node * width + left];
    }

    /**
     * Returns how many values, from a rank on in their order, weigh at least half of the total, or more than half if
     * {@code beyond}; any number that goes past the last rank if all of them weigh less.
     */
    int countToHalf(int from, boolean beyond) {
        if (!nodes.weighted) {
            return beyond ? live / 2 + 1 : (live + 1) / 2;
        }
        nodes.sumOf(root, sum);
        sum.halve();
        double half = sum.head;
        double halfTail = sum.tail;
        sumBefore(from);
        sum.add(half, halfTail);
        return countReaching(sum.head, sum.tail, beyond) - from;
    }

    private void sumBefore(int rank) {
        sum.clear();
        int node = root;
        int left = rank;
        while (left > 0) {
            int slot = node * width;
            while (left >= nodes.count[slot]) {
                left -= nodes.count[slot];
                sum.add(nodes.weight[slot], nodes.weightTail[slot]);
                if (left == 0) {
                    return;
                }
                slot++;
            }
            node = nodes.link[slot];
        }
    }

    /** Returns how many of the smallest values weigh the target, or more; one more than there are if all weigh less. */
    private int countReaching(double target, double targetTail, boolean beyond) {
        sum.clear();
        int passed = 0;
        int node = root;
        while (true) {
            int slot = node * width;
            int end = slot + nodes.size[node];
            double before = 0;
            double beforeTail = 0;
            while (slot < end) {
                before = sum.head;
                beforeTail = sum.tail;
                sum.add(nodes.weight[slot], nodes.weightTail[slot]);
                if (sum.reaches(target, targetTail, beyond)) {
                    break;
                }
                passed += nodes.count[slot];
                slot++;
            }
            if (slot == end || nodes.level[node] == 0) {
                return passed + 1;
            }
            sum.head = before;
            sum.tail = beforeTail;
            node = nodes.link[slot];
        }
    }

    private void insert(int element, double value, double weight) {
        int node = root;
        while (nodes.level[node] > 0) {
            int first = node * width;
            int slot = nodes.firstAbove(value, first + 1, first + nodes.size[node]) - 1;
            nodes.count[slot]++;
            node = nodes.link[slot];
        }
        int first = node * width;
        int slot = nodes.firstAbove(value, first, first + nodes.size[node]);
        nodes.open(node, slot, 1);
        nodes.key[slot] = value;
        nodes.link[slot] = element;
        if (nodes.weighted) {
            nodes.weight[slot] = weight;
            nodes.weightTail[slot] = 0;
        }
        nodes.leafOf[element] = node;
        live++;
        if (nodes.weighted) {
            countAbove(node, 0);
        }
        if (nodes.size[node] == width) {
            split(node);
        }
    }

    private void removeAt(int leaf, int slot) {
        nodes.close(leaf, slot, 1);
        live--;
        countAbove(leaf, -1);
        if (nodes.size[leaf] < nodes.least && leaf != root) {
            refill(leaf);
        }
    }

    private void countAbove(int node, int change) {
        int child = node;
        while (child != root) {
            int up = nodes.parent[child];
            int slot = nodes.slotOf(up, child);
            nodes.count[slot] += change;
            nodes.weigh(slot, sum);
            child = up;
        }
    }

    private void split(int node) {
        if (node == root) {
            root = nodes.take(nodes.level[node] + 1);
            nodes.size[root] = 1;
            nodes.link[root * width] = node;
            nodes.parent[node] = root;
        }
        int up = nodes.parent[node];
        int slot = nodes.slotOf(up, node);
        int right = nodes.take(nodes.level[node]);
        int kept = width / 2;
        nodes.size[right] = width - kept;
        nodes.copy(node * width + kept, right, right * width, width - kept);
        nodes.size[node] = kept;
        nodes.open(up, slot + 1, 1);
        nodes.link[slot + 1] = right;
        nodes.parent[right] = up;
        bound(slot);
        if (nodes.size[up] == width) {
            split(up);
        }
    }

    /** Merges a node that has become small with a neighbour, or shares the neighbour's slots. */
    private void refill(int node) {
        int up = nodes.parent[node];
        int slot = nodes.slotOf(up, node);
        if (slot == up * width + nodes.size[up] - 1) {
            slot--;
        }
        int left = nodes.link[slot];
        int right = nodes.link[slot + 1];
        int total = nodes.size[left] + nodes.size[right];
        if (total > width / 4 * 3) {
            share(left, right, total / 2);
            bound(slot);
        } else {
            merge(left, right);
            nodes.close(up, slot + 1, 1);
            nodes.recount(slot, sum);
            if (up == root && nodes.size[up] == 1) {
                nodes.release(root);
                root = left;
            } else if (up != root && nodes.size[up] < nodes.least) {
                refill(up);
            }
        }
    }

    private void merge(int left, int right) {
        int slots = nodes.size[right];
        nodes.copy(right * width, left, left * width + nodes.size[left], slots);
        nodes.size[left] += slots;
        nodes.release(right);
    }

    private void share(int left, int right, int leftSize) {
        int leftEnd = left * width + nodes.size[left];
        int rightStart = right * width;
        int moved = leftSize - nodes.size[left];
        if (moved > 0) {
            nodes.copy(rightStart, left, leftEnd, moved);
            nodes.close(right, rightStart, moved);
        } else {
            nodes.open(right, rightStart, -moved);
            nodes.copy(leftEnd + moved, right, rightStart, -moved);
        }
        nodes.size[left] = leftSize;
    }

    /** Sets what the slots of two neighbours know after one of them has got slots of the other. */
    private void bound(int leftSlot) {
        nodes.key[leftSlot + 1] = nodes.key[nodes.link[leftSlot + 1] * width];
        nodes.recount(leftSlot, sum);
        nodes.recount(leftSlot + 1, sum);
    }
}
