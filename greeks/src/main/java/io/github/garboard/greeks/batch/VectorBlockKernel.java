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
 * <p>An element is left to the scalar kernel unless |ln(F/D)|/s + s/2 + 0.053 (|r| + |q|) T &lt; 37, 1e-200 &lt;= K &lt;= 1e200,
 * s &gt;= 1e-100 and 1e-200 &lt; 1/(2 S^2 s) &lt; 1e200: within, nothing on the way leaves the range of doubles.
 */
final class VectorBlockKernel implements BlockKernel {

    /** One pass over the first elements of a block. */
    @FunctionalInterface
    interface Pass {
        void run(Block block, int count);
    }

    static final int LANES = SPECIES.length();

    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector MINUS_ONE = broadcast(-1);
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector MINUS_HALF = broadcast(-0.5);
    private static final DoubleVector MINUS_LN_ROOT_TWO_PI = broadcast(-0.9189385332046728);

    /** What is beyond 37 in the sum where |r| T + |q| T is beyond 698. */
    private static final DoubleVector PER_EXPONENT = broadcast(0.053);

    private static final DoubleVector HUGE = broadcast(1e300);
    private static final LongVector FARTHEST = bits(37);
    private static final LongVector LEAST_DEVIATION = bits(1e-100);
    private static final LongVector LEAST = bits(1e-200);
    private static final LongVector RANGE = bits(1e200).sub(LEAST);
    private static final LongVector SIGN = bits(-0.0);

    private final VectorTerms terms = new VectorTerms();
    private final Pass[] passes = {
        this::distances,
        (block, count) -> discount(block.spot, block.yield, block.years, terms.forward, count),
        (block, count) -> discount(block.strike, block.rate, block.years, terms.discounted, count),
        this::gaussian,
        this::sides
    };

    @Override
    public void evaluate(Block block, int count, int selection) {
        for (Pass pass : passes) {
            pass.run(block, count);
        }
        terms.read(block, count, selection);
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
            LongVector k = strike.reinterpretAsLongs().sub(LEAST);
            far.or(FARTHEST.sub(far))
                    .or(s.reinterpretAsLongs().sub(LEAST_DEVIATION))
                    .or(spot.reinterpretAsLongs())
                    .or(size.or(RANGE.sub(size)))
                    .or(k.or(RANGE.sub(k)))
                    .lanewise(ASHR, Long.SIZE - 1)
                    .intoArray(block.extreme, j);
        }
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
