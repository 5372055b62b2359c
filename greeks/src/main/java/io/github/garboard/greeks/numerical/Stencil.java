package io.github.garboard.greeks.numerical;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weights of a derivative on equidistant nodes start, start + 1, ... around 0: the derivative at 0 of the polynomial through all
 * of them, and how it differs from those of the polynomials without the outermost ones.
 *
 * <p>On nodes -2 to 3 the smaller polynomial is Richardson's extrapolation of the central differences of steps 1 and 2, and the
 * sixth node estimates what that leaves.
 *
 * @see "Fornberg, Generation of Finite Difference Formulas on Arbitrarily Spaced Grids, Math. Comp. 51, 1988"
 */
final class Stencil {

    /** The highest order. */
    static final int ORDERS = 3;

    private static final Stencil[][] ALL = new Stencil[ORDERS + 1][];

    static {
        for (int order = 1; order <= ORDERS; order++) {
            int nodes = nodes(order);
            ALL[order] = new Stencil[nodes];
            for (int start = 1 - nodes; start <= 0; start++) {
                ALL[order][-start] = new Stencil(order, start, nodes);
            }
        }
    }

    final int start;

    /** Of the whole polynomial. */
    final double[] weights;

    /** Those less the weights of the polynomial without the outermost nodes. */
    final double[] corrections;

    /** The weights of that one less those of the next smaller one. */
    final double[] earlierCorrections;

    private Stencil(int order, int start, int nodes) {
        this.start = start;
        this.weights = new double[nodes];
        this.corrections = new double[nodes];
        this.earlierCorrections = new double[nodes];
        double[] ordered = nodesWithOutermostLast(start, nodes);
        double[] all = weights(order, ordered, nodes);
        double[] fewer = weights(order, ordered, nodes - dropped(order));
        double[] fewest = weights(order, ordered, nodes - 2 * dropped(order));
        for (int i = 0; i < nodes; i++) {
            int at = (int) ordered[i] - start;
            weights[at] = all[i];
            corrections[at] = all[i] - fewer[i];
            earlierCorrections[at] = fewer[i] - fewest[i];
        }
    }

    /** Returns how many nodes a derivative of an order takes: as many more as keep its digits near those of the first. */
    static int nodes(int order) {
        return switch (order) {
            case 1 -> 6;
            case 2 -> 9;
            default -> 10;
        };
    }

    /** Returns how many nodes a correction adds: one more on central pairs says nothing about a second derivative. */
    static int dropped(int order) {
        return order == 2 ? 2 : 1;
    }

    /**
     * Returns the most central stencil whose nodes x + j h, j from start, all lie in the domain; null if none does.
     */
    static @Nullable Stencil within(Interval domain, double x, double h, int order) {
        int nodes = nodes(order);
        int half = (nodes - 1) / 2;
        for (int shift = 0; shift <= half; shift++) {
            int right = shift - half;
            if (holds(domain, x, h, right, nodes)) {
                return ALL[order][-right];
            }
            int left = 1 - nodes - right;
            if (holds(domain, x, h, left, nodes)) {
                return ALL[order][-left];
            }
        }
        return null;
    }

    private static boolean holds(Interval domain, double x, double h, int start, int nodes) {
        return domain.contains(x + start * h) && domain.contains(x + (start + nodes - 1) * h);
    }

    private static double[] nodesWithOutermostLast(int start, int nodes) {
        return IntStream.range(start, start + nodes)
                .boxed()
                .sorted(Comparator.comparing(Math::abs))
                .mapToDouble(Integer::doubleValue)
                .toArray();
    }

    /** Fornberg's recurrence at 0; weights of nodes beyond the count are 0. */
    private static double[] weights(int order, double[] nodes, int count) {
        double[][] table = new double[order + 1][nodes.length];
        table[0][0] = 1;
        double product = 1;
        for (int n = 1; n < count; n++) {
            double next = 1;
            int highest = Math.min(n, order);
            for (int i = 0; i < n; i++) {
                double distance = nodes[n] - nodes[i];
                next *= distance;
                for (int m = highest; m >= 0; m--) {
                    double lower = m == 0 ? 0 : m * table[m - 1][i];
                    if (i == n - 1) {
                        table[m][n] = product * (lower - nodes[n - 1] * table[m][n - 1]) / next;
                    }
                }
                for (int m = highest; m >= 0; m--) {
                    double lower = m == 0 ? 0 : m * table[m - 1][i];
                    table[m][i] = (nodes[n] * table[m][i] - lower) / distance;
                }
            }
            product = next;
        }
        return table[order];
    }
}
