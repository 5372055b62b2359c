package io.github.garboard.greeks.numerical;

import java.util.SplittableRandom;

/** The samples of one batch; confined to one thread. */
final class Batch {

    private final Sampling sampling;
    private final Normals source;
    private final BrownianPaths paths;
    private final double[] normals;
    private final double[] brownian;

    Batch(GeometricBrownianMotion dynamics, Sampling sampling, long seed) {
        int dimension = dynamics.dates().size();
        this.sampling = sampling;
        this.source = Normals.of(sampling.sequence(), dimension, new SplittableRandom(seed));
        this.paths = new BrownianPaths(dynamics.times(), sampling.brownianBridge());
        this.normals = new double[dimension];
        this.brownian = new double[dimension];
    }

    /** Makes the next sample: W, which {@link #read} uses. */
    void next() {
        source.next(normals);
        paths.build(normals, brownian);
    }

    /**
     * Computes the figures of the sample, averaged with those of its mirror image in antithetic sampling.
     */
    void read(PathFigures estimator, double[] figures) {
        estimator.of(brownian, figures);
        if (sampling.antithetic()) {
            double[] mirrored = new double[figures.length];
            mirror();
            estimator.of(brownian, mirrored);
            mirror();
            for (int k = 0; k < figures.length; k++) {
                figures[k] = (figures[k] + mirrored[k]) / 2;
            }
        }
    }

    private void mirror() {
        for (int i = 0; i < brownian.length; i++) {
            brownian[i] = -brownian[i];
        }
    }
}
