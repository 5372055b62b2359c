package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.internal.Constants;
import io.github.garboard.greeks.internal.VolatilityGuess;

/**
 * The kernel of volatilities in loops that the compiler turns into vectors without a flag: one index for all arrays of a loop, no
 * branch, short bodies, bits by way of {@link BitView}. Mutable and confined to one thread.
 *
 * <p>The method is that of {@link io.github.garboard.greeks.internal.VolatilityRoot} in plain doubles but for the log-moneyness,
 * which is summed in double-double and rounded once. An element is left to the scalar solver by an excess that is not 0: a
 * limit is the sum of what lies beyond it, |d| + d, and NaN stays NaN.
 */
final class PlainVolatilityKernel implements VolatilityKernel {

    static final double LN2_SHORT = 0x1.62e42fefa2000p-1;
    static final double LN2_REST = 0x1.9ef35793c7673p-41;
    static final double LOG2_E = 1.4426950408889634;
    static final double ROUNDER = 0x1.8p52;
    static final long ROUNDER_BITS = 0x4338000000000000L;
    static final long THREE_QUARTERS_BITS = 0x3fe8000000000000L;
    static final int FRACTION_BITS = 52;

    /** Money is between this and its reciprocal, and a volatility. */
    static final double SMALL = 1e-290;

    static final double LARGE = 1e290;

    /** The largest exponent of a discount factor. */
    static final double LARGEST_POWER = 300;

    /** A smaller share of time value is left to the scalar solver, which tells whether it determines anything. */
    static final double WORTHLESS = 0x1p-40;

    /** Times any normal double or its reciprocal, clamped to [0, 1], gives 0 or 1. */
    private static final double STEEP = 0x1p1000;

    private final BitView view = new BitView();
    private final long[] bits = Block.longs();
    private final long[] otherBits = Block.longs();
    private final double[] power = Block.column();
    private final double[] near = Block.column();
    private final double[] f = Block.column();
    private final double[] fLo = Block.column();
    private final double[] rest = Block.column();
    private final double[] unit = Block.column();
    private final double[] value = Block.column();
    private final double[] inside = Block.column();
    private final double[] high = Block.column();
    private final double[] inverse = Block.column();
    private final double[] logarithm = Block.column();
    private final double[] total = Block.column();
    private final PlainMoneyness moneyness = new PlainMoneyness();
    private final PlainVolatilityGuess guess = new PlainVolatilityGuess();
    private final PlainVolatilityStep step = new PlainVolatilityStep();

    @Override
    public int least() {
        return 12;
    }

    @Override
    public boolean solve(VolatilityBlock block, int count, boolean condition) {
        moneyness.fill(block, count);
        smaller(block, count);
        growth(block, count);
        inside(block, count);
        side(block, count);
        reciprocal(count);
        rough(count);
        guess.fill(count, moneyness.x, inverse, logarithm, total);
        step.take(block, count, moneyness.x, inverse, high, moneyness.bend, total);
        if (condition) {
            conditions(block, count);
        }
        return solved(block, count);
    }

    private static boolean solved(VolatilityBlock block, int count) {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += block.excess[j];
        }
        return sum == 0;
    }

    /** The smaller of forward and strike, discounted, and the exponent of its growth. */
    private void smaller(VolatilityBlock block, int count) {
        double[] spot = block.spot;
        double[] strike = block.strike;
        double[] rate = block.rate;
        double[] yield = block.yield;
        double[] side = high;
        double[] x = moneyness.x;
        double[] unit = this.unit;
        double[] growth = near;
        for (int j = 0; j < count; j++) {
            side[j] = Math.min(Math.max(x[j] * -STEEP, 0), 1);
        }
        for (int j = 0; j < count; j++) {
            growth[j] = Math.fma(side[j], yield[j], (1 - side[j]) * rate[j]);
            unit[j] = Math.fma(side[j], spot[j], (1 - side[j]) * strike[j]);
        }
        for (int j = 0; j < count; j++) {
            unit[j] = unit[j] * block.discount[j];
        }
    }

    /** The price times the growth of what it is counted in. */
    private void growth(VolatilityBlock block, int count) {
        PlainMoneyness.products(count, near, block.years, inside, rest);
        powers(count, inside, f, power);
        exponential(count, inside, rest, f, fLo);
        grow(count, block.price, fLo, power, value);
        limits(count, block.spot, block.strike, block.excess);
        priceLimits(count, block.price, value, inside, block.excess);
    }

    /** The multiple of ln 2 nearest to x, as x / ln 2 + rounder, and 2 to that power. */
    private void powers(int count, double[] x, double[] shifted, double[] powers) {
        for (int j = 0; j < count; j++) {
            shifted[j] = Math.fma(x[j], LOG2_E, ROUNDER);
        }
        view.toBits(shifted, bits, count);
        raise(count, bits);
        view.toDoubles(bits, powers, count);
    }

    private static void raise(int count, long[] bits) {
        for (int j = 0; j < count; j++) {
            bits[j] = (bits[j] << FRACTION_BITS) + (1023L << FRACTION_BITS);
        }
    }

    /** exp(x - n ln 2) - 1. */
    private static void exponential(int count, double[] x, double[] xLo, double[] shifted, double[] less) {
        for (int j = 0; j < count; j++) {
            double n = shifted[j] - ROUNDER;
            double r = Math.fma(n, -Constants.LN2_LO, Math.fma(n, -Constants.LN2_HI, x[j])) + xLo[j];
            double w = r * r;
            double even = Math.fma(2.09147553258932e-09, w, 2.755727347871858e-07);
            double odd = Math.fma(2.5105312729622103e-08, w, 2.755725517000089e-06);
            even = Math.fma(even, w, 2.480158732567746e-05);
            odd = Math.fma(odd, w, 0.0001984126987500228);
            even = Math.fma(even, w, 0.0013888888888883711);
            odd = Math.fma(odd, w, 0.008333333333326084);
            even = Math.fma(even, w, 0.04166666666666667);
            odd = Math.fma(odd, w, 0.1666666666666667);
            even = Math.fma(even, w, 0.5);
            less[j] = Math.fma(Math.fma(odd, r, even), w, r);
        }
    }

    private static void grow(int count, double[] price, double[] less, double[] power, double[] value) {
        for (int j = 0; j < count; j++) {
            value[j] = price[j] * ((1 + less[j]) * power[j]);
        }
    }

    private static void limits(int count, double[] spot, double[] strike, double[] excess) {
        for (int j = 0; j < count; j++) {
            double a = SMALL - spot[j];
            double b = SMALL - strike[j];
            double c = spot[j] - LARGE;
            excess[j] = (Math.abs(a) + a) + (Math.abs(b) + b) + (Math.abs(c) + c);
        }
    }

    private static void priceLimits(int count, double[] price, double[] value, double[] power, double[] excess) {
        for (int j = 0; j < count; j++) {
            double a = SMALL - price[j];
            double b = SMALL - value[j];
            double c = Math.abs(power[j]) - LARGEST_POWER;
            excess[j] = excess[j] + (Math.abs(a) + a) + (Math.abs(b) + b) + (Math.abs(c) + c);
        }
    }

    /** What the larger of forward and strike has beyond the smaller, per unit, where that is in the money. */
    private void inside(VolatilityBlock block, int count) {
        double[] absolute = near;
        double[] x = moneyness.x;
        double[] none = rest;
        for (int j = 0; j < count; j++) {
            absolute[j] = Math.abs(x[j]);
            none[j] = 0;
        }
        powers(count, absolute, f, power);
        exponential(count, absolute, none, f, fLo);
        inTheMoney(count, block.sign, x, rest);
        expm1(count, fLo, power, rest, inside);
        signLimits(count, block.sign, absolute, block.excess);
    }

    private static void inTheMoney(int count, double[] sign, double[] x, double[] is) {
        for (int j = 0; j < count; j++) {
            is[j] = Math.min(Math.max(sign[j] * x[j] * STEEP, 0), 1);
        }
    }

    private static void expm1(int count, double[] less, double[] power, double[] factor, double[] result) {
        for (int j = 0; j < count; j++) {
            result[j] = Math.fma(power[j], less[j], power[j] - 1) * factor[j];
        }
    }

    private static void signLimits(int count, double[] sign, double[] absolute, double[] excess) {
        for (int j = 0; j < count; j++) {
            double a = absolute[j] - VolatilityGuess.LARGEST;
            excess[j] = excess[j] + (Math.abs(a) + a) + Math.abs(Math.fma(sign[j], sign[j], -1));
        }
    }

    /** Time value and complement, the smaller of which is the target. */
    private void side(VolatilityBlock block, int count) {
        double[] unit = this.unit;
        double[] value = this.value;
        double[] inside = this.inside;
        double[] target = near;
        double[] high = this.high;
        double[] excess = block.excess;
        for (int j = 0; j < count; j++) {
            double timeValue = Math.fma(-inside[j], unit[j], value[j]);
            double complement = Math.fma(inside[j], unit[j], unit[j]) - value[j];
            target[j] = Math.min(timeValue, complement);
            high[j] = timeValue - complement;
        }
        for (int j = 0; j < count; j++) {
            high[j] = Math.min(Math.max(high[j] * STEEP * STEEP, 0), 1);
        }
        for (int j = 0; j < count; j++) {
            double a = Math.fma(value[j], WORTHLESS, -target[j]);
            excess[j] = excess[j] + (Math.abs(a) + a);
        }
    }

    /** The reciprocal of sqrt(2 pi) times the target, negative for a complement, and what the guess takes the logarithm of. */
    private void reciprocal(int count) {
        double[] unit = this.unit;
        double[] target = near;
        double[] high = this.high;
        double[] inverse = this.inverse;
        double[] x = moneyness.x;
        double[] logarithm = this.logarithm;
        for (int j = 0; j < count; j++) {
            inverse[j] = unit[j] / (target[j] * Constants.ROOT_TWO_PI_HI);
        }
        for (int j = 0; j < count; j++) {
            double w = Math.fma(Math.abs(x[j]), 0.25, 1);
            double tau = Math.max(w * w * inverse[j] * Math.abs(x[j]), VolatilityGuess.NEGLIGIBLE) + 1;
            logarithm[j] = Math.fma(high[j], inverse[j] * Constants.ROOT_TWO_PI_HI, (1 - high[j]) * tau);
        }
        for (int j = 0; j < count; j++) {
            inverse[j] = inverse[j] * (1 - 2 * high[j]);
        }
    }

    /** A logarithm as good as the guess needs it. */
    private void rough(int count) {
        view.toBits(logarithm, bits, count);
        takeApart(count, bits, otherBits);
        view.toDoubles(bits, near, count);
        view.toDoubles(otherBits, power, count);
        double[] mantissa = near;
        double[] exponent = power;
        double[] log = logarithm;
        for (int j = 0; j < count; j++) {
            double r = mantissa[j] - 1;
            double p = Math.fma(-0.0650838147219571, r, 0.1400688175105198);
            p = Math.fma(p, r, -0.173574057323999);
            p = Math.fma(p, r, 0.20119603069912806);
            p = Math.fma(p, r, -0.24978826540437807);
            p = Math.fma(p, r, 0.333294737572879);
            p = Math.fma(p, r, -0.500001774431273);
            p = Math.fma(p, r, 1.0000001601623725);
            log[j] = Math.fma(exponent[j] - ROUNDER, Constants.LN2_HI, r * p);
        }
    }

    /** From the bits of a double: those of its part in [3/4, 3/2), and of its exponent added to the rounder. */
    static void takeApart(int count, long[] bits, long[] exponents) {
        for (int j = 0; j < count; j++) {
            long e = (bits[j] - THREE_QUARTERS_BITS + (1L << 62)) >>> FRACTION_BITS;
            bits[j] = bits[j] - (e << FRACTION_BITS) + (1L << 62);
            exponents[j] = e + (ROUNDER_BITS - 1024);
        }
    }

    /** price / (vega volatility) = p sqrt(2 pi) exp(z^2/2) / s. */
    private void conditions(VolatilityBlock block, int count) {
        double[] x = moneyness.x;
        double[] s = total;
        double[] half = near;
        double[] none = rest;
        double[] condition = block.condition;
        for (int j = 0; j < count; j++) {
            double z = Math.abs(x[j]) / s[j] - 0.5 * s[j];
            half[j] = Math.min(0.5 * z * z, 700);
            none[j] = 0;
        }
        powers(count, half, f, power);
        exponential(count, half, none, f, fLo);
        grow(count, value, fLo, power, condition);
        for (int j = 0; j < count; j++) {
            condition[j] = condition[j] * Constants.ROOT_TWO_PI_HI / (unit[j] * s[j]);
        }
    }
}
