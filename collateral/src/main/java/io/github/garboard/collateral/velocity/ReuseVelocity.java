package io.github.garboard.collateral.velocity;

/**
 * How often the same collateral is pledged: what is received over what its first owners gave. 1 if nobody re-uses any.
 *
 * <p>Source: M. Singh, Velocity of Pledged Collateral: Analysis and Implications, IMF WP/11/256 (2011).
 *
 * @param received the value of pledged collateral received by all, non-negative and finite
 * @param source the value of it that its first owners gave, above 0 and finite
 */
public record ReuseVelocity(double received, double source) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ReuseVelocity {
        Reuse.requireValue("received", received);
        if (!(source > 0 && source < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("source must be above 0 and finite: " + source);
        }
    }

    /**
     * Returns received / source: the mean length of the chains of pledges that begin with a unit of source collateral. Beyond
     * the range of a double it is infinite.
     */
    public double value() {
        return received / source;
    }
}
