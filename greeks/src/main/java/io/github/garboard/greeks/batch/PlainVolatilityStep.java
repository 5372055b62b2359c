package io.github.garboard.greeks.batch;

/** One step of fifth order from the guesses to the roots, in loops over a block. Mutable scratch, confined to one thread. */
final class PlainVolatilityStep {

    /** A Newton step up to this size makes the step of fifth order exact. */
    static final double CONVERGED = 4e-4;

    /** Products of a smaller total volatility might leave the range of doubles. */
    static final double TINY = 1e-100;

    private final BitView view = new BitView();
    private final long[] bits = Block.longs();
    private final long[] exponentBits = Block.longs();
    private final PlainMillsPair pair = new PlainMillsPair();
    private final double[] deviation = Block.column();
    private final double[] ratio = Block.column();
    private final double[] mantissa = Block.column();
    private final double[] exponent = Block.column();
    private final double[] root = Block.column();
    private final double[] both = Block.column();
    private final double[] newton = Block.column();
    private final double[] slope = Block.column();
    private final double[] second = Block.column();
    private final double[] third = Block.column();
    private final double[] fourth = Block.column();

    /** Replaces guesses by roots and fills in volatilities. */
    void take(
            VolatilityBlock block,
            int count,
            double[] x,
            double[] inverse,
            double[] high,
            double[] bend,
            double[] total) {
        for (int j = 0; j < count; j++) {
            deviation[j] = Math.abs(x[j]) / total[j] - 0.5 * total[j];
        }
        pair.fill(count, total, deviation, high, ratio);
        objective(block, count, inverse, high, total);
        derivatives(count, total);
        limits(count, x, bend, total, block.excess);
        root(count, total, block.volatility, block.excess);
    }

    private void objective(VolatilityBlock block, int count, double[] inverse, double[] high, double[] total) {
        double[] product = mantissa;
        double[] ratio = this.ratio;
        for (int j = 0; j < count; j++) {
            product[j] = ratio[j] * Math.abs(inverse[j]);
        }
        view.toBits(mantissa, bits, count);
        PlainVolatilityKernel.takeApart(count, bits, exponentBits);
        view.toDoubles(bits, mantissa, count);
        view.toDoubles(exponentBits, exponent, count);
        double[] years = block.years;
        double[] root = this.root;
        for (int j = 0; j < count; j++) {
            root[j] = Math.sqrt(years[j]);
        }
        reciprocals(count, mantissa, ratio, total, root, both, second);
        logarithms(count, mantissa, third);
        slopes(count, high, total, both, slope);
        newtons(count, high, newton);
    }

    /** 1 / (M s) and 1 / sqrt(T), and (m - 1) / (m + 1) in place of m, by one division. */
    private static void reciprocals(
            int count, double[] m, double[] ratio, double[] s, double[] root, double[] both, double[] perYear) {
        for (int j = 0; j < count; j++) {
            both[j] = 1 / ((m[j] + 1) * root[j] * (ratio[j] * s[j]));
        }
        for (int j = 0; j < count; j++) {
            double guess = both[j] * ((m[j] + 1) * (ratio[j] * s[j]));
            perYear[j] = Math.fma(Math.fma(-root[j], guess, 1), guess, guess);
        }
        for (int j = 0; j < count; j++) {
            double reciprocal = both[j] * ((m[j] + 1) * root[j]);
            m[j] = (m[j] - 1) * (both[j] * (ratio[j] * s[j]) * root[j]);
            both[j] = reciprocal;
        }
    }

    private static void logarithms(int count, double[] f, double[] tail) {
        for (int j = 0; j < count; j++) {
            tail[j] = PlainMoneyness.tail(f[j] * f[j]);
        }
        for (int j = 0; j < count; j++) {
            tail[j] = tail[j] * (f[j] * (f[j] * f[j]));
        }
    }

    private static void slopes(int count, double[] high, double[] s, double[] reciprocal, double[] slope) {
        for (int j = 0; j < count; j++) {
            slope[j] = s[j] * s[j] * reciprocal[j] * (1 - 2 * high[j]);
        }
    }

    private void newtons(int count, double[] high, double[] newton) {
        double[] z = deviation;
        double[] exponent = this.exponent;
        double[] tail = third;
        double[] f = mantissa;
        double[] ratio = this.ratio;
        double[] reciprocal = both;
        for (int j = 0; j < count; j++) {
            double n = exponent[j] - PlainVolatilityKernel.ROUNDER;
            double large = Math.fma(-0.5 * z[j], z[j], n * PlainVolatilityKernel.LN2_SHORT);
            newton[j] = large + (Math.fma(n, PlainVolatilityKernel.LN2_REST, tail[j]) + (f[j] + f[j]));
        }
        for (int j = 0; j < count; j++) {
            newton[j] = newton[j] * (ratio[j] * ratio[j] * reciprocal[j]) * (2 * high[j] - 1);
        }
    }

    /** The derivatives over the first, each with its power of s and its factorial. */
    private void derivatives(int count, double[] s) {
        double[] z = deviation;
        double[] slope = this.slope;
        double[] c2 = ratio;
        double[] c3 = third;
        double[] c4 = fourth;
        for (int j = 0; j < count; j++) {
            double a = Math.fma(0.5, s[j], z[j]);
            double k = Math.fma(a * a, 3, 0.25 * s[j] * s[j]);
            double g2 = z[j] * (z[j] + s[j]);
            c2[j] = g2;
            c3[j] = Math.fma(g2, g2, -k);
            c4[j] = Math.fma(g2 * g2, g2, Math.fma(-3 * g2, k, 12 * (a * a)));
        }
        for (int j = 0; j < count; j++) {
            double r = slope[j];
            double inner = Math.fma(r, Math.fma(12, c2[j], -6 * r), Math.fma(-3 * c2[j], c2[j], -4 * c3[j]));
            c4[j] = Math.fma(inner, r, c4[j]) * (1.0 / 24);
        }
        for (int j = 0; j < count; j++) {
            double r = slope[j];
            c3[j] = Math.fma(r, Math.fma(-3, c2[j], 2 * r), c3[j]) * (1.0 / 6);
            c2[j] = (c2[j] - r) * 0.5;
        }
    }

    private void limits(int count, double[] x, double[] bend, double[] s, double[] excess) {
        double[] z = deviation;
        double[] newton = this.newton;
        for (int j = 0; j < count; j++) {
            double scale = Math.abs(z[j]) + 1;
            double size = Math.abs(newton[j]);
            double a = size - CONVERGED;
            double b = Math.fma(size, z[j] + s[j], -CONVERGED * scale);
            excess[j] = excess[j] + (Math.abs(a) + a) + (Math.abs(b) + b);
        }
        for (int j = 0; j < count; j++) {
            double a = bend[j] - (s[j] + Math.abs(x[j]));
            double b = TINY - s[j];
            excess[j] = excess[j] + (Math.abs(a) + a) + (Math.abs(b) + b);
        }
    }

    private void root(int count, double[] s, double[] volatility, double[] excess) {
        double[] newton = this.newton;
        double[] c2 = ratio;
        double[] c3 = third;
        double[] c4 = fourth;
        double[] perYear = second;
        double[] change = slope;
        for (int j = 0; j < count; j++) {
            double c22 = c2[j] * c2[j];
            double bend = Math.fma(c2[j] * (c3[j] - c22), 5, -c4[j]);
            change[j] = Math.fma(bend, newton[j], c22 + c22 - c3[j]);
        }
        for (int j = 0; j < count; j++) {
            double n = newton[j];
            change[j] = Math.fma(Math.fma(change[j], n, -c2[j]) * n, n, n);
        }
        for (int j = 0; j < count; j++) {
            double v = s[j] * perYear[j];
            volatility[j] = Math.fma(change[j], v, v);
            s[j] = Math.fma(change[j], s[j], s[j]);
        }
        for (int j = 0; j < count; j++) {
            double a = PlainVolatilityKernel.SMALL - volatility[j];
            double b = volatility[j] - PlainVolatilityKernel.LARGE;
            excess[j] = excess[j] + (Math.abs(a) + a) + (Math.abs(b) + b);
        }
    }
}
