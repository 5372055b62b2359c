package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.LONGS;
import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.denominator;
import static io.github.garboard.greeks.batch.VectorFunctions.exp;
import static io.github.garboard.greeks.batch.VectorFunctions.exponent;
import static io.github.garboard.greeks.batch.VectorFunctions.load;
import static io.github.garboard.greeks.batch.VectorFunctions.logOfRatio;
import static io.github.garboard.greeks.batch.VectorFunctions.numerator;
import static io.github.garboard.greeks.batch.VectorFunctions.raise;
import static io.github.garboard.greeks.batch.VectorFunctions.whole;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * The FAST kernel in vectors of the incubating module: the operations of {@link PlainBlockKernel} in fewer passes. Mutable and
 * confined to one thread.
 *
 * <p>Several short passes rather than one long one, for the reason that {@link VectorFunctions} tells, and because a machine looks
 * ahead a few hundred instructions only: of a short pass it works at several rounds at once. All go through one call in one loop, so
 * that none is inlined into that. No masks, which are slow on Java 17: sides are taken and elements are checked by the bits.
 *
 * <p>An element is left to the scalar kernel unless |x|/s + s/2 &lt;= 37, |r T| and |(r - q) T| &lt;= 100, 1e-100 &lt;= K &lt;= 1e100,
 * s and T &gt;= 1e-100 and 1e-200 &lt;= 1/(2 S^2 s) &lt;= 1e200, with s before and after a shock: within, nothing on the way leaves
 * the range of doubles.
 */
final class VectorBlockKernel implements BlockKernel, ScenarioKernel {

    /** One pass over the first elements of a block. */
    @FunctionalInterface
    interface Pass {
        void run(Block block, int count);
    }

    static final int LANES = SPECIES.length();

    /** The inputs of so many, their results and all that lies between take less than the nearest cache holds. */
    private static final int IN_PLACE = 128;

    /** What a shock multiplies the spot by, not to be left to the scalar kernel. */
    private static final double LEAST_FACTOR = 1e-9;

    private static final double MOST_FACTOR = 1e9;

    private static final double LN2 = 0.6931471805599453;
    private static final double LN_ROOT_TWO_PI = 0.9189385332046728;

    // limits as bits: of positive doubles the one with the larger bits is the larger, and NaN is above all
    private static final long SIGN = Long.MIN_VALUE;
    private static final long SIZE = Long.MAX_VALUE;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final long FARTHEST = Double.doubleToRawLongBits(37);
    private static final long MOST_GROWTH = Double.doubleToRawLongBits(100);
    private static final long LEAST_YEARS = Double.doubleToRawLongBits(1e-100);
    private static final long LEAST_DEVIATION = Double.doubleToRawLongBits(1e-100);
    private static final long LEAST_MONEY = Double.doubleToRawLongBits(1e-100);
    private static final long RANGE_OF_MONEY = Double.doubleToRawLongBits(1e100) - LEAST_MONEY;
    private static final long LEAST_PRODUCT = Double.doubleToRawLongBits(1e-200);
    private static final long RANGE_OF_PRODUCT = Double.doubleToRawLongBits(1e200) - LEAST_PRODUCT;

    private final VectorTerms terms = new VectorTerms();
    private final Pass[] begin = {this::spots, this::ratios, this::strikes, this::distances};
    private final Pass[] finish = {this::gaussian, this::sides};
    private final Pass[] beginScenarios = {this::spots, this::ratios, this::strikes, this::moneyness};
    private final Pass[] shift = {this::shift};

    /** (S - K 2^e) / (S + K 2^e), with e such that it is small, and e ln 2 + (r - q) T. */
    private final double[] fraction = Block.column();

    private final double[] growth = Block.column();

    /** Of the options without a shock: x = ln(S/K) + (r - q) T, sqrt(T), F, and which are not ordinary. */
    private final double[] baseMoneyness = Block.column();

    private final double[] rootTime = Block.column();

    private final double[] baseForward = Block.column();
    private final long[] baseExtreme = Block.longs();

    /** What the shock multiplies S by. */
    private double spotFactor;

    @Override
    public void evaluate(Block block, int count, int selection) {
        run(begin, block, count);
        run(finish, block, count);
        terms.read(block, count, selection);
    }

    @Override
    public int inPlace() {
        return IN_PLACE;
    }

    @Override
    public void begin(Block block, int count) {
        run(beginScenarios, block, count);
        System.arraycopy(terms.forward, 0, baseForward, 0, count);
        System.arraycopy(block.extreme, 0, baseExtreme, 0, count);
    }

    @Override
    public void price(Block block, int count, double factor) {
        spotFactor = factor;
        if (!(spotFactor > LEAST_FACTOR && spotFactor < MOST_FACTOR)) {
            Arrays.fill(block.extreme, 0, count, 1);
            return;
        }
        run(shift, block, count);
        run(finish, block, count);
    }

    /** The one call of every pass. */
    private static void run(Pass[] passes, Block block, int count) {
        for (Pass pass : passes) {
            pass.run(block, count);
        }
    }

    /** F, s and the carry (r - q) T. */
    private void spots(Block block, int count) {
        int in = block.in;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector years = load(block.years, in + j);
            DoubleVector yield = load(block.yield, in + j);
            DoubleVector rate = load(block.rate, in + j);
            exp(yield.mul(years).neg()).mul(load(block.spot, in + j)).intoArray(terms.forward, j);
            rate.sub(yield).mul(years).intoArray(growth, j);
            years.sqrt().mul(fromArray(SPECIES, block.volatility, in + j)).intoArray(terms.deviation, j);
        }
    }

    /** 1/(S s) and the parts of x, and which elements are ordinary by what these are made of. One division serves all. */
    private void ratios(Block block, int count) {
        int in = block.in;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector spot = load(block.spot, in + j);
            DoubleVector strike = load(block.strike, in + j);
            DoubleVector s = load(terms.deviation, j);
            DoubleVector carry = load(growth, j);
            LongVector e = exponent(spot, strike);
            DoubleVector near = raise(strike, e);
            whole(e).lanewise(FMA, LN2, carry).intoArray(growth, j);
            DoubleVector sum = spot.add(near);
            DoubleVector move = spot.mul(s);
            DoubleVector both = broadcast(SPECIES, 1.0).div(sum.mul(move));
            sum.mul(both).intoArray(terms.perMove, j);
            spot.sub(near).mul(move.mul(both)).intoArray(fraction, j);
            LongVector size = carry.reinterpretAsLongs().and(SIZE);
            LongVector product = both.reinterpretAsLongs().sub(LEAST_PRODUCT);
            product.or(LongVector.broadcast(LONGS, RANGE_OF_PRODUCT).sub(product))
                    .or(LongVector.broadcast(LONGS, MOST_GROWTH).sub(size))
                    .or(spot.reinterpretAsLongs())
                    .or(s.reinterpretAsLongs().sub(LEAST_DEVIATION))
                    .intoArray(block.extreme, j);
        }
    }

    /** D, and which elements are ordinary but for the distance from the strike. */
    private void strikes(Block block, int count) {
        int in = block.in;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector strike = load(block.strike, in + j);
            DoubleVector years = load(block.years, in + j);
            DoubleVector earned = load(block.rate, in + j).mul(years);
            LongVector sign = load(block.sign, in + j).reinterpretAsLongs().and(SIZE);
            exp(earned.neg()).mul(strike).intoArray(terms.discounted, j);
            LongVector size = earned.reinterpretAsLongs().and(SIZE);
            LongVector money = strike.reinterpretAsLongs().sub(LEAST_MONEY);
            sign.lanewise(XOR, ONE)
                    .neg()
                    .or(LongVector.broadcast(LONGS, MOST_GROWTH).sub(size))
                    .or(money.or(LongVector.broadcast(LONGS, RANGE_OF_MONEY).sub(money)))
                    .or(years.reinterpretAsLongs().sub(LEAST_YEARS))
                    .or(LongVector.fromArray(LONGS, block.extreme, j))
                    .intoArray(block.extreme, j);
        }
    }

    /** d1, and which elements are ordinary. */
    private void distances(Block block, int count) {
        int in = block.in;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector x = logOfRatio(load(fraction, j)).add(load(growth, j));
            DoubleVector m = x.mul(load(terms.perMove, j).mul(load(block.spot, in + j)));
            DoubleVector half = load(terms.deviation, j).mul(0.5);
            m.add(half).intoArray(terms.d1, j);
            LongVector far = m.abs().add(half).reinterpretAsLongs();
            far.or(LongVector.broadcast(LONGS, FARTHEST).sub(far))
                    .or(LongVector.fromArray(LONGS, block.extreme, j))
                    .lanewise(ASHR, Long.SIZE - 1)
                    .intoArray(block.extreme, j);
        }
    }

    /** x and sqrt(T). */
    private void moneyness(Block block, int count) {
        for (int j = 0; j < count; j += LANES) {
            logOfRatio(load(fraction, j)).add(load(growth, j)).intoArray(baseMoneyness, j);
            load(block.years, j).sqrt().intoArray(rootTime, j);
        }
    }

    /** d1, s and F of the shocked options. */
    private void shift(Block block, int count) {
        double logFactor = Math.log(spotFactor);
        double factor = spotFactor;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector s = load(block.volatility, j).mul(load(rootTime, j));
            DoubleVector m = load(baseMoneyness, j).add(logFactor).div(s);
            DoubleVector half = s.mul(0.5);
            s.intoArray(terms.deviation, j);
            m.add(half).intoArray(terms.d1, j);
            load(baseForward, j).mul(factor).intoArray(terms.forward, j);
            LongVector far = m.abs().add(half).reinterpretAsLongs();
            far.or(LongVector.broadcast(LONGS, FARTHEST).sub(far))
                    .or(s.reinterpretAsLongs())
                    .or(s.reinterpretAsLongs().sub(LEAST_DEVIATION))
                    .or(LongVector.fromArray(LONGS, baseExtreme, j))
                    .lanewise(ASHR, Long.SIZE - 1)
                    .intoArray(block.extreme, j);
        }
    }

    /** G = F n(d1), and P(|d1|), P(|d2|) of the two Mills ratios P/Q. */
    private void gaussian(Block block, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector d1 = load(terms.d1, j);
            DoubleVector d2 = d1.sub(load(terms.deviation, j));
            DoubleVector p1 = numerator(d1.abs());
            DoubleVector p2 = numerator(d2.abs());
            DoubleVector n = exp(d1.mul(-0.5).lanewise(FMA, d1, -LN_ROOT_TWO_PI));
            n.mul(fromArray(SPECIES, terms.forward, j)).intoArray(terms.gauss, j);
            p1.intoArray(terms.spotTerm, j);
            p2.intoArray(terms.strikeTerm, j);
        }
    }

    /** c F N(c d1) and c D N(c d2): each a tail where c d is negative, else what is beside it; and the price, their difference. */
    private void sides(Block block, int count) {
        double[] price = block.of(Greek.PRICE);
        int in = block.in;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector d1 = load(terms.d1, j);
            DoubleVector d2 = d1.sub(load(terms.deviation, j));
            DoubleVector q1 = denominator(d1.abs());
            DoubleVector q2 = denominator(d2.abs());
            DoubleVector both = fromArray(SPECIES, terms.gauss, j).div(q1.mul(q2));
            LongVector sign = fromArray(SPECIES, block.sign, in + j).reinterpretAsLongs();
            LongVector in1 = d1.reinterpretAsLongs().lanewise(XOR, sign).not();
            LongVector in2 = d2.reinterpretAsLongs().lanewise(XOR, sign).not();
            LongVector tail1 =
                    fromArray(SPECIES, terms.spotTerm, j).mul(q2.mul(both)).reinterpretAsLongs();
            LongVector tail2 =
                    fromArray(SPECIES, terms.strikeTerm, j).mul(q1.mul(both)).reinterpretAsLongs();
            LongVector whole1 = fromArray(SPECIES, terms.forward, j).reinterpretAsLongs();
            LongVector whole2 = fromArray(SPECIES, terms.discounted, j).reinterpretAsLongs();
            DoubleVector up = whole1.and(in1.lanewise(ASHR, Long.SIZE - 1))
                    .reinterpretAsDoubles()
                    .add(tail1.or(in1.and(SIGN)).reinterpretAsDoubles());
            DoubleVector down = whole2.and(in2.lanewise(ASHR, Long.SIZE - 1))
                    .reinterpretAsDoubles()
                    .add(tail2.or(in2.and(SIGN)).reinterpretAsDoubles());
            LongVector negative = sign.and(SIGN);
            DoubleVector asset = up.reinterpretAsLongs().lanewise(XOR, negative).reinterpretAsDoubles();
            DoubleVector cash =
                    down.reinterpretAsLongs().lanewise(XOR, negative).reinterpretAsDoubles();
            LongVector difference = asset.sub(cash).reinterpretAsLongs();
            asset.intoArray(terms.spotTerm, j);
            cash.intoArray(terms.strikeTerm, j);
            difference
                    .lanewise(AND_NOT, difference.lanewise(ASHR, Long.SIZE - 1))
                    .reinterpretAsDoubles()
                    .intoArray(price, j);
        }
    }
}
