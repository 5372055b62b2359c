package io.github.garboard.liquidation.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How much may be liquidated in any window of a length, whoever asks: a market is not to be flooded.
 *
 * @param capacity the largest amount in a window, in units of the position, non-negative; +infinity for no limit
 * @param window the length of the window, positive
 */
public record WindowLimit(double capacity, Duration window) {

    /**
     * Something that was liquidated before.
     *
     * @param time when
     * @param amount how much, in units of the position, finite and non-negative
     */
    public record Use(Instant time, double amount) {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if the amount is negative or not finite
         */
        public Use {
            Objects.requireNonNull(time, "time");
            Checks.requireNonNegative("amount", amount);
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public WindowLimit {
        if (!(capacity >= 0)) {
            throw new IllegalArgumentException("capacity must be >= 0: " + capacity);
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be positive: " + window);
        }
    }

    /**
     * Returns the limit that follows from the fees of a market, in units per window: fees x skew scale x multiplier x seconds.
     * The scale divides a skew to give the premium of a price, so fees x scale is what moves the price by the fees.
     *
     * @param fees the fees of maker and taker together, a fraction, finite and non-negative
     * @param skewScale the skew at which the premium is 1, in units of the position, finite and non-negative
     * @param multiplier the market's own factor, finite and non-negative; 0 allows nothing
     * @param window the length of the window, positive
     * @return the limit
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Synthetix v3, perps market: maximum liquidation amount in a window"
     */
    public static WindowLimit ofFees(double fees, double skewScale, double multiplier, Duration window) {
        Checks.requireNonNegative("fees", fees);
        Checks.requireNonNegative("skewScale", skewScale);
        Checks.requireNonNegative("multiplier", multiplier);
        double seconds = window.getSeconds() + window.getNano() * 1e-9;
        return new WindowLimit(fees * skewScale * multiplier * seconds, window);
    }

    /**
     * Returns what may still be liquidated: the capacity less what was used in the window that ends now, at least 0. A use
     * exactly one window ago no longer counts.
     *
     * @param uses earlier liquidations, in any order; later ones than now count
     * @param now the time
     * @return the room, in units of the position, for {@link AmountRule#atMost}; costs O(number of uses)
     */
    public double room(List<Use> uses, Instant now) {
        Instant expired = now.minus(window);
        double used = uses.stream()
                .filter(use -> use.time().isAfter(expired))
                .mapToDouble(Use::amount)
                .sum();
        return Math.max(0, capacity - used);
    }
}
