package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorBlockKernel.LANES;
import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.load;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.FMA;

import io.github.garboard.greeks.Greek;
import jdk.incubator.vector.DoubleVector;

/**
 * What Greeks are read off: mutable columns that {@link VectorBlockKernel} fills, and a pass for each group of Greeks that share
 * their factors.
 *
 * <p>The formulas are those of {@link io.github.garboard.greeks.internal.BlackKernel}, with 1/v = sqrt(T)/s and sqrt(T) = T v/s.
 */
final class VectorTerms {

    /** s = v sqrt(T). */
    final double[] deviation = Block.column();
    /** 1/(S s). */
    final double[] perMove = Block.column();

    final double[] d1 = Block.column();
    /** F = S exp(-q T). */
    final double[] forward = Block.column();
    /** D = K exp(-r T). */
    final double[] discounted = Block.column();
    /** G = F n(d1). */
    final double[] gauss = Block.column();
    /** c F N(c d1). */
    final double[] spotTerm = Block.column();
    /** c D N(c d2). */
    final double[] strikeTerm = Block.column();

    private final VectorBlockKernel.Pass[] passes = {this::first, this::strike, this::volatility, this::spot, this::time
    };
    /** Which Greeks each pass fills. */
    private static final int[] GREEKS = {
        bits(Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO),
        bits(Greek.PHI, Greek.DUAL_DELTA, Greek.DUAL_GAMMA),
        bits(Greek.VANNA, Greek.VOLGA, Greek.ULTIMA),
        bits(Greek.SPEED, Greek.ZOMMA),
        bits(Greek.CHARM, Greek.VETA, Greek.COLOR)
    };

    /** Reads a selection off the first elements. */
    void read(Block block, int count, int selection) {
        for (int k = 0; k < passes.length; k++) {
            if ((selection & GREEKS[k]) != 0) {
                passes[k].run(block, count);
            }
        }
    }

    private void first(Block block, int count) {
        int in = block.in;
        double[] delta = block.of(Greek.DELTA);
        double[] gamma = block.of(Greek.GAMMA);
        double[] vega = block.of(Greek.VEGA);
        double[] theta = block.of(Greek.THETA);
        double[] rho = block.of(Greek.RHO);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector up = load(spotTerm, j);
            DoubleVector down = load(strikeTerm, j);
            DoubleVector years = load(block.years, in + j);
            DoubleVector g = load(gauss, j);
            DoubleVector w = load(perMove, j);
            DoubleVector v = load(block.volatility, in + j);
            DoubleVector perSpot = w.mul(load(deviation, j));
            DoubleVector pull = g.mul(v.mul(w.mul(load(block.spot, in + j))));
            DoubleVector carry =
                    load(block.rate, in + j).neg().fma(down, pull.mul(v).mul(-0.5));
            up.mul(perSpot).intoArray(delta, j);
            g.mul(perSpot).mul(w).intoArray(gamma, j);
            pull.mul(years).intoArray(vega, j);
            load(block.yield, in + j).fma(up, carry).intoArray(theta, j);
            years.mul(down).intoArray(rho, j);
        }
    }

    private void strike(Block block, int count) {
        int in = block.in;
        double[] phi = block.of(Greek.PHI);
        double[] dualDelta = block.of(Greek.DUAL_DELTA);
        double[] dualGamma = block.of(Greek.DUAL_GAMMA);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector perStrike = broadcast(SPECIES, 1.0).div(load(block.strike, in + j));
            DoubleVector perDeviation = load(perMove, j).mul(load(block.spot, in + j));
            load(block.years, in + j).mul(load(spotTerm, j)).neg().intoArray(phi, j);
            load(strikeTerm, j).mul(perStrike).neg().intoArray(dualDelta, j);
            load(gauss, j).mul(perStrike).mul(perStrike).mul(perDeviation).intoArray(dualGamma, j);
        }
    }

    private void volatility(Block block, int count) {
        int in = block.in;
        double[] vanna = block.of(Greek.VANNA);
        double[] volga = block.of(Greek.VOLGA);
        double[] ultima = block.of(Greek.ULTIMA);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector g = load(gauss, j);
            DoubleVector w = load(perMove, j);
            DoubleVector s = load(deviation, j);
            DoubleVector up = load(d1, j);
            DoubleVector down = up.sub(s);
            DoubleVector product = up.mul(down);
            DoubleVector perDeviation = w.mul(load(block.spot, in + j));
            DoubleVector root = load(block.years, in + j)
                    .mul(load(block.volatility, in + j))
                    .mul(perDeviation);
            DoubleVector perVolatility = root.mul(perDeviation);
            DoubleVector bend = g.mul(root).mul(perVolatility);
            g.mul(w.mul(s)).mul(perVolatility).mul(down).neg().intoArray(vanna, j);
            bend.mul(product).intoArray(volga, j);
            DoubleVector bracket = product.fma(broadcast(SPECIES, 1.0).sub(product), up.fma(up, down.mul(down)));
            bend.mul(perVolatility).mul(bracket).neg().intoArray(ultima, j);
        }
    }

    private void spot(Block block, int count) {
        int in = block.in;
        double[] speed = block.of(Greek.SPEED);
        double[] zomma = block.of(Greek.ZOMMA);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector w = load(perMove, j);
            DoubleVector s = load(deviation, j);
            DoubleVector up = load(d1, j);
            DoubleVector perDeviation = w.mul(load(block.spot, in + j));
            DoubleVector root = load(block.years, in + j)
                    .mul(load(block.volatility, in + j))
                    .mul(perDeviation);
            DoubleVector gamma = load(gauss, j).mul(w.mul(s)).mul(w);
            gamma.mul(w).mul(up.add(s)).neg().intoArray(speed, j);
            DoubleVector bracket = up.mul(up.sub(s)).sub(1);
            gamma.mul(root.mul(perDeviation)).mul(bracket).intoArray(zomma, j);
        }
    }

    private void time(Block block, int count) {
        int in = block.in;
        double[] charm = block.of(Greek.CHARM);
        double[] veta = block.of(Greek.VETA);
        double[] color = block.of(Greek.COLOR);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector g = load(gauss, j);
            DoubleVector w = load(perMove, j);
            DoubleVector s = load(deviation, j);
            DoubleVector up = load(d1, j);
            DoubleVector years = load(block.years, in + j);
            DoubleVector yield = load(block.yield, in + j);
            DoubleVector perDeviation = w.mul(load(block.spot, in + j));
            DoubleVector growth = load(block.volatility, in + j).mul(perDeviation);
            DoubleVector perYear = growth.mul(growth);
            DoubleVector perSpot = w.mul(s);
            DoubleVector carry = load(block.rate, in + j).sub(yield).mul(years);
            DoubleVector half = up.sub(s).mul(s).mul(0.5);
            DoubleVector slope = carry.sub(half).mul(perYear).mul(perDeviation);
            DoubleVector moved = yield.mul(fromArray(SPECIES, spotTerm, j));
            g.neg().fma(slope, moved).mul(perSpot).intoArray(charm, j);
            g.mul(years.mul(growth))
                    .mul(up.fma(slope, perYear.lanewise(FMA, -0.5, yield)))
                    .intoArray(veta, j);
            g.mul(perSpot)
                    .mul(w)
                    .mul(up.fma(slope, perYear.lanewise(FMA, 0.5, yield)))
                    .intoArray(color, j);
        }
    }

    private static int bits(Greek... greeks) {
        int bits = 0;
        for (Greek greek : greeks) {
            bits |= Selection.bit(greek);
        }
        return bits;
    }
}
