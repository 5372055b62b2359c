package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.internal.Constants;

/**
 * The log-moneyness ln F/K of a block of options in loops that the compiler turns into vectors: summed in double-double and rounded
 * once. Mutable scratch, confined to one thread.
 */
final class PlainMoneyness {

    private final BitView view = new BitView();
    private final long[] bits = Block.longs();
    private final long[] otherBits = Block.longs();
    private final double[] power = Block.column();
    private final double[] near = Block.column();
    private final double[] f = Block.column();
    private final double[] fLo = Block.column();
    private final double[] rest = Block.column();
    private final double[] yieldTime = Block.column();

    /** ln F/K. */
    final double[] x = Block.column();

    /** Four times the terms from f^3 on of the series of the logarithm: beside x, too much of them is too much rounding. */
    final double[] bend = Block.column();

    /** Fills in both. */
    void fill(VolatilityBlock block, int count) {
        logarithm(block, count);
        carry(block, count);
    }

    /** ln(S/K) in double-double. */
    private void logarithm(VolatilityBlock block, int count) {
        view.toBits(block.spot, bits, count);
        view.toBits(block.strike, otherBits, count);
        split(count, bits, otherBits);
        view.toDoubles(bits, power, count);
        view.toDoubles(otherBits, near, count);
        ratios(count, block.spot, near, f, fLo);
        series(count, f, near, bend);
        sums(count, f, fLo, near, power, rest);
    }

    /** From the bits of a and b: those of b times the power of two that brings it nearest to a, and of its exponent. */
    private static void split(int count, long[] a, long[] b) {
        for (int j = 0; j < count; j++) {
            long strike = b[j];
            long shift = (a[j] - strike + ((1L << 51) + (1L << 62))) >>> PlainVolatilityKernel.FRACTION_BITS;
            b[j] = strike + (shift << PlainVolatilityKernel.FRACTION_BITS) - (1L << 62);
            a[j] = shift + (PlainVolatilityKernel.ROUNDER_BITS - 1024);
        }
    }

    private static void ratios(int count, double[] a, double[] b, double[] f, double[] fLo) {
        for (int j = 0; j < count; j++) {
            double spot = a[j];
            double near = b[j];
            double sum = spot + near;
            double part = sum - spot;
            double sumLo = (spot - (sum - part)) + (near - part);
            double reciprocal = 1 / sum;
            double ratio = (spot - near) * reciprocal;
            f[j] = ratio;
            fLo[j] = (Math.fma(-ratio, sum, spot - near) - ratio * sumLo) * reciprocal;
        }
    }

    /** The terms from f^3 on; four times as much of them, beside x, is too much rounding. */
    private static void series(int count, double[] f, double[] third, double[] bend) {
        for (int j = 0; j < count; j++) {
            double w = f[j] * f[j];
            third[j] = tail(w);
        }
        for (int j = 0; j < count; j++) {
            bend[j] = Math.abs(4 * (f[j] * (f[j] * f[j])) * third[j]);
        }
    }

    /** (2 atanh(f) - 2 f) / f^3 at w = f^2. */
    static double tail(double w) {
        double w2 = w * w;
        double even = Math.fma(0.11261755047352405, w2, 0.11770289124061807);
        double odd = Math.fma(0.10391073210804888, w2, 0.13333199878768887);
        even = Math.fma(even, w2, 0.15384617252127517);
        odd = Math.fma(odd, w2, 0.18181818167167946);
        even = Math.fma(even, w2, 0.22222222222279714);
        odd = Math.fma(odd, w2, 0.28571428571428487);
        return Math.fma(Math.fma(odd, w, Math.fma(even, w2, 0.4)), w, Constants.TWO_THIRDS_HI);
    }

    /** Leaves ln(S/K) in f and what it left out in rest. */
    private static void sums(int count, double[] f, double[] fLo, double[] series, double[] power, double[] rest) {
        for (int j = 0; j < count; j++) {
            double cube = f[j] * (f[j] * f[j]);
            double third = cube * series[j];
            rest[j] =
                    Math.fma(power[j] - PlainVolatilityKernel.ROUNDER, PlainVolatilityKernel.LN2_REST, fLo[j] + fLo[j])
                            + Math.fma(cube, series[j], -third);
            series[j] = third;
        }
        for (int j = 0; j < count; j++) {
            double large = (power[j] - PlainVolatilityKernel.ROUNDER) * PlainVolatilityKernel.LN2_SHORT;
            double twice = f[j] + f[j];
            double first = large + twice;
            double second = first + series[j];
            rest[j] = rest[j] + ((large - first) + twice) + ((first - second) + series[j]);
            f[j] = second;
        }
    }

    /** Adds (r - q) T. */
    private void carry(VolatilityBlock block, int count) {
        products(count, block.rate, block.years, near, power);
        products(count, block.yield, block.years, yieldTime, fLo);
        difference(count, near, yieldTime, power, fLo);
        sum(count, f, rest, near, power, x);
    }

    /** Leaves a - b in a and what it left out in aLo. */
    private static void difference(int count, double[] a, double[] b, double[] aLo, double[] bLo) {
        for (int j = 0; j < count; j++) {
            double h = a[j] - b[j];
            double part = h - a[j];
            aLo[j] = (a[j] - (h - part)) - (b[j] + part) + (aLo[j] - bLo[j]);
            a[j] = h;
        }
    }

    /** a + b, rounded once. */
    private static void sum(int count, double[] a, double[] aLo, double[] b, double[] bLo, double[] sum) {
        for (int j = 0; j < count; j++) {
            double h = a[j] + b[j];
            double part = h - a[j];
            sum[j] = h + ((a[j] - (h - part)) + (b[j] - part) + (aLo[j] + bLo[j]));
        }
    }

    static void products(int count, double[] a, double[] b, double[] product, double[] low) {
        for (int j = 0; j < count; j++) {
            double p = a[j] * b[j];
            product[j] = p;
            low[j] = Math.fma(a[j], b[j], -p);
        }
    }
}
