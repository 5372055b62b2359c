package io.github.garboard.collateral.velocity;

/**
 * How much of what a party posts as collateral it has itself received as such. Securities are not told apart, so that what is
 * posted is taken to come from received and own assets in proportion.
 *
 * <p>Source: Financial Stability Board, Non-cash Collateral Re-Use: Measure and Metrics (January 2017), the approximate
 * measure (formula from memory of the text).
 *
 * @param received the value of collateral received that may be re-used, non-negative and finite
 * @param own the value of the party's own assets that it may post, non-negative and finite
 * @param posted the value posted to others, non-negative, at most received + own
 */
public record Reuse(double received, double own, double posted) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is negative or not finite, or more is posted than is there
     */
    public Reuse {
        requireValue("received", received);
        requireValue("own", own);
        requireValue("posted", posted);
        if (posted > received + own) {
            throw new IllegalArgumentException(
                    "posted must be at most received + own, " + (received + own) + ": " + posted);
        }
    }

    /** Returns the value re-used: received / (received + own) posted; 0 where nothing is received. */
    public double value() {
        return received == 0 ? 0 : received / (received + own) * posted;
    }

    /** Returns the part of what is received that is re-used, in [0, 1]; 0 where nothing is received. */
    public double rate() {
        return received == 0 ? 0 : posted / (received + own);
    }

    static void requireValue(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }
}
