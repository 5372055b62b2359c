package io.github.garboard.collateral.allocation;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How likely the calls at a place, until more collateral can be there, are to be beyond what is there. */
@FunctionalInterface
public interface CallRisk {

    /**
     * Returns the probability that calls exceed a balance, in [0, 1]; it never grows with the balance.
     *
     * @param balance what is there, non-negative
     */
    double exceedance(double balance);

    /**
     * Returns the risk of normally distributed calls; negative ones are collateral that comes back.
     *
     * @param mean the mean of the calls, finite
     * @param deviation their standard deviation, above 0 and finite
     * @throws IllegalArgumentException if one is out of its range
     */
    static CallRisk normal(double mean, double deviation) {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite: " + mean);
        }
        Numbers.requirePositive("deviation", deviation);
        return NormalDistribution.of(mean, deviation)::survivalProbability;
    }

    /**
     * Returns the risk that was observed: the fraction of the calls that exceed a balance.
     *
     * @param calls the calls, none NaN, at least one
     * @throws IllegalArgumentException if there is none or one is NaN
     */
    static CallRisk observed(double... calls) {
        if (calls.length == 0) {
            throw new IllegalArgumentException("calls must not be empty: " + calls.length);
        }
        double[] sorted = calls.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("calls must not be NaN: " + Arrays.toString(calls));
        }
        return balance -> {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] > balance) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return (double) (sorted.length - low) / sorted.length;
        };
    }
}
