package io.github.garboard.collateral.allocation.batch;

import java.util.Arrays;
import java.util.Objects;

/**
 * Mutable workspace, for one thread: the cheapest transport from supplies to demands, exactly, on integers.
 *
 * <p>minimise sum of cost[i][j] x[i][j] + sum of penalty[j] s[j], over x, s &gt;= 0 with sum over j of x[i][j] &lt;=
 * supply[i] and sum over i of x[i][j] + s[j] = demand[j]. What a demand lacks, s, has a price, so that there is always a
 * solution; a penalty that is large enough makes the lack as small as it can be.
 *
 * <p>Network simplex on a spanning tree that is rooted at a node of its own, which takes what is not used and gives what
 * is lacking. The tree is kept strongly feasible, so that no basis comes twice; arcs enter by block search. Arrays grow to
 * the largest problem and are used again: a second one of the same size allocates nothing.
 *
 * <p>Cost: 60 x 40 below 1 ms, 1,000 x 1,000 below 1 s on one core of 2024.
 *
 * @see "W. H. Cunningham, A network simplex method, Mathematical Programming 11 (1976)"
 * @see "Z. Kiraly and P. Kovacs, Efficient implementations of minimum-cost flow algorithms, Acta Universitatis Sapientiae
 *     Informatica 4 (2012): block search"
 */
public final class TransportSimplex {

    /** The cost of a way that may not be taken. */
    public static final long FORBIDDEN = 1L << 62;

    /** Prices stay below this; with it, a reduced cost of a forbidden way is always positive. */
    private static final long MAX_PRICE = 1L << 60;

    private static final int MIN_BLOCK = 32;

    private static final int NONE = -1;

    private int rows;
    private int columns;
    private int root;
    private long[] cost = new long[0];
    private long[] penalty = new long[0];

    // per node: rows first, then columns, then the root
    private int[] parent = new int[0];
    private boolean[] up = new boolean[0];
    private long[] flow = new long[0];
    private long[] price = new long[0];
    private int[] depth = new int[0];
    private int[] firstChild = new int[0];
    private int[] nextSibling = new int[0];
    private int[] previousSibling = new int[0];
    private int[] stack = new int[0];

    private int nextRow;
    private int nextColumn;
    private int enteringRow;
    private int enteringColumn;
    private long enteringCost;

    /** What is told of each transport. */
    @FunctionalInterface
    public interface FlowVisitor {

        /**
         * Takes one transport.
         *
         * @param row the index of the supply
         * @param column the index of the demand
         * @param amount what goes from the one to the other, above 0
         */
        void visit(int row, int column, long amount);
    }

    /** Returns a workspace that grows with the first problem. */
    public TransportSimplex() {}

    /**
     * Solves a problem; the answers are then asked one by one. A demand of 0 is met by nothing.
     *
     * @param supply what each row has, non-negative; together at most 2^62
     * @param demand what each column asks for, non-negative; together at most 2^62
     * @param cost {@code cost[row * columns + column]} for each unit, non-negative, or {@link #FORBIDDEN}; read until the
     *     next problem is solved
     * @param penalty the price of each unit that a column lacks, non-negative; read until the next problem is solved
     * @throws IllegalArgumentException if a number is out of its range, lengths do not fit, or (rows + columns) largest cost
     *     + largest penalty is not below 2^60
     */
    public void solve(long[] supply, long[] demand, long[] cost, long[] penalty) {
        requireProblem(supply, demand, cost, penalty);
        this.rows = supply.length;
        this.columns = demand.length;
        this.root = rows + columns;
        this.cost = cost;
        this.penalty = penalty;
        grow(root + 1);
        star(supply, demand);
        nextRow = 0;
        nextColumn = 0;
        int block = Math.max(MIN_BLOCK, (int) Math.sqrt((double) rows * columns));
        while (findEntering(block)) {
            pivot();
        }
    }

    /** Returns what one more unit of a row would save, non-negative: 0 where the row is not used up. */
    public long supplyPrice(int row) {
        return price[checked(row, rows)];
    }

    /** Returns what one more unit asked for by a column would cost, at most its penalty. */
    public long demandPrice(int column) {
        checked(column, columns);
        int node = rows + column;
        if (parent[node] != NONE) {
            return price[node];
        }
        long least = penalty[column];
        for (int row = 0; row < rows; row++) {
            least = Math.min(least, cost[row * columns + column] + price[row]);
        }
        return least;
    }

    /** Returns what a column lacks. */
    public long shortfall(int column) {
        int node = rows + checked(column, columns);
        return parent[node] == root ? flow[node] : 0;
    }

    /** Tells each transport, at most rows + columns of them, in the order of the nodes. */
    public void forEachFlow(FlowVisitor visitor) {
        for (int node = 0; node < root; node++) {
            if (parent[node] != NONE && parent[node] != root && flow[node] > 0) {
                int row = Math.min(node, parent[node]);
                visitor.visit(row, Math.max(node, parent[node]) - rows, flow[node]);
            }
        }
    }

    /** The first tree: nothing is transported. A column without demand stays outside. */
    private void star(long[] supply, long[] demand) {
        Arrays.fill(firstChild, 0, root + 1, NONE);
        parent[root] = NONE;
        depth[root] = 0;
        price[root] = 0;
        for (int node = root - 1; node >= 0; node--) {
            up[node] = node < rows;
            flow[node] = up[node] ? supply[node] : demand[node - rows];
            price[node] = up[node] ? 0 : penalty[node - rows];
            depth[node] = 1;
            parent[node] = NONE;
            if (up[node] || flow[node] > 0) {
                attach(node, root);
            }
        }
    }

    /** The most negative reduced cost of the first block that has one; the penalties are the row after the last. */
    private boolean findEntering(int block) {
        long best = 0;
        int left = block;
        long all = (long) (rows + 1) * columns + rows + 1;
        for (long seen = 0; seen < all; ) {
            long base = nextRow == rows ? 0 : price[nextRow];
            int end = Math.min(columns, nextColumn + left);
            long[] costs = nextRow == rows ? penalty : cost;
            int offset = nextRow == rows ? 0 : nextRow * columns;
            for (int column = nextColumn; column < end; column++) {
                long reduced = costs[offset + column] + base - price[rows + column];
                if (reduced < best && parent[rows + column] != NONE) {
                    best = reduced;
                    enter(nextRow == rows ? root : nextRow, rows + column, costs[offset + column]);
                }
            }
            seen += end - nextColumn;
            left -= end - nextColumn;
            nextColumn = end;
            if (nextColumn == columns) {
                if (base < best) {
                    best = base;
                    enter(nextRow, root, 0);
                }
                nextColumn = 0;
                nextRow = nextRow == rows ? 0 : nextRow + 1;
                seen++;
            }
            if (left <= 0) {
                if (best < 0) {
                    return true;
                }
                left = block;
            }
        }
        return best < 0;
    }

    private void enter(int from, int to, long unitCost) {
        enteringRow = from;
        enteringColumn = to;
        enteringCost = unitCost;
    }

    private void pivot() {
        int from = enteringRow;
        int to = enteringColumn;
        int apex = apex(from, to);
        int leaving = NONE;
        boolean onFromSide = true;
        long most = Long.MAX_VALUE;
        // the last that blocks, seen from the apex in the direction of the new arc
        for (int node = from; node != apex; node = parent[node]) {
            if (up[node] && flow[node] < most) {
                most = flow[node];
                leaving = node;
            }
        }
        for (int node = to; node != apex; node = parent[node]) {
            if (!up[node] && flow[node] <= most) {
                most = flow[node];
                leaving = node;
                onFromSide = false;
            }
        }
        for (int node = from; node != apex; node = parent[node]) {
            flow[node] += up[node] ? -most : most;
        }
        for (int node = to; node != apex; node = parent[node]) {
            flow[node] += up[node] ? most : -most;
        }
        long reduced = enteringCost + price[from] - price[to];
        int moved = onFromSide ? from : to;
        hang(moved, onFromSide ? to : from, leaving, onFromSide, most);
        shift(moved, onFromSide ? -reduced : reduced);
    }

    private int apex(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /** Cuts the subtree below the leaving arc off, and hangs it by another node to a new parent. */
    private void hang(int node, int newParent, int leaving, boolean newUp, long newFlow) {
        int child = node;
        int above = newParent;
        boolean aboveUp = newUp;
        long aboveFlow = newFlow;
        while (true) {
            int old = parent[child];
            boolean oldUp = up[child];
            long oldFlow = flow[child];
            detach(child);
            attach(child, above);
            up[child] = aboveUp;
            flow[child] = aboveFlow;
            if (child == leaving) {
                return;
            }
            above = child;
            child = old;
            aboveUp = !oldUp;
            aboveFlow = oldFlow;
        }
    }

    private void shift(int top, long change) {
        int size = 0;
        stack[size++] = top;
        while (size > 0) {
            int node = stack[--size];
            price[node] += change;
            depth[node] = depth[parent[node]] + 1;
            for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
                stack[size++] = child;
            }
        }
    }

    private void attach(int node, int above) {
        int first = firstChild[above];
        parent[node] = above;
        nextSibling[node] = first;
        previousSibling[node] = NONE;
        if (first != NONE) {
            previousSibling[first] = node;
        }
        firstChild[above] = node;
    }

    private void detach(int node) {
        int previous = previousSibling[node];
        int next = nextSibling[node];
        if (previous == NONE) {
            firstChild[parent[node]] = next;
        } else {
            nextSibling[previous] = next;
        }
        if (next != NONE) {
            previousSibling[next] = previous;
        }
    }

    private void grow(int nodes) {
        if (parent.length < nodes) {
            parent = new int[nodes];
            up = new boolean[nodes];
            flow = new long[nodes];
            price = new long[nodes];
            depth = new int[nodes];
            firstChild = new int[nodes];
            nextSibling = new int[nodes];
            previousSibling = new int[nodes];
            stack = new int[nodes];
        }
    }

    private static int checked(int index, int length) {
        return Objects.checkIndex(index, length);
    }

    private static void requireProblem(long[] supply, long[] demand, long[] cost, long[] penalty) {
        if (cost.length != (long) supply.length * demand.length) {
            throw new IllegalArgumentException("cost must have one for each supply and demand: " + cost.length + " for "
                    + supply.length + " x " + demand.length);
        }
        if (penalty.length != demand.length) {
            throw new IllegalArgumentException(
                    "penalty must have one for each demand: " + penalty.length + " for " + demand.length);
        }
        requireTotal("supply", supply);
        requireTotal("demand", demand);
        long largest = 0;
        for (long one : cost) {
            if (one < 0 || (one > MAX_PRICE && one != FORBIDDEN)) {
                throw new IllegalArgumentException("cost must be in [0, 2^60] or FORBIDDEN: " + one);
            }
            largest = one == FORBIDDEN ? largest : Math.max(largest, one);
        }
        long dearest = 0;
        for (long one : penalty) {
            if (one < 0 || one > MAX_PRICE) {
                throw new IllegalArgumentException("penalty must be in [0, 2^60]: " + one);
            }
            dearest = Math.max(dearest, one);
        }
        if (!((double) largest * (supply.length + demand.length) + dearest < MAX_PRICE)) {
            throw new IllegalArgumentException("cost and penalty must keep prices below 2^60: " + largest + " and "
                    + dearest + " for " + supply.length + " x " + demand.length);
        }
    }

    private static void requireTotal(String name, long[] amounts) {
        long total = 0;
        for (long amount : amounts) {
            if (amount < 0 || amount > FORBIDDEN - total) {
                throw new IllegalArgumentException(name + " must be non-negative and together at most 2^62: " + amount);
            }
            total += amount;
        }
    }
}
