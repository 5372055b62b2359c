package io.github.garboard.greeks.numerical;

import java.util.Objects;

/**
 * How many paths are drawn, from what, and how.
 *
 * <p>Paths come in batches that are independent of each other: pseudo-random ones by their generators, Sobol ones by their random
 * shifts. A figure is the mean of the means of the batches, its standard error comes from how they scatter. A batch is also
 * what one thread does at a time; the partition is fixed, so that results do not depend on threads.
 *
 * <p>Few Sobol points may put the same number of paths into the money in every batch. A figure that counts them (rho of a vanilla option
 * by the pathwise method is one) then scatters not at all and has an error of 0 that it does not deserve: take some hundred points or more.
 *
 * @param sequence the numbers
 * @param batches the number of batches, at least 2; some 16 to 64 give an error that is itself good to 10 to 20 %
 * @param samples the number of samples in a batch, positive; for Sobol a power of two
 * @param antithetic whether a sample is the average of a path and its mirror image (W and -W)
 * @param brownianBridge whether the first numbers settle the ends of a path and later ones fill in (for Sobol points, whose first
 *     coordinates are the better ones), rather than one date after the other
 * @see "Glasserman, Monte Carlo Methods in Financial Engineering, 2003, sections 3.1 (bridge), 4.2 (antithetic), 5.4 (randomised
 *     quasi-Monte Carlo)"
 */
public record Sampling(NumberSequence sequence, int batches, int samples, boolean antithetic, boolean brownianBridge) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if there are fewer than 2 batches or no samples, or a number of Sobol points is not a power
     *     of two
     */
    public Sampling {
        Objects.requireNonNull(sequence, "sequence");
        if (batches < 2) {
            throw new IllegalArgumentException("batches must be at least 2: " + batches);
        }
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be positive: " + samples);
        }
        if (sequence == NumberSequence.SOBOL && Integer.bitCount(samples) != 1) {
            throw new IllegalArgumentException("samples must be a power of two for Sobol points: " + samples);
        }
    }

    /**
     * Returns pseudo-random sampling.
     *
     * @param batches the number of batches, at least 2
     * @param samples the number of paths in each
     * @throws IllegalArgumentException if there are fewer than 2 batches or no samples
     */
    public static Sampling random(int batches, int samples) {
        return new Sampling(NumberSequence.RANDOM, batches, samples, false, false);
    }

    /**
     * Returns randomised Sobol sampling with a Brownian bridge.
     *
     * @param randomisations the number of batches, at least 2, each with its own shift of the same points
     * @param samples the number of points in each, a power of two
     * @throws IllegalArgumentException if there are fewer than 2 randomisations, or the number of points is not a power of two
     */
    public static Sampling sobol(int randomisations, int samples) {
        return new Sampling(NumberSequence.SOBOL, randomisations, samples, false, true);
    }

    /** Returns the same sampling with or without mirror images. */
    public Sampling withAntithetic(boolean mirrored) {
        return new Sampling(sequence, batches, samples, mirrored, brownianBridge);
    }

    /** Returns the same sampling with or without the Brownian bridge. */
    public Sampling withBrownianBridge(boolean bridged) {
        return new Sampling(sequence, batches, samples, antithetic, bridged);
    }
}
