package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;

/**
 * A rate that is charged where a figure between 0 and 1 falls below a threshold: the confidence in a price, or the price of a
 * stable coin in its own currency.
 *
 * @param threshold the figure below which the rate is charged, in [0, 1]; 0 charges never
 * @param factor the rate per unit of doubt, non-negative and finite
 * @see "derivexyz/v2-core 7736900d, confidence and peg contingencies (read 2026)"
 */
public record DoubtRate(double threshold, double factor) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public DoubtRate {
        Checks.requireFraction("threshold", threshold);
        Checks.requireNonNegative("factor", factor);
    }

    /**
     * Returns the rate of a doubtful price: factor (1 - confidence) below the threshold, 0 from it on. It jumps at the
     * threshold: a price is doubted as a whole.
     *
     * @param confidences the confidences in all prices that enter, each in [0, 1]; the smallest one counts; at least one
     * @throws IllegalArgumentException if there is none or one is outside
     */
    public double ofConfidence(double... confidences) {
        if (confidences.length == 0) {
            throw new IllegalArgumentException("confidences must not be empty: []");
        }
        double least = 1;
        for (double confidence : confidences) {
            least = Math.min(least, Checks.requireFraction("confidence", confidence));
        }
        return least < threshold ? factor * (1 - least) : 0;
    }

    /**
     * Returns the rate of a peg that breaks: factor max(0, threshold - price). It grows from 0: a small deviation costs little.
     *
     * @param price the price of the coin in the currency that it stands for, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double ofPeg(double price) {
        Checks.requireNonNegative("price", price);
        return factor * Math.max(0, threshold - price);
    }
}
