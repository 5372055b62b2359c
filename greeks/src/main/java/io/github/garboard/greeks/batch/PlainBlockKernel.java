package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;

/**
 * The FAST kernel in {@link PlainPasses}; mutable and confined to one thread.
 *
 * <p>An element is left to the scalar kernel unless 1e-100 &lt;= S, K &lt;= 1e100, 1e-16 &lt;= T &lt;= 1e16, v sqrt(T) &gt;= 1e-8, |d1| &lt; 37
 * and (d2/38)^2 + (rT/2.75)^2 + (qT/2.75)^2 &lt; 1: within, nothing on the way leaves the range of doubles.
 */
final class PlainBlockKernel implements BlockKernel, ScenarioKernel {

    /** With the bounds of S this keeps shocked prices in range. */
    private static final double LEAST_FACTOR = 1e-50;

    private static final double MOST_FACTOR = 1e50;

    private final BitView view = new BitView();
    private final long[] spotBits = Block.longs();
    private final long[] strikeBits = Block.longs();
    private final double[] power = Block.column();
    private final double[] near = Block.column();
    private final double[] x = Block.column();
    private final PlainTerms terms = new PlainTerms();

    /** What no shock changes: x without one, its check, and which elements are extreme without one. */
    private final double[] baseX = Block.column();

    private final double[] baseCheck = Block.column();
    private final double[] baseForward = Block.column();
    private final long[] baseExtreme = Block.longs();

    @Override
    public void evaluate(Block block, int count, int selection) {
        prepare(block, count);
        distances(count, block.spot);
        price(block, count);
        terms.read(block, count, selection);
    }

    @Override
    public void begin(Block block, int count) {
        prepare(block, count);
        System.arraycopy(x, 0, baseX, 0, count);
        System.arraycopy(near, 0, baseCheck, 0, count);
        System.arraycopy(terms.forward, 0, baseForward, 0, count);
        System.arraycopy(block.extreme, 0, baseExtreme, 0, count);
    }

    @Override
    public void price(Block block, int count, double spotFactor) {
        if (!(spotFactor > LEAST_FACTOR && spotFactor < MOST_FACTOR)) {
            Arrays.fill(block.extreme, 0, count, 1);
            return;
        }
        System.arraycopy(baseCheck, 0, near, 0, count);
        System.arraycopy(baseExtreme, 0, block.extreme, 0, count);
        PlainPasses.scale(count, spotFactor, baseForward, terms.forward);
        PlainPasses.product(count, block.volatility, terms.rootTime, terms.s);
        PlainPasses.shifted(count, Math.log(spotFactor), baseX, terms.s, terms.d1, terms.d2);
        price(block, count);
        PlainPasses.distance(count, terms.spotTerm, terms.strikeTerm, block.of(Greek.PRICE));
    }

    /** x = ln(S/K) + (r - q) T, s, F and D. */
    private void prepare(Block block, int count) {
        PlainTerms t = terms;
        PlainPasses.grow(count, block.rate, block.years, block.strike, t.discounted);
        PlainPasses.growAndRoot(count, block.yield, block.years, block.spot, t.forward, t.rootTime);
        view.toBits(block.spot, spotBits, count);
        view.toBits(block.strike, strikeBits, count);
        PlainPasses.range(count, spotBits, strikeBits, block.extreme);
        PlainPasses.split(count, spotBits, strikeBits);
        view.toDoubles(spotBits, power, count);
        view.toDoubles(strikeBits, near, count);
        PlainPasses.ratios(count, block.spot, block.volatility, t.rootTime, near, t.s, t.w);
        PlainPasses.series(count, near, power, x);
        PlainPasses.carry(count, block.rate, block.yield, block.years, x, near);
    }

    /** d1, d2 = x/s + s/2, x/s - s/2. */
    private void distances(int count, double[] spot) {
        double[] x = this.x;
        double[] w = terms.w;
        double[] s = terms.s;
        double[] d1 = terms.d1;
        double[] d2 = terms.d2;
        for (int j = 0; j < count; j++) {
            double m = x[j] * (w[j] * spot[j]);
            double half = 0.5 * s[j];
            d1[j] = m + half;
            d2[j] = m - half;
        }
    }

    /** From d1, d2, F and D the two terms of the price, and G on the way. */
    private void price(Block block, int count) {
        PlainTerms t = terms;
        PlainPasses.reciprocals(count, t.d1, t.d2, t.spotTerm, t.strikeTerm);
        PlainPasses.check(count, block.sign, t.s, t.d2, near);
        PlainPasses.exponents(count, t.d1, x, near);
        view.toBits(near, spotBits, count);
        PlainPasses.powers(count, spotBits, block.extreme);
        view.toDoubles(spotBits, power, count);
        PlainPasses.bell(count, x, near, power, t.forward, t.gauss);
        PlainPasses.tail(count, t.gauss, t.spotTerm);
        PlainPasses.tail(count, t.gauss, t.strikeTerm);
        PlainPasses.side(count, block.sign, t.d1, t.forward, t.spotTerm);
        PlainPasses.side(count, block.sign, t.d2, t.discounted, t.strikeTerm);
    }
}
