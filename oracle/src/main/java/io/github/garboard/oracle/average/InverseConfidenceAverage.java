package io.github.garboard.oracle.average;

import io.github.garboard.oracle.internal.Arguments;
import java.util.Objects;

/**
 * An exponential moving average in which a price that is twice as certain counts twice: Pyth's average price.
 *
 * <p>With confidence c a quote has weight w = 1 / max(c, floor). A step over s slots multiplies all earlier weights by d
 * = max(0, 1 - decay s), or by 0 after a gap beyond the reset, and adds the quote: price = sum(w p) / sum(w), and the
 * confidence is averaged with the same weights.
 *
 * <p>The floor caps the weight. Without one, a single quote that claims to be almost certain outweighs all that follow
 * for thousands of slots, true or not.
 *
 * <p>The average lies among the prices since the last reset, within roundings. Costs O(1); allocates the new state.
 *
 * <p>Source: pyth-network/pyth-client, the EMA of price and confidence; there in decimal arithmetic that truncates, here
 * in doubles: the published figures agree within a unit.
 *
 * @param weighting how a quote is weighted and forgotten
 * @param slot the slot of the newest quote
 * @param weightedPrice the decayed sum of w p, finite
 * @param weightedConfidence the decayed sum of w c, finite and non-negative
 * @param weight the decayed sum of w, above 0 and finite
 */
public record InverseConfidenceAverage(
        Weighting weighting, long slot, double weightedPrice, double weightedConfidence, double weight) {

    /**
     * How a quote is weighted and forgotten.
     *
     * @param decayPerSlot the share of its weight that a quote loses in a slot, above 0 and at most 1
     * @param resetAfter the largest number of slots between two quotes over which the average is carried, inclusive,
     *     non-negative
     * @param smallestConfidence the confidence below which a quote counts as having this one, in the unit of the price,
     *     above 0 and finite
     * @param smallestRelativeConfidence the same as a decimal of the price; the larger of the two floors counts;
     *     non-negative and finite
     */
    public record Weighting(
            double decayPerSlot, long resetAfter, double smallestConfidence, double smallestRelativeConfidence) {

        /**
         * What Pyth has: 117065e-9 per slot (a half-life of about 5921 slots), reset after 4145 slots, prices in their
         * integer unit with a confidence of at least 1 of it.
         */
        public static final Weighting PYTH = new Weighting(117_065e-9, 4_145, 1, 0);

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if one breaks its rule
         */
        public Weighting {
            if (!(decayPerSlot > 0 && decayPerSlot <= 1)) {
                throw new IllegalArgumentException("decayPerSlot must be in (0, 1]: " + decayPerSlot);
            }
            if (resetAfter < 0) {
                throw new IllegalArgumentException("resetAfter must be non-negative: " + resetAfter);
            }
            Arguments.requirePositive("smallestConfidence", smallestConfidence);
            Arguments.requireNonNegative("smallestRelativeConfidence", smallestRelativeConfidence);
        }

        private double weight(double price, double confidence) {
            double floor = Math.max(smallestConfidence, smallestRelativeConfidence * Math.abs(price));
            return 1 / Math.max(confidence, floor);
        }

        private double kept(long slots) {
            return slots > resetAfter ? 0 : Math.max(0, 1 - decayPerSlot * slots);
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule: also the way in which a sum beyond the largest double
     *     ends
     */
    public InverseConfidenceAverage {
        Objects.requireNonNull(weighting, "weighting");
        Arguments.requireFinite("weightedPrice", weightedPrice);
        Arguments.requireNonNegative("weightedConfidence", weightedConfidence);
        Arguments.requirePositive("weight", weight);
    }

    /**
     * Returns the average of a single quote.
     *
     * @param weighting how quotes are weighted and forgotten
     * @param slot the slot of the quote
     * @param price its price, finite, of any sign
     * @param confidence its confidence in the unit of the price, non-negative and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static InverseConfidenceAverage start(Weighting weighting, long slot, double price, double confidence) {
        requireQuote(price, confidence);
        double weight = weighting.weight(price, confidence);
        return new InverseConfidenceAverage(weighting, slot, weight * price, weight * confidence, weight);
    }

    /**
     * Returns the average with a further quote.
     *
     * @param nowSlot the slot of the quote, not before the slot of this state
     * @param price its price, finite, of any sign
     * @param confidence its confidence in the unit of the price, non-negative and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public InverseConfidenceAverage step(long nowSlot, double price, double confidence) {
        if (nowSlot < slot) {
            throw new IllegalArgumentException("nowSlot must not be before " + slot + ": " + nowSlot);
        }
        requireQuote(price, confidence);
        double kept = weighting.kept(Math.subtractExact(nowSlot, slot));
        double added = weighting.weight(price, confidence);
        return new InverseConfidenceAverage(
                weighting,
                nowSlot,
                weightedPrice * kept + added * price,
                weightedConfidence * kept + added * confidence,
                weight * kept + added);
    }

    /** Returns the average price. */
    public double price() {
        return weightedPrice / weight;
    }

    /** Returns the average confidence, in the unit of the price, non-negative. */
    public double confidence() {
        return weightedConfidence / weight;
    }

    private static void requireQuote(double price, double confidence) {
        Arguments.requireFinite("price", price);
        Arguments.requireNonNegative("confidence", confidence);
    }
}
