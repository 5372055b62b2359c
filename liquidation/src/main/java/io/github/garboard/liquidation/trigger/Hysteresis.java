package io.github.garboard.liquidation.trigger;

/**
 * A line with a gap: an account enters breach below one health and leaves it at a higher one, so that a price that moves to
 * and fro around a single line does not start and stop a liquidation each time.
 *
 * @param enter the health below which breach begins, finite
 * @param leave the health at which breach ends, finite and at least enter; equal to it there is no gap
 */
public record Hysteresis(double enter, double leave) {

    /**
     * Checks the levels.
     *
     * @throws IllegalArgumentException if one is not finite or they are out of order
     */
    public Hysteresis {
        Require.finite("enter", enter);
        if (!(leave >= enter && leave < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("leave must be finite and >= enter, " + enter + ": " + leave);
        }
    }

    /**
     * Returns whether the account is in breach now.
     *
     * @param before whether it was
     * @param health its health now, finite
     * @return health &lt; leave if it was in breach, else health &lt; enter
     * @throws IllegalArgumentException if the health is not finite
     */
    public boolean inBreach(boolean before, double health) {
        Require.finite("health", health);
        return health < (before ? leave : enter);
    }
}
