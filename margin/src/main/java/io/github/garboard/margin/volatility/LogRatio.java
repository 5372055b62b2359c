package io.github.garboard.margin.volatility;

/** The logarithm of a ratio of prices, fast where they are near each other. */
final class LogRatio {

    /** Half the relative difference up to which the series is used: moves of 13 %. */
    private static final double NEAR = 1 / 16.0;

    private LogRatio() {}

    /**
     * Returns ln(a / b), to a few units in the last place for prices near each other however near they are; NaN if one is not
     * positive and finite. With x = (a - b) / (a + b) it is 2 artanh x = 2 (x + x³ / 3 + x⁵ / 5 + …).
     */
    static double of(double a, double b) {
        double sum = a + b;
        double x = (a - b) / sum;
        if (!(Math.abs(x) < NEAR && sum > 0 && sum <= Double.MAX_VALUE)) {
            return far(a, b);
        }
        double y = x * x;
        double y2 = y * y;
        // pairs, so that the terms do not wait for each other; y⁷ / 15 is below 3e-18
        double low = (1 / 3.0 + y * (1 / 5.0)) + y2 * (1 / 7.0 + y * (1 / 9.0));
        double high = 1 / 11.0 + y * (1 / 13.0);
        return 2 * x + 2 * x * y * (low + y2 * y2 * high);
    }

    private static double far(double a, double b) {
        boolean prices = a > 0 && b > 0 && a <= Double.MAX_VALUE && b <= Double.MAX_VALUE;
        return prices ? Math.log(a) - Math.log(b) : Double.NaN;
    }
}
