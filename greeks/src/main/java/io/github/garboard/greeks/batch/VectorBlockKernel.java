package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.bits;
import static io.github.garboard.greeks.batch.VectorFunctions.broadcast;
import static io.github.garboard.greeks.batch.VectorFunctions.denominator;
import static io.github.garboard.greeks.batch.VectorFunctions.exp;
import static io.github.garboard.greeks.batch.VectorFunctions.exponent;
import static io.github.garboard.greeks.batch.VectorFunctions.load;
import static io.github.garboard.greeks.batch.VectorFunctions.log;
import static io.github.garboard.greeks.batch.VectorFunctions.numerator;
import static io.github.garboard.greeks.batch.VectorFunctions.raise;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.ASHR;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * The FAST kernel in vectors of the incubating module: the operations of {@link PlainBlockKernel} in fewer passes. Mutable and
 * confined to one thread.
 *
 * <p>Several short passes rather than one long one, for the reason that {@link VectorFunctions} tells; all through one call in
 * one loop, so that none is inlined into that. No masks, which are slow on Java 17: sides are taken and elements are checked by
 * the bits.
 *
 * <p>An element is left to the scalar kernel unless |x|/s + s/2 + 0.12 (|r| + |q|) T &lt; 37, 1e-100 &lt;= K &lt;= 1e100, s and T &gt;= 1e-100 and
 * 1e-200 &lt; 1/(2 S^2 s) &lt; 1e200: within, nothing on the way leaves the range of doubles. In a scenario S instead of the last lies
 * where K does.
 */
final class VectorBlockKernel implements BlockKernel, ScenarioKernel {

    /** One pass over the first elements of a block. */
    @FunctionalInterface
    interface Pass {
        void run(Block block, int count);
    }

    static final int LANES = SPECIES.length();

    /** What a shock multiplies the spot by, not to be left to the scalar kernel. */
    private static final double LEAST_FACTOR = 1e-9;

    private static final double MOST_FACTOR = 1e9;

    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector MINUS_ONE = broadcast(-1);
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector MINUS_HALF = broadcast(-0.5);
    private static final DoubleVector MINUS_LN_ROOT_TWO_PI = broadcast(-0.9189385332046728);

    /** Takes the sum beyond 37 where |r| T + |q| T is beyond 308. */
    private static final DoubleVector PER_EXPONENT = broadcast(0.12);

    private static final DoubleVector HUGE = broadcast(1e300);
    private static final LongVector FARTHEST = bits(37);
    private static final LongVector LEAST_DEVIATION = bits(1e-100);
    private static final LongVector LEAST_YEARS = bits(1e-100);
    private static final LongVector LEAST = bits(1e-200);
    private static final LongVector RANGE = bits(1e200).sub(LEAST);
    private static final LongVector LEAST_MONEY = bits(1e-100);
    private static final LongVector RANGE_OF_MONEY = bits(1e100).sub(LEAST_MONEY);
    private static final LongVector SIGN = bits(-0.0);

    private final VectorTerms terms = new VectorTerms();
    private final Pass[] begin = {this::distances, this::discountSpot, this::discountStrike};
    private final Pass[] finish = {this::gaussian, this::sides};
    private final Pass[] beginScenarios = {this::moneyness, this::discountSpot, this::discountStrike};
    private final Pass[] shift = {this::shift};

    /** Of the options without a shock: x = ln(S/K) + (r - q) T, sqrt(T), F, and which are not ordinary whatever the shock. */
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
    public void begin(Block block, int count) {
        run(beginScenarios, block, count);
        System.arraycopy(terms.forward, 0, baseForward, 0, count);
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

    /** x and sqrt(T), and which elements are ordinary but for volatility and distance. */
    private void moneyness(Block block, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector spot = load(block.spot, j);
            DoubleVector strike = load(block.strike, j);
            DoubleVector years = load(block.years, j);
            DoubleVector rate = load(block.rate, j);
            DoubleVector yield = load(block.yield, j);
            LongVector e = exponent(spot, strike);
            DoubleVector near = raise(strike, e);
            DoubleVector log = log(e, spot.sub(near).div(spot.add(near)));
            rate.sub(yield).fma(years, log).intoArray(baseMoneyness, j);
            years.sqrt().intoArray(rootTime, j);
            DoubleVector sign = fromArray(SPECIES, block.sign, j);
            DoubleVector rates = rate.abs().add(yield.abs()).mul(PER_EXPONENT).mul(years);
            LongVector far = sign.fma(sign, MINUS_ONE).abs().fma(HUGE, rates).reinterpretAsLongs();
            LongVector one = spot.reinterpretAsLongs().sub(LEAST_MONEY);
            LongVector two = strike.reinterpretAsLongs().sub(LEAST_MONEY);
            far.or(FARTHEST.sub(far))
                    .or(spot.reinterpretAsLongs().or(strike.reinterpretAsLongs()))
                    .or(one.or(RANGE_OF_MONEY.sub(one)))
                    .or(two.or(RANGE_OF_MONEY.sub(two)))
                    .intoArray(baseExtreme, j);
        }
    }

    /** d1, s and F of the shocked options. */
    private void shift(Block block, int count) {
        DoubleVector logFactor = broadcast(Math.log(spotFactor));
        DoubleVector factor = broadcast(spotFactor);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector s = load(block.volatility, j).mul(load(rootTime, j));
            DoubleVector m = load(baseMoneyness, j).add(logFactor).div(s);
            s.intoArray(terms.deviation, j);
            s.fma(HALF, m).intoArray(terms.d1, j);
            load(baseForward, j).mul(factor).intoArray(terms.forward, j);
            LongVector far = s.fma(HALF, m.abs()).reinterpretAsLongs();
            far.or(FARTHEST.sub(far))
                    .or(s.reinterpretAsLongs())
                    .or(s.reinterpretAsLongs().sub(LEAST_DEVIATION))
                    .or(LongVector.fromArray(far.species(), baseExtreme, j))
                    .lanewise(ASHR, Long.SIZE - 1)
                    .intoArray(block.extreme, j);
        }
    }

    /** d1, s and 1/(S s), and which elements are ordinary. One division serves the logarithm as well. */
    private void distances(Block block, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector spot = load(block.spot, j);
            DoubleVector strike = load(block.strike, j);
            DoubleVector years = load(block.years, j);
            DoubleVector rate = load(block.rate, j);
            DoubleVector yield = load(block.yield, j);
            DoubleVector s = load(block.volatility, j).mul(years.sqrt());
            LongVector e = exponent(spot, strike);
            DoubleVector near = raise(strike, e);
            DoubleVector sum = spot.add(near);
            DoubleVector move = spot.mul(s);
            DoubleVector both = ONE.div(sum.mul(move));
            DoubleVector x = rate.sub(yield).fma(years, log(e, spot.sub(near).mul(move.mul(both))));
            DoubleVector perMove = sum.mul(both);
            DoubleVector m = x.mul(perMove.mul(spot));
            perMove.intoArray(terms.perMove, j);
            s.intoArray(terms.deviation, j);
            s.fma(HALF, m).intoArray(terms.d1, j);
            DoubleVector sign = fromArray(SPECIES, block.sign, j);
            DoubleVector rates = rate.abs().add(yield.abs()).mul(PER_EXPONENT);
            DoubleVector distance = rates.fma(years, s.fma(HALF, m.abs()));
            LongVector far = sign.fma(sign, MINUS_ONE).abs().fma(HUGE, distance).reinterpretAsLongs();
            LongVector size = both.reinterpretAsLongs().sub(LEAST);
            LongVector k = strike.reinterpretAsLongs().sub(LEAST_MONEY);
            far.or(FARTHEST.sub(far))
                    .or(s.reinterpretAsLongs().sub(LEAST_DEVIATION))
                    .or(years.reinterpretAsLongs().sub(LEAST_YEARS))
                    .or(spot.reinterpretAsLongs())
                    .or(size.or(RANGE.sub(size)))
                    .or(k.or(RANGE_OF_MONEY.sub(k)))
                    .lanewise(ASHR, Long.SIZE - 1)
                    .intoArray(block.extreme, j);
        }
    }

    private void discountSpot(Block block, int count) {
        discount(block.spot, block.yield, block.years, terms.forward, count);
    }

    private void discountStrike(Block block, int count) {
        discount(block.strike, block.rate, block.years, terms.discounted, count);
    }

    /** a exp(-p T). */
    private static void discount(double[] amount, double[] perYear, double[] years, double[] discounted, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector exponent = load(perYear, j).mul(load(years, j)).neg();
            exp(exponent).mul(load(amount, j)).intoArray(discounted, j);
        }
    }

    /** G = F n(d1), and G P(|d1|), G P(|d2|) of the two Mills ratios P/Q. */
    private void gaussian(Block block, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector d1 = load(terms.d1, j);
            DoubleVector d2 = d1.sub(load(terms.deviation, j));
            DoubleVector p1 = numerator(d1.abs());
            DoubleVector p2 = numerator(d2.abs());
            DoubleVector n = exp(d1.mul(MINUS_HALF).fma(d1, MINUS_LN_ROOT_TWO_PI));
            DoubleVector g = n.mul(fromArray(SPECIES, terms.forward, j));
            g.intoArray(terms.gauss, j);
            g.mul(p1).intoArray(terms.spotTerm, j);
            g.mul(p2).intoArray(terms.strikeTerm, j);
        }
    }

    /** c F N(c d1) and c D N(c d2): each a tail where c d is negative, else what is beside it; and the price, their difference. */
    private void sides(Block block, int count) {
        double[] price = block.of(Greek.PRICE);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector d1 = load(terms.d1, j);
            DoubleVector d2 = d1.sub(load(terms.deviation, j));
            DoubleVector q1 = denominator(d1.abs());
            DoubleVector q2 = denominator(d2.abs());
            DoubleVector both = ONE.div(q1.mul(q2));
            DoubleVector sign = fromArray(SPECIES, block.sign, j);
            LongVector in1 = d1.mul(sign).neg().reinterpretAsLongs();
            LongVector in2 = d2.mul(sign).neg().reinterpretAsLongs();
            LongVector forward = fromArray(SPECIES, terms.forward, j).reinterpretAsLongs();
            LongVector discounted = fromArray(SPECIES, terms.discounted, j).reinterpretAsLongs();
            DoubleVector whole1 = forward.and(in1.lanewise(ASHR, Long.SIZE - 1)).reinterpretAsDoubles();
            DoubleVector whole2 =
                    discounted.and(in2.lanewise(ASHR, Long.SIZE - 1)).reinterpretAsDoubles();
            LongVector tail1 =
                    fromArray(SPECIES, terms.spotTerm, j).mul(q2.mul(both)).reinterpretAsLongs();
            LongVector tail2 =
                    fromArray(SPECIES, terms.strikeTerm, j).mul(q1.mul(both)).reinterpretAsLongs();
            DoubleVector up =
                    whole1.add(tail1.or(in1.and(SIGN)).reinterpretAsDoubles()).mul(sign);
            DoubleVector down =
                    whole2.add(tail2.or(in2.and(SIGN)).reinterpretAsDoubles()).mul(sign);
            LongVector difference = up.sub(down).reinterpretAsLongs();
            up.intoArray(terms.spotTerm, j);
            down.intoArray(terms.strikeTerm, j);
            difference
                    .lanewise(AND_NOT, difference.lanewise(ASHR, Long.SIZE - 1))
                    .reinterpretAsDoubles()
                    .intoArray(price, j);
        }
    }
}
