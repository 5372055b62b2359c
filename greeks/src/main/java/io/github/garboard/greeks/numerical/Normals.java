package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.NormalDistribution;
import java.util.random.RandomGenerator;
import org.hipparchus.random.SobolSequenceGenerator;

/** A sequence of vectors of independent standard normal numbers; confined to one batch. */
@FunctionalInterface
interface Normals {

    /** The bits of a coordinate of Hipparchus's Sobol points. */
    int SOBOL_BITS = 52;

    /** Fills in the next vector. */
    void next(double[] normals);

    /** Returns the sequence of a batch. */
    static Normals of(NumberSequence sequence, int dimension, RandomGenerator random) {
        return switch (sequence) {
            case RANDOM ->
                normals -> {
                    for (int i = 0; i < normals.length; i++) {
                        normals[i] = random.nextGaussian();
                    }
                };
            case SOBOL -> sobol(dimension, random);
        };
    }

    /** The points, from the origin on, each coordinate's bits turned by those of a shift; in the middle of the last bit, so never 0. */
    private static Normals sobol(int dimension, RandomGenerator random) {
        SobolSequenceGenerator points = new SobolSequenceGenerator(dimension);
        long[] shift = random.longs(dimension)
                .map(bits -> bits >>> (Long.SIZE - SOBOL_BITS))
                .toArray();
        return normals -> {
            double[] point = points.nextVector();
            for (int i = 0; i < normals.length; i++) {
                long turned = (long) Math.scalb(point[i], SOBOL_BITS) ^ shift[i];
                normals[i] = NormalDistribution.quantile(Math.scalb(turned + 0.5, -SOBOL_BITS));
            }
        };
    }
}
