package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.garboard.greeks.internal.Constants;
import io.github.garboard.greeks.internal.VolatilityGuess;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * What the volatilities of a block are solved for, in vectors: log-moneyness, and the time value or its complement per unit of the
 * smaller of forward and strike. Mutable scratch, confined to one thread.
 *
 * <p>Whether an element keeps to the limits is told by signs of differences, of bits where both are positive: a negative one marks
 * it, and NaN is above every limit. That is one operation for each limit, and masks are several.
 */
final class VectorVolatilityTarget {

    private static final int LANES = SPECIES.length();
    private static final int FRACTION_BITS = 52;
    private static final long HALF_STEP = 1L << (FRACTION_BITS - 1);
    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final long SIGN = Long.MIN_VALUE;
    private static final long ONE_BITS = 0x3ff0000000000000L;
    private static final long SMALL_BITS = Double.doubleToRawLongBits(PlainVolatilityKernel.SMALL);
    private static final long LARGE_BITS = Double.doubleToRawLongBits(PlainVolatilityKernel.LARGE);
    private static final long LARGEST_X_BITS = Double.doubleToRawLongBits(VolatilityGuess.LARGEST);
    private static final long LARGEST_POWER_BITS = Double.doubleToRawLongBits(PlainVolatilityKernel.LARGEST_POWER);
    private static final long NEGLIGIBLE_BITS = Double.doubleToRawLongBits(VolatilityGuess.NEGLIGIBLE);

    private static final double LN2_SHORT = PlainVolatilityKernel.LN2_SHORT;
    private static final double LN2_REST = PlainVolatilityKernel.LN2_REST;
    private static final double ROUNDER = PlainVolatilityKernel.ROUNDER;
    private static final double LOG2_E = PlainVolatilityKernel.LOG2_E;
    private static final double MINUS_LN2_HI = -Constants.LN2_HI;
    private static final double MINUS_LN2_LO = -Constants.LN2_LO;
    private static final double ROOT_TWO_PI = Constants.ROOT_TWO_PI_HI;

    private static final double E0 = 0.5;
    private static final double E1 = 0.1666666666666667;
    private static final double E2 = 0.04166666666666667;
    private static final double E3 = 0.008333333333326084;
    private static final double E4 = 0.0013888888888883711;
    private static final double E5 = 0.0001984126987500228;
    private static final double E6 = 2.480158732567746e-05;
    private static final double E7 = 2.755725517000089e-06;
    private static final double E8 = 2.755727347871858e-07;
    private static final double E9 = 2.5105312729622103e-08;
    private static final double E10 = 2.09147553258932e-09;

    /** ln F/K. */
    final double[] x = Block.column();

    /** Four times the terms from f^3 on of the series of the logarithm, beside which x is to be large. */
    final double[] bend = Block.column();

    /** The smaller of forward and strike, discounted, and the price, both times the growth of that. */
    final double[] unit = Block.column();

    final double[] value = Block.column();

    /** 1 / (sqrt(2 pi) target), negative for a complement. */
    final double[] inverse = Block.column();

    /** What the guess takes the logarithm of. */
    final double[] argument = Block.column();

    /** ln(S/K) in double-double, and the carry. */
    void moneyness(VolatilityBlock block, int count) {
        double[] spots = block.spot;
        double[] strikes = block.strike;
        double[] rates = block.rate;
        double[] yearss = block.years;
        double[] yields = block.yield;
        double[] xs = this.x;
        double[] bends = this.bend;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector spot = DoubleVector.fromArray(SPECIES, spots, j);
            DoubleVector strike = DoubleVector.fromArray(SPECIES, strikes, j);
            LongVector strikeBits = strike.reinterpretAsLongs();
            LongVector shift =
                    spot.reinterpretAsLongs().sub(strikeBits).add(HALF_STEP).lanewise(ASHR, FRACTION_BITS);
            DoubleVector near =
                    strikeBits.add(shift.lanewise(LSHL, FRACTION_BITS)).reinterpretAsDoubles();
            DoubleVector whole = shift.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector difference = spot.sub(near);
            DoubleVector sum = spot.add(near);
            DoubleVector part = sum.sub(spot);
            DoubleVector sumLo = spot.sub(sum.sub(part)).add(near.sub(part));
            DoubleVector reciprocal = DoubleVector.broadcast(SPECIES, 1).div(sum);
            DoubleVector f = difference.mul(reciprocal);
            DoubleVector fLo = f.neg().fma(sum, difference).sub(f.mul(sumLo)).mul(reciprocal);
            DoubleVector w = f.mul(f);
            DoubleVector series = VectorVolatilityStep.tail(w).lanewise(FMA, w, Constants.TWO_THIRDS_HI);
            DoubleVector cube = f.mul(w);
            DoubleVector third = cube.mul(series);
            DoubleVector thirdLo = cube.fma(series, third.neg());
            DoubleVector large = whole.mul(LN2_SHORT);
            DoubleVector twice = f.add(f);
            DoubleVector first = large.add(twice);
            DoubleVector wholeLo = whole.lanewise(FMA, LN2_REST, fLo.add(fLo)).add(thirdLo);
            DoubleVector lo = large.sub(first).add(twice).add(wholeLo);
            DoubleVector second = first.add(third);
            lo = lo.add(first.sub(second).add(third));
            third.abs().mul(4).intoArray(bends, j);
            DoubleVector years = DoubleVector.fromArray(SPECIES, yearss, j);
            DoubleVector rate = DoubleVector.fromArray(SPECIES, rates, j);
            DoubleVector yield = DoubleVector.fromArray(SPECIES, yields, j);
            DoubleVector rt = rate.mul(years);
            DoubleVector qt = yield.mul(years);
            DoubleVector carry = rt.sub(qt);
            DoubleVector gap = carry.sub(rt);
            DoubleVector carryLo = rt.sub(carry.sub(gap)).sub(qt.add(gap));
            carryLo = carryLo.add(rate.fma(years, rt.neg()).sub(yield.fma(years, qt.neg())));
            DoubleVector log = second.add(carry);
            DoubleVector rest = log.sub(second);
            lo = lo.add(carryLo).add(second.sub(log.sub(rest)).add(carry.sub(rest)));
            log.add(lo).intoArray(xs, j);
        }
    }

    /** exp(r) - 1 for |r| up to ln(2)/2. */
    private static DoubleVector lessOne(DoubleVector r) {
        DoubleVector w = r.mul(r);
        DoubleVector even = w.lanewise(FMA, E10, E8).lanewise(FMA, w, E6).lanewise(FMA, w, E4);
        DoubleVector odd = w.lanewise(FMA, E9, E7).lanewise(FMA, w, E5).lanewise(FMA, w, E3);
        even = even.lanewise(FMA, w, E2).lanewise(FMA, w, E0);
        odd = odd.lanewise(FMA, w, E1);
        return odd.fma(r, even).fma(w, r);
    }

    /** The smaller of forward and strike, discounted, and the price, both times the growth of that. */
    void growth(VolatilityBlock block, int count) {
        double[] discounts = block.discount;
        double[] excesses = block.excess;
        double[] prices = block.price;
        double[] rates = block.rate;
        double[] spots = block.spot;
        double[] strikes = block.strike;
        double[] yearss = block.years;
        double[] yields = block.yield;
        double[] xs = this.x;
        double[] units = this.unit;
        double[] values = this.value;
        for (int j = 0; j < count; j += LANES) {
            VectorMask<Double> below = DoubleVector.fromArray(SPECIES, xs, j).compare(LT, 0);
            DoubleVector rate = DoubleVector.fromArray(SPECIES, rates, j);
            DoubleVector g = rate.blend(DoubleVector.fromArray(SPECIES, yields, j), below);
            DoubleVector years = DoubleVector.fromArray(SPECIES, yearss, j);
            DoubleVector power = g.mul(years);
            DoubleVector shifted = power.lanewise(FMA, LOG2_E, ROUNDER);
            DoubleVector n = shifted.sub(ROUNDER);
            DoubleVector r = n.lanewise(FMA, MINUS_LN2_LO, n.lanewise(FMA, MINUS_LN2_HI, power));
            r = r.add(g.fma(years, power.neg()));
            DoubleVector growth = lessOne(r).add(1);
            LongVector scale = shifted.reinterpretAsLongs().lanewise(LSHL, FRACTION_BITS);
            DoubleVector price = DoubleVector.fromArray(SPECIES, prices, j);
            DoubleVector grown =
                    price.mul(growth.reinterpretAsLongs().add(scale).reinterpretAsDoubles());
            grown.intoArray(values, j);
            DoubleVector spot = DoubleVector.fromArray(SPECIES, spots, j);
            DoubleVector strike = DoubleVector.fromArray(SPECIES, strikes, j);
            DoubleVector discount = DoubleVector.fromArray(SPECIES, discounts, j);
            strike.blend(spot, below).mul(discount).intoArray(units, j);
            LongVector a = spot.reinterpretAsLongs();
            LongVector b = strike.reinterpretAsLongs();
            LongVector c = price.reinterpretAsLongs();
            LongVector d = grown.reinterpretAsLongs();
            LongVector e = power.abs().reinterpretAsLongs();
            a.or(b)
                    .or(c)
                    .or(d)
                    .or(a.sub(SMALL_BITS))
                    .or(b.sub(SMALL_BITS))
                    .or(c.sub(SMALL_BITS))
                    .or(d.sub(SMALL_BITS))
                    .or(a.sub(LARGE_BITS + 1).not())
                    .or(e.sub(LARGEST_POWER_BITS + 1).not())
                    .reinterpretAsDoubles()
                    .intoArray(excesses, j);
        }
    }

    /**
     * What the larger of forward and strike has beyond the smaller, per unit, where that is in the money, and with it the
     * reciprocal of the target and what the guess takes the logarithm of.
     */
    void target(VolatilityBlock block, int count) {
        double[] excesses = block.excess;
        double[] signs = block.sign;
        double[] xs = this.x;
        double[] units = this.unit;
        double[] values = this.value;
        double[] inverses = this.inverse;
        double[] arguments = this.argument;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector log = DoubleVector.fromArray(SPECIES, xs, j);
            DoubleVector ax = log.abs();
            DoubleVector shifted = ax.lanewise(FMA, LOG2_E, ROUNDER);
            DoubleVector n = shifted.sub(ROUNDER);
            DoubleVector r = n.lanewise(FMA, MINUS_LN2_LO, n.lanewise(FMA, MINUS_LN2_HI, ax));
            DoubleVector less = lessOne(r);
            DoubleVector two = shifted.reinterpretAsLongs()
                    .lanewise(LSHL, FRACTION_BITS)
                    .add(ONE_BITS)
                    .reinterpretAsDoubles();
            DoubleVector sign = DoubleVector.fromArray(SPECIES, signs, j);
            LongVector outside = sign.mul(log).reinterpretAsLongs().lanewise(ASHR, 63);
            DoubleVector inside = two.fma(less, two.sub(1))
                    .reinterpretAsLongs()
                    .lanewise(AND_NOT, outside)
                    .reinterpretAsDoubles();
            DoubleVector one = DoubleVector.fromArray(SPECIES, units, j);
            DoubleVector price = DoubleVector.fromArray(SPECIES, values, j);
            DoubleVector timeValue = inside.neg().fma(one, price);
            DoubleVector complement = inside.fma(one, one).sub(price);
            DoubleVector gap = complement.sub(timeValue);
            VectorMask<Double> high = gap.compare(LT, 0);
            DoubleVector target = timeValue.blend(complement, high);
            DoubleVector ib = one.div(target.mul(ROOT_TWO_PI));
            DoubleVector widened = ax.lanewise(FMA, 0.25, 1);
            DoubleVector tau = widened.mul(widened)
                    .mul(ib)
                    .mul(ax)
                    .reinterpretAsLongs()
                    .max(NEGLIGIBLE_BITS)
                    .reinterpretAsDoubles()
                    .add(1);
            tau.blend(ib.mul(ROOT_TWO_PI), high).intoArray(arguments, j);
            LongVector bits = ib.reinterpretAsLongs();
            bits.lanewise(XOR, gap.reinterpretAsLongs().and(SIGN))
                    .reinterpretAsDoubles()
                    .intoArray(inverses, j);
            LongVector a = sign.abs().reinterpretAsLongs().lanewise(XOR, ONE_BITS);
            DoubleVector.fromArray(SPECIES, excesses, j)
                    .reinterpretAsLongs()
                    .or(bits)
                    .or(a.neg())
                    .or(bits.sub(LARGE_BITS + 1).not())
                    .or(ax.reinterpretAsLongs().sub(LARGEST_X_BITS + 1).not())
                    .or(target.sub(price.mul(PlainVolatilityKernel.WORTHLESS)).reinterpretAsLongs())
                    .reinterpretAsDoubles()
                    .intoArray(excesses, j);
        }
    }
}
