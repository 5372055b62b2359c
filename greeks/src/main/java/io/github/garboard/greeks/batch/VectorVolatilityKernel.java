package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.broadcast;

import io.github.garboard.greeks.internal.Constants;
import io.github.garboard.greeks.internal.VolatilityGuess;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The passes of {@link PlainVolatilityKernel} in vectors: the same operations, so that the results differ at most where a product is
 * fused. Mutable and confined to one thread.
 *
 * <p>What stands late in a pass calls the vectors directly: beyond some 18,000 nodes of its graph the compiler inlines no method
 * of ours, and would box its vectors.
 */
final class VectorVolatilityKernel implements VolatilityKernel {

    private static final int LANES = SPECIES.length();

    private static final int SIZE = VolatilityBlock.SIZE;
    private static final int FRACTION_BITS = 52;
    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final long ONE_BITS = 0x3ff0000000000000L;
    private static final long THREE_QUARTERS_BITS = 0x3fe8000000000000L;

    private static final DoubleVector ZERO = broadcast(0);
    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector LN2_SHORT = broadcast(0x1.62e42fefa2000p-1);
    private static final DoubleVector LN2_REST = broadcast(0x1.9ef35793c7673p-41);
    private static final DoubleVector TWO_THIRDS = broadcast(Constants.TWO_THIRDS_HI);
    private static final DoubleVector ROUNDER = broadcast(0x1.8p52);
    private static final DoubleVector LOG2_E = broadcast(1.4426950408889634);
    private static final DoubleVector MINUS_LN2_HI = broadcast(-Constants.LN2_HI);
    private static final DoubleVector MINUS_LN2_LO = broadcast(-Constants.LN2_LO);
    private static final DoubleVector ROOT_TWO_PI = broadcast(Constants.ROOT_TWO_PI_HI);
    private static final DoubleVector LARGEST_HALF_SQUARE = broadcast(700);
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector QUARTER = broadcast(0.25);
    private static final DoubleVector NEGLIGIBLE = broadcast(VolatilityGuess.NEGLIGIBLE);
    private static final DoubleVector LARGEST_POWER = broadcast(300);
    private static final DoubleVector LARGEST_X = broadcast(VolatilityGuess.LARGEST);
    private static final DoubleVector WORTHLESS = broadcast(0x1p-40);
    private static final DoubleVector SMALL = broadcast(1e-290);
    private static final DoubleVector LARGE = broadcast(1e290);
    private static final DoubleVector FOUR = broadcast(4);
    private static final DoubleVector LN2 = broadcast(Constants.LN2_HI);

    private static final DoubleVector H0 = broadcast(0.4);
    private static final DoubleVector H1 = broadcast(0.28571428571428487);
    private static final DoubleVector H2 = broadcast(0.22222222222279714);
    private static final DoubleVector H3 = broadcast(0.18181818167167946);
    private static final DoubleVector H4 = broadcast(0.15384617252127517);
    private static final DoubleVector H5 = broadcast(0.13333199878768887);
    private static final DoubleVector H6 = broadcast(0.11770289124061807);
    private static final DoubleVector H7 = broadcast(0.10391073210804888);
    private static final DoubleVector H8 = broadcast(0.11261755047352405);

    private static final DoubleVector E0 = broadcast(0.5);
    private static final DoubleVector E1 = broadcast(0.1666666666666667);
    private static final DoubleVector E2 = broadcast(0.04166666666666667);
    private static final DoubleVector E3 = broadcast(0.008333333333326084);
    private static final DoubleVector E4 = broadcast(0.0013888888888883711);
    private static final DoubleVector E5 = broadcast(0.0001984126987500228);
    private static final DoubleVector E6 = broadcast(2.480158732567746e-05);
    private static final DoubleVector E7 = broadcast(2.755725517000089e-06);
    private static final DoubleVector E8 = broadcast(2.755727347871858e-07);
    private static final DoubleVector E9 = broadcast(2.5105312729622103e-08);
    private static final DoubleVector E10 = broadcast(2.09147553258932e-09);

    private static final DoubleVector R0 = broadcast(1.0000001601623725);
    private static final DoubleVector R1 = broadcast(-0.500001774431273);
    private static final DoubleVector R2 = broadcast(0.333294737572879);
    private static final DoubleVector R3 = broadcast(-0.24978826540437807);
    private static final DoubleVector R4 = broadcast(0.20119603069912806);
    private static final DoubleVector R5 = broadcast(-0.173574057323999);
    private static final DoubleVector R6 = broadcast(0.1400688175105198);
    private static final DoubleVector R7 = broadcast(-0.0650838147219571);

    private final double[] x = Block.column();
    private final double[] rest = Block.column();
    private final double[] bend = Block.column();
    private final double[] unit = Block.column();
    private final double[] value = Block.column();
    private final double[] inverse = Block.column();
    private final double[] logarithm = Block.column();
    private final double[] first = Block.column();
    private final double[] total = Block.column();
    private final int[] index = new int[SIZE];
    private final double[] upperX = Block.column();
    private final double[] upperLogarithm = Block.column();
    private final double[] upper = Block.column();
    private final VectorMillsPair pair = new VectorMillsPair();
    private final VectorVolatilityStep step = new VectorVolatilityStep();
    private VolatilityBlock block = new VolatilityBlock();
    private int count;
    private double worst;

    /**
     * One unit of compilation. Called through this interface from one place with many receivers, the passes are never inlined into
     * it: together they are more than the compiler takes apart, and every vector would be boxed.
     */
    private interface Pass {
        void run(VectorVolatilityKernel k);
    }

    private static final Pass[] PASSES = {
        VectorVolatilityKernel::logarithm,
        VectorVolatilityKernel::moneyness,
        VectorVolatilityKernel::growth,
        VectorVolatilityKernel::inside,
        VectorVolatilityKernel::target,
        VectorVolatilityKernel::rough,
        k -> VectorVolatilityGuess.lowVariables(k.inverse, k.x, k.logarithm, k.rest, k.first, k.count),
        k -> VectorVolatilityGuess.low(k.rest, k.first, k.total, k.count),
        VectorVolatilityKernel::high,
        k -> k.pair.prepare(k.inverse, k.x, k.total, k.count),
        k -> k.pair.even(k.count),
        k -> k.pair.odd(k.count),
        k -> k.pair.join(k.count),
        k -> k.step.objective(k.block, k.pair, k.inverse, k.total, k.count),
        k -> k.worst = k.step.take(k.block, k.pair, k.x, k.bend, k.total, k.count),
        VectorVolatilityKernel::condition
    };

    @Override
    public int least() {
        return 3;
    }

    @Override
    public boolean solve(VolatilityBlock block, int count, boolean condition) {
        this.block = block;
        this.count = count;
        int passes = condition ? PASSES.length : PASSES.length - 1;
        for (int i = 0; i < passes; i++) {
            PASSES[i].run(this);
        }
        return worst <= 0;
    }

    /** ln(S/K) in double-double. */
    private void logarithm() {
        double[] spots = block.spot;
        double[] strikes = block.strike;
        double[] xs = this.x;
        double[] rests = this.rest;
        double[] bends = this.bend;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector spot = DoubleVector.fromArray(SPECIES, spots, j);
            DoubleVector strike = DoubleVector.fromArray(SPECIES, strikes, j);
            LongVector strikeBits = strike.reinterpretAsLongs();
            LongVector shift = spot.reinterpretAsLongs()
                    .sub(strikeBits)
                    .add(1L << (FRACTION_BITS - 1))
                    .lanewise(VectorOperators.ASHR, FRACTION_BITS);
            DoubleVector near = strikeBits
                    .add(shift.lanewise(VectorOperators.LSHL, FRACTION_BITS))
                    .reinterpretAsDoubles();
            DoubleVector whole = shift.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector difference = spot.sub(near);
            DoubleVector sum = spot.add(near);
            DoubleVector part = sum.sub(spot);
            DoubleVector sumLo = spot.sub(sum.sub(part)).add(near.sub(part));
            DoubleVector reciprocal = ONE.div(sum);
            DoubleVector f = difference.mul(reciprocal);
            DoubleVector fLo = f.neg().fma(sum, difference).sub(f.mul(sumLo)).mul(reciprocal);
            DoubleVector w = f.mul(f);
            DoubleVector series = tail(w).fma(w, TWO_THIRDS);
            DoubleVector cube = f.mul(w);
            DoubleVector third = cube.mul(series);
            DoubleVector thirdLo = cube.fma(series, third.neg());
            DoubleVector large = whole.mul(LN2_SHORT);
            DoubleVector twice = f.add(f);
            DoubleVector first = large.add(twice);
            DoubleVector lo = large.sub(first)
                    .add(twice)
                    .add(whole.fma(LN2_REST, fLo.add(fLo)).add(thirdLo));
            DoubleVector second = first.add(third);
            lo = lo.add(first.sub(second).add(third));
            second.intoArray(xs, j);
            lo.intoArray(rests, j);
            third.abs().mul(FOUR).intoArray(bends, j);
        }
    }

    /** Adds the carry. */
    private void moneyness() {
        double[] rates = block.rate;
        double[] yearss = block.years;
        double[] yields = block.yield;
        double[] xs = this.x;
        double[] rests = this.rest;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector second = DoubleVector.fromArray(SPECIES, xs, j);
            DoubleVector lo = DoubleVector.fromArray(SPECIES, rests, j);
            DoubleVector years = DoubleVector.fromArray(SPECIES, yearss, j);
            DoubleVector rate = DoubleVector.fromArray(SPECIES, rates, j);
            DoubleVector yield = DoubleVector.fromArray(SPECIES, yields, j);
            DoubleVector rt = rate.mul(years);
            DoubleVector qt = yield.mul(years);
            DoubleVector carry = rt.sub(qt);
            DoubleVector part = carry.sub(rt);
            lo = lo.add(rt.sub(carry.sub(part)).sub(qt.add(part)));
            lo = lo.add(rate.fma(years, rt.neg()).sub(yield.fma(years, qt.neg())));
            DoubleVector log = second.add(carry);
            DoubleVector rest = log.sub(second);
            lo = lo.add(second.sub(log.sub(rest)).add(carry.sub(rest)));
            log.add(lo).intoArray(xs, j);
        }
    }

    /** H of {@link io.github.garboard.greeks.internal.Logarithm}. */
    static DoubleVector tail(DoubleVector w) {
        DoubleVector w2 = w.mul(w);
        DoubleVector even = H8.fma(w2, H6).fma(w2, H4).fma(w2, H2).fma(w2, H0);
        DoubleVector odd = H7.fma(w2, H5).fma(w2, H3).fma(w2, H1);
        return odd.fma(w, even);
    }

    private static DoubleVector curvature(DoubleVector r) {
        DoubleVector w = r.mul(r);
        DoubleVector even = E10.fma(w, E8).fma(w, E6).fma(w, E4).fma(w, E2).fma(w, E0);
        DoubleVector odd = E9.fma(w, E7).fma(w, E5).fma(w, E3).fma(w, E1);
        return odd.fma(r, even);
    }

    /** The smaller of forward and strike, discounted, and the price, both times the growth of that. */
    private void growth() {
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
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            VectorMask<Double> below = DoubleVector.fromArray(SPECIES, xs, j).compare(VectorOperators.LT, 0);
            DoubleVector spot = DoubleVector.fromArray(SPECIES, spots, j);
            DoubleVector strike = DoubleVector.fromArray(SPECIES, strikes, j);
            DoubleVector g =
                    DoubleVector.fromArray(SPECIES, rates, j).blend(DoubleVector.fromArray(SPECIES, yields, j), below);
            strike.blend(spot, below)
                    .mul(DoubleVector.fromArray(SPECIES, discounts, j))
                    .intoArray(units, j);
            DoubleVector years = DoubleVector.fromArray(SPECIES, yearss, j);
            DoubleVector power = g.mul(years);
            DoubleVector powerLo = g.fma(years, power.neg());
            DoubleVector shifted = power.fma(LOG2_E, ROUNDER);
            DoubleVector n = shifted.sub(ROUNDER);
            DoubleVector r = n.fma(MINUS_LN2_LO, n.fma(MINUS_LN2_HI, power)).add(powerLo);
            LongVector exponent = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, FRACTION_BITS);
            DoubleVector growth = curvature(r)
                    .fma(r.mul(r), r)
                    .add(ONE)
                    .reinterpretAsLongs()
                    .add(exponent)
                    .reinterpretAsDoubles();
            DoubleVector price = DoubleVector.fromArray(SPECIES, prices, j);
            DoubleVector grown = price.mul(growth);
            grown.intoArray(values, j);
            VectorMask<Double> ok = spot.compare(VectorOperators.GE, SMALL)
                    .and(spot.compare(VectorOperators.LE, LARGE))
                    .and(strike.compare(VectorOperators.GE, SMALL))
                    .and(price.compare(VectorOperators.GE, SMALL))
                    .and(grown.compare(VectorOperators.GE, SMALL))
                    .and(power.abs().compare(VectorOperators.LE, LARGEST_POWER));
            ONE.blend(ZERO, ok).intoArray(excesses, j);
        }
    }

    /** What the larger of forward and strike has beyond the smaller, per unit, where that is in the money. */
    private void inside() {
        double[] excesses = block.excess;
        double[] signs = block.sign;
        double[] xs = this.x;
        double[] rests = this.rest;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector log = DoubleVector.fromArray(SPECIES, xs, j);
            DoubleVector ax = log.abs();
            DoubleVector shifted = ax.fma(LOG2_E, ROUNDER);
            DoubleVector n = shifted.sub(ROUNDER);
            DoubleVector r = n.fma(MINUS_LN2_LO, n.fma(MINUS_LN2_HI, ax));
            DoubleVector less = curvature(r).fma(r.mul(r), r);
            DoubleVector two = shifted.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                    .add(ONE_BITS)
                    .reinterpretAsDoubles();
            DoubleVector sign = DoubleVector.fromArray(SPECIES, signs, j);
            ZERO.blend(two.fma(less, two.sub(ONE)), sign.mul(log).compare(VectorOperators.GT, 0))
                    .intoArray(rests, j);
            VectorMask<Double> ok =
                    ax.compare(VectorOperators.LE, LARGEST_X).and(sign.mul(sign).compare(VectorOperators.EQ, ONE));
            DoubleVector.fromArray(SPECIES, excesses, j).blend(ONE, ok.not()).intoArray(excesses, j);
        }
    }

    /** The reciprocal of the target, negative for a complement, and what the guess takes the logarithm of. */
    private void target() {
        double[] excesses = block.excess;
        double[] xs = this.x;
        double[] rests = this.rest;
        double[] units = this.unit;
        double[] values = this.value;
        double[] inverses = this.inverse;
        double[] logarithms = this.logarithm;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector one = DoubleVector.fromArray(SPECIES, units, j);
            DoubleVector price = DoubleVector.fromArray(SPECIES, values, j);
            DoubleVector inside = DoubleVector.fromArray(SPECIES, rests, j);
            DoubleVector timeValue = inside.neg().fma(one, price);
            DoubleVector complement = inside.fma(one, one).sub(price);
            VectorMask<Double> high = complement.compare(VectorOperators.LT, timeValue);
            DoubleVector target = timeValue.min(complement);
            DoubleVector ib = one.div(target.mul(ROOT_TWO_PI));
            DoubleVector ax = DoubleVector.fromArray(SPECIES, xs, j).abs();
            DoubleVector widened = ax.fma(QUARTER, ONE);
            DoubleVector tau =
                    widened.mul(widened).mul(ib).mul(ax).max(NEGLIGIBLE).add(ONE);
            tau.blend(ib.mul(ROOT_TWO_PI), high).intoArray(logarithms, j);
            ib.blend(ib.neg(), high).intoArray(inverses, j);
            VectorMask<Double> ok =
                    price.mul(WORTHLESS).compare(VectorOperators.LE, target).and(ib.compare(VectorOperators.LE, LARGE));
            DoubleVector.fromArray(SPECIES, excesses, j).blend(ONE, ok.not()).intoArray(excesses, j);
        }
    }

    /** A logarithm as good as the guess needs it. */
    private void rough() {
        double[] logarithms = this.logarithm;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, logarithms, j).reinterpretAsLongs();
            LongVector e = bits.sub(THREE_QUARTERS_BITS).lanewise(VectorOperators.ASHR, FRACTION_BITS);
            DoubleVector r = bits.sub(e.lanewise(VectorOperators.LSHL, FRACTION_BITS))
                    .reinterpretAsDoubles()
                    .sub(ONE);
            DoubleVector n = e.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector p = R7.fma(r, R6)
                    .fma(r, R5)
                    .fma(r, R4)
                    .fma(r, R3)
                    .fma(r, R2)
                    .fma(r, R1)
                    .fma(r, R0);
            n.fma(LN2, r.mul(p)).intoArray(logarithms, j);
        }
    }

    /** The guesses of the elements above one half, gathered, for most are below. */
    private void high() {
        int n = 0;
        for (int j = 0; j < count; j++) {
            index[n] = j;
            n += (int) (Double.doubleToRawLongBits(inverse[j]) >>> (Long.SIZE - 1));
        }
        if (n == 0) {
            return;
        }
        for (int i = 0; i < n; i++) {
            upperX[i] = x[index[i]];
            upperLogarithm[i] = logarithm[index[i]];
        }
        VectorVolatilityGuess.high(upperX, upperLogarithm, upper, n);
        for (int i = 0; i < n; i++) {
            total[index[i]] = upper[i];
        }
    }

    /** price / (vega volatility) = p sqrt(2 pi) exp(z^2/2) / s. */
    private void condition() {
        double[] conditions = block.condition;
        double[] xs = x;
        double[] totals = total;
        double[] values = value;
        double[] units = unit;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector z = DoubleVector.fromArray(SPECIES, xs, j).abs().div(s).sub(s.mul(HALF));
            DoubleVector half = z.mul(HALF).mul(z).min(LARGEST_HALF_SQUARE);
            DoubleVector shifted = half.fma(LOG2_E, ROUNDER);
            DoubleVector n = shifted.sub(ROUNDER);
            DoubleVector r = n.fma(MINUS_LN2_LO, n.fma(MINUS_LN2_HI, half));
            LongVector exponent = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, FRACTION_BITS);
            DoubleVector bell = curvature(r)
                    .fma(r.mul(r), r)
                    .add(ONE)
                    .reinterpretAsLongs()
                    .add(exponent)
                    .reinterpretAsDoubles();
            DoubleVector.fromArray(SPECIES, values, j)
                    .mul(ROOT_TWO_PI)
                    .mul(bell)
                    .div(DoubleVector.fromArray(SPECIES, units, j).mul(s))
                    .intoArray(conditions, j);
        }
    }
}
