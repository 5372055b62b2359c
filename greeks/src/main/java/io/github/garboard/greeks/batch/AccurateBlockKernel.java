package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.internal.BitPasses;
import io.github.garboard.greeks.internal.ExponentialPasses;
import io.github.garboard.greeks.internal.MillsPasses;
import io.github.garboard.greeks.internal.PricePasses;
import io.github.garboard.greeks.internal.RangePasses;
import io.github.garboard.greeks.internal.StandardisingPasses;
import java.util.Arrays;

/**
 * Mutable kernel whose values are bit for bit those of the readable tier; confined to one thread.
 *
 * <p>It runs the very steps of the single option, each over the whole block before the next. Where the single option takes a
 * branch, both sides are computed and one is chosen. Elements for which that is not the same (limits, amounts beyond 2^100, times
 * and volatilities beyond 1e12, exponents beyond 690, a carry that cancels the logarithm) are left to the single option.
 */
final class AccurateBlockKernel implements BlockKernel {

    /** What needs the terms F N(w d1) and D N(w d2), or the price. */
    private static final int WITH_TERMS = Selection.bit(Greek.PRICE)
            | Selection.bit(Greek.DELTA)
            | Selection.bit(Greek.THETA)
            | Selection.bit(Greek.RHO)
            | Selection.bit(Greek.PHI)
            | Selection.bit(Greek.DUAL_DELTA)
            | Selection.bit(Greek.CHARM);

    private final Standardised standardised = new Standardised();
    private final double[] forward = Block.column();
    private final double[] discounted = Block.column();
    private final double[] first = Block.column();
    private final double[] second = Block.column();
    private final double[] slope = Block.column();
    private final double[] spotTerm = Block.column();
    private final double[] strikeTerm = Block.column();
    private final double[] gauss = Block.column();
    private final double[][] scratch = new double[4][];

    {
        Arrays.setAll(scratch, i -> Block.column());
    }

    private final Raised raised = new Raised();
    private final AccurateSensitivities sensitivities = new AccurateSensitivities();

    @Override
    public void evaluate(Block block, int count, int selection) {
        Standardised x = standardised;
        x.evaluate(block, count);
        raised.over(count, x.exponent, x.exponentLow, block.spot, gauss);
        if ((selection & WITH_TERMS) != 0) {
            raised.over(count, x.yieldTime, x.yieldTimeLow, block.spot, forward);
            raised.over(count, x.rateTime, x.rateTimeLow, block.strike, discounted);
            tails(count);
            PricePasses.part(count, block.sign, x.d1, first, forward, spotTerm);
            PricePasses.part(count, block.sign, x.d2, second, discounted, strikeTerm);
        }
        if (Selection.holds(selection, Greek.PRICE)) {
            price(block, count);
        }
        sensitivities.evaluate(block, count, selection, x, gauss, spotTerm, strikeTerm);
    }

    /** Leaves the tails at |d1| and |d2| and their divided difference. */
    private void tails(int count) {
        Standardised x = standardised;
        double[] q1 = scratch[0];
        double[] q2 = scratch[1];
        double[] odd = scratch[2];
        double[] evenSlope = scratch[3];
        MillsPasses.variables(count, x.d1, x.d2, q1, q2, first);
        MillsPasses.upperEven(count, q1, q2, second, evenSlope);
        MillsPasses.lowerEven(count, q1, q2, second, evenSlope);
        MillsPasses.upperOdd(count, q1, q2, odd, slope);
        MillsPasses.lowerOdd(count, q1, q2, odd, slope);
        MillsPasses.difference(count, q1, q2, first, odd, evenSlope, slope);
        MillsPasses.first(count, gauss, x.d1, q1, odd, second, first);
        MillsPasses.second(count, gauss, x.d2, x.gap, first, second, slope);
    }

    private void price(Block block, int count) {
        Standardised x = standardised;
        double[] outOfTheMoney = scratch[0];
        double[] inside = scratch[1];
        double[] centre = scratch[2];
        double[] lessOne = scratch[3];
        PricePasses.between(count, first, second, forward, discounted, outOfTheMoney);
        MillsPasses.centre(count, x.d1, x.d2, inside, centre);
        PricePasses.outOfTheMoney(count, gauss, slope, x.gap, centre, inside, outOfTheMoney);
        raised.lessOne(count, x.x, x.xLow, lessOne);
        double[] price = block.values[Selection.index(Greek.PRICE)];
        PricePasses.price(count, block.sign, x.x, discounted, lessOne, outOfTheMoney, price);
    }

    /** Mutable scratch of powers of e. */
    private static final class Raised {

        private final double[] shifted = Block.column();
        private final double[] r = Block.column();
        private final double[] rest = Block.column();
        private final long[] bits = Block.longs();
        private final BitView view = new BitView();

        /** Leaves a exp(-(high + low)). */
        void over(int count, double[] high, double[] low, double[] a, double[] out) {
            ExponentialPasses.reduce(count, high, low, shifted, r, rest);
            view.toBits(shifted, bits, count);
            BitPasses.inversePower(count, bits, bits);
            view.toDoubles(bits, shifted, count);
            ExponentialPasses.over(count, a, r, rest, shifted, out);
        }

        /** Leaves exp(high + low) - 1. */
        void lessOne(int count, double[] high, double[] low, double[] out) {
            ExponentialPasses.reduce(count, high, low, shifted, r, rest);
            view.toBits(shifted, bits, count);
            BitPasses.power(count, bits, bits);
            view.toDoubles(bits, shifted, count);
            ExponentialPasses.lessOne(count, r, rest, shifted, out);
        }
    }

    /** Mutable scratch of x, s, d1, d2 and the exponents, as hi and lo. */
    static final class Standardised {

        final double[] rateTime = Block.column();
        final double[] rateTimeLow = Block.column();
        final double[] yieldTime = Block.column();
        final double[] yieldTimeLow = Block.column();
        final double[] carry = Block.column();
        final double[] carryLow = Block.column();
        final double[] x = Block.column();
        final double[] xLow = Block.column();
        final double[] s = Block.column();
        final double[] sLow = Block.column();
        final double[] d1 = Block.column();
        final double[] d1Low = Block.column();
        final double[] d2 = Block.column();
        final double[] d2Low = Block.column();
        final double[] gap = Block.column();
        final double[] rootTime = Block.column();
        final double[] perYear = Block.column();
        final double[] perVolatility = Block.column();
        final double[] perDeviation = Block.column();
        final double[] exponent = Block.column();
        final double[] exponentLow = Block.column();
        private final double[] f = Block.column();
        private final double[] fLow = Block.column();
        private final double[] a = Block.column();
        private final double[] aLow = Block.column();
        private final double[] b = Block.column();
        private final double[] bLow = Block.column();
        private final double[] powers = Block.column();
        private final long[] spotBits = Block.longs();
        private final long[] strikeBits = Block.longs();
        private final long[] nearBits = Block.longs();
        private final BitView view = new BitView();

        void evaluate(Block block, int count) {
            StandardisingPasses.product(count, block.rate, block.years, rateTime, rateTimeLow);
            StandardisingPasses.product(count, block.yield, block.years, yieldTime, yieldTimeLow);
            StandardisingPasses.difference(count, rateTime, rateTimeLow, yieldTime, yieldTimeLow, carry, carryLow);
            logarithm(block, count);
            StandardisingPasses.root(count, block.years, rootTime);
            StandardisingPasses.reciprocals(count, block.years, block.volatility, perYear, perVolatility);
            StandardisingPasses.deviation(count, block.volatility, block.years, rootTime, perYear, s, sLow);
            StandardisingPasses.ratio(count, x, s, perDeviation, a);
            StandardisingPasses.ratioLow(count, x, xLow, s, sLow, perDeviation, aLow);
            StandardisingPasses.gap(count, a, aLow, s, sLow, gap);
            StandardisingPasses.d1(count, a, aLow, s, sLow, d1, d1Low);
            StandardisingPasses.d2(count, a, aLow, s, sLow, d2, d2Low);
            StandardisingPasses.half(count, d1, d1Low, exponent, exponentLow);
            StandardisingPasses.exponent(count, exponent, exponentLow, yieldTime, yieldTimeLow);
            flagUnusual(block, count);
        }

        /** Leaves x. */
        private void logarithm(Block block, int count) {
            view.toBits(block.spot, spotBits, count);
            view.toBits(block.strike, strikeBits, count);
            BitPasses.unusual(count, spotBits, strikeBits, block.extreme);
            BitPasses.near(count, spotBits, strikeBits, nearBits, strikeBits);
            view.toDoubles(nearBits, a, count);
            view.toDoubles(strikeBits, powers, count);
            StandardisingPasses.fraction(count, block.spot, a, f, b);
            StandardisingPasses.fractionLow(count, block.spot, a, f, b, fLow);
            StandardisingPasses.square(count, f, fLow, a, aLow);
            StandardisingPasses.cube(count, f, fLow, a, aLow, b, bLow);
            StandardisingPasses.third(count, b, bLow, a, x, xLow);
            StandardisingPasses.logarithm(count, f, fLow, x, xLow, a, aLow);
            StandardisingPasses.base(count, powers, carry, carryLow, b, bLow);
            StandardisingPasses.sum(count, b, bLow, a, aLow, x, xLow);
        }

        private void flagUnusual(Block block, int count) {
            RangePasses.exponents(count, exponent, x, rateTime, yieldTime, a);
            RangePasses.sizes(count, block.years, perYear, block.volatility, perVolatility, block.sign, a);
            RangePasses.logarithm(count, x, s, f, a);
            view.toBits(a, spotBits, count);
            BitPasses.flag(count, spotBits, block.extreme);
        }
    }
}
