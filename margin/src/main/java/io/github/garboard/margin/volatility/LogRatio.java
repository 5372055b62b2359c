package io.github.garboard.margin.volatility;

/**
 * The logarithms of ratios of prices, fast where prices are near each other: with x = (a - b) / (a + b) that of a / b is 2
 * artanh x = 2 (x + x³ / 3 + x⁵ / 5 + …).
 *
 * <p>Blocks are copied to arrays of one index, since the compiler makes vector instructions of such loops only.
 */
final class LogRatio {

    /** The ratios of one block: a few arrays of them stay in the first cache. */
    static final int BLOCK = 256;

    /** The logarithm up to which the series is exact: moves of 13 %. */
    private static final double NEAR = 0.125;

    private final double[] base;

    LogRatio(int size) {
        base = new double[Math.min(BLOCK, size)];
    }

    /** Returns an array for the logarithms of a block. */
    double[] block() {
        return new double[base.length];
    }

    /** Fills ln(a / b) for a block of n prices of each column, from an index of each on. */
    void fill(double[] a, int fromA, double[] b, int fromB, int n, double[] out) {
        System.arraycopy(a, fromA, out, 0, n);
        System.arraycopy(b, fromB, base, 0, n);
        series(out, base, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(out[i]) < NEAR)) {
                out[i] = far(a[fromA + i], b[fromB + i]);
            }
        }
    }

    /** Returns ln(a / b), to a few units in the last place however near the prices are; NaN if one is not positive and finite. */
    static double of(double a, double b) {
        double near = near(a, b);
        return Math.abs(near) < NEAR ? near : far(a, b);
    }

    private static void series(double[] values, double[] base, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = near(values[i], base[i]);
        }
    }

    /** Returns the series; NaN or infinity for prices below 0, and something large or NaN for those that are far apart. */
    private static double near(double a, double b) {
        // halves, since a sum of prices may overflow
        double x = (0.5 * a - 0.5 * b) / Math.max(0.5 * a + 0.5 * b, 0.0);
        double y = x * x;
        double y2 = y * y;
        // pairs, so that the terms do not wait for each other; the next one is below 3e-18
        double low = (1 / 3.0 + y * (1 / 5.0)) + y2 * (1 / 7.0 + y * (1 / 9.0));
        double high = 1 / 11.0 + y * (1 / 13.0);
        return 2 * x + 2 * x * y * (low + y2 * y2 * high);
    }

    private static double far(double a, double b) {
        boolean prices = a > 0 && b > 0 && a <= Double.MAX_VALUE && b <= Double.MAX_VALUE;
        return prices ? Math.log(a) - Math.log(b) : Double.NaN;
    }
}
