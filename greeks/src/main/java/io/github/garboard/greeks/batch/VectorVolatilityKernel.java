package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;

import io.github.garboard.greeks.internal.Constants;
import jdk.incubator.vector.DoubleVector;

/**
 * The passes of {@link PlainVolatilityKernel} in vectors: the same operations, so that the results differ in roundings only. Mutable and confined to one thread.
 *
 * <p>What stands late in a pass calls the vectors directly: beyond some 18,000 nodes of its graph the compiler inlines no method
 * of ours, and would box its vectors. A pass has few enough constants for the registers, for a load of a vector takes as long as an
 * operation, and twice that where it is in two lines of the cache.
 */
final class VectorVolatilityKernel implements VolatilityKernel {

    private static final int LANES = SPECIES.length();
    private static final double LARGEST_HALF_SQUARE = 700;

    private final VectorVolatilityTarget target = new VectorVolatilityTarget();
    private final VectorVolatilityGuess guess = new VectorVolatilityGuess();
    private final VectorMillsPair pair = new VectorMillsPair();
    private final VectorVolatilityStep step = new VectorVolatilityStep();
    private VolatilityBlock block = new VolatilityBlock();
    private int count;
    private boolean solved;

    /**
     * One unit of compilation. Called through this interface from one place with many receivers, the passes are never inlined into
     * it: together they are more than the compiler takes apart, and every vector would be boxed.
     */
    private interface Pass {
        void run(VectorVolatilityKernel k);
    }

    private static final Pass[] PASSES = {
        k -> k.target.moneyness(k.block, k.count),
        k -> k.target.growth(k.block, k.count),
        k -> k.target.target(k.block, k.count),
        k -> k.guess.low(k.target, k.count),
        k -> k.guess.lowTop(k.count),
        k -> k.guess.lowEnd(k.count),
        k -> k.guess.high(k.target, k.count),
        k -> k.pair.prepare(k.target.inverse, k.target.x, k.guess.total, k.count),
        k -> k.pair.even(k.count),
        k -> k.pair.join(k.count),
        k -> k.step.objective(k.block, k.pair, k.target.inverse, k.guess.total, k.count),
        k -> k.solved = k.step.take(k.block, k.pair, k.target, k.guess.total, k.count),
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
        return solved;
    }

    /** price / (vega volatility) = p sqrt(2 pi) exp(z^2/2) / s. */
    private void condition() {
        double[] conditions = block.condition;
        double[] xs = target.x;
        double[] totals = guess.total;
        double[] values = target.value;
        double[] units = target.unit;
        int length = count;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector z = DoubleVector.fromArray(SPECIES, xs, j).abs().div(s).sub(s.mul(0.5));
            DoubleVector bell = VectorFunctions.exp(z.mul(0.5).mul(z).min(LARGEST_HALF_SQUARE));
            DoubleVector.fromArray(SPECIES, values, j)
                    .mul(Constants.ROOT_TWO_PI_HI)
                    .mul(bell)
                    .div(DoubleVector.fromArray(SPECIES, units, j).mul(s))
                    .intoArray(conditions, j);
        }
    }
}
