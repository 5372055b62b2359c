package io.github.garboard.collateral.velocity;

import java.util.List;

/**
 * Units that arrive in time with some probability, all or none of them.
 *
 * @param units how many, non-negative
 * @param probability that they arrive in time, in [0, 1]
 */
public record UncertainArrival(long units, double probability) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public UncertainArrival {
        if (units < 0) {
            throw new IllegalArgumentException("units must be non-negative: " + units);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
        }
    }

    /**
     * Returns the probability that independent arrivals make at least an amount: the sum over all subsets that do. Costs
     * O(number of arrivals times number of different sums below the amount), at most O(2^n).
     *
     * @param amount what is asked for, non-negative
     * @param arrivals what may arrive, each independent of the others
     * @throws IllegalArgumentException if the amount is negative
     */
    public static double probabilityOfAtLeast(long amount, List<UncertainArrival> arrivals) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must be non-negative: " + amount);
        }
        SubsetSums sums = new SubsetSums(amount);
        for (UncertainArrival one : arrivals) {
            sums.add(one.units(), one.probability());
        }
        return sums.reached();
    }
}
