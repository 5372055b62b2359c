package io.github.garboard.margin.validation;

/**
 * Pairs of neighbouring periods by what happened in them, 1 standing for a breach: n01 is how often a breach followed a period
 * without one.
 *
 * @param n00 no breach after no breach, non-negative
 * @param n01 a breach after no breach, non-negative
 * @param n10 no breach after a breach, non-negative
 * @param n11 a breach after a breach, non-negative
 */
public record Transitions(int n00, int n01, int n10, int n11) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Transitions {
        if (n00 < 0 || n01 < 0 || n10 < 0 || n11 < 0) {
            throw new IllegalArgumentException("counts must be >= 0: " + n00 + ", " + n01 + ", " + n10 + ", " + n11);
        }
    }

    /** Returns the number of pairs. */
    public int pairs() {
        return n00 + n01 + n10 + n11;
    }

    /** Returns how many of the pairs end in a breach. */
    public int breaches() {
        return n01 + n11;
    }
}
