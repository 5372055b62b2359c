package io.github.garboard.margin.validation;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Likelihood ratios of trials with two outcomes. */
final class LikelihoodRatio {

    /** Two statistics are equal within this: their rounding is some 1e-12 for histories of some thousand periods. */
    static final double TIE = 1e-9;

    private LikelihoodRatio() {}

    /** Returns x ln p + (n - x) ln(1 - p), with 0 ln 0 = 0. */
    static double logLikelihood(int x, int n, double p) {
        return (x == 0 ? 0 : x * Math.log(p)) + (x == n ? 0 : (n - x) * Math.log1p(-p));
    }

    /** Returns the largest log-likelihood, at p = x / n; 0 of no trials. */
    static double largestLogLikelihood(int x, int n) {
        return n == 0 ? 0 : logLikelihood(x, n, x / (double) n);
    }

    /** Returns twice the log of the ratio of the largest likelihood to that at p, non-negative. */
    static double statistic(int x, int n, double p) {
        return Math.max(0, 2 * (largestLogLikelihood(x, n) - logLikelihood(x, n, p)));
    }

    /** Returns the probability that a chi-squared variable is larger. */
    static double chiSquaredTail(double statistic, int degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    static double requireProbability(double breachProbability) {
        if (!(breachProbability > 0 && breachProbability < 1)) {
            throw new IllegalArgumentException("breachProbability must be in (0, 1): " + breachProbability);
        }
        return breachProbability;
    }

    static void requireCount(int breaches, int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException("periods must be >= 1: " + periods);
        }
        if (breaches < 0 || breaches > periods) {
            throw new IllegalArgumentException("breaches must be in [0, " + periods + "]: " + breaches);
        }
    }
}
