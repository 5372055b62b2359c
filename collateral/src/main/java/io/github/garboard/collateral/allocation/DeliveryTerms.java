package io.github.garboard.collateral.allocation;

import java.time.Duration;

/**
 * On what terms a call takes an asset.
 *
 * @param haircut the fraction of the value that does not count, in [0, 1]
 * @param unitFee what it costs to bring a unit there, non-negative and finite
 * @param time how long that takes, not negative: a delivery that takes longer than the call is due is not made
 */
public record DeliveryTerms(double haircut, double unitFee, Duration time) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public DeliveryTerms {
        if (!(haircut >= 0 && haircut <= 1)) {
            throw new IllegalArgumentException("haircut must be in [0, 1]: " + haircut);
        }
        Numbers.requireNonNegative("unitFee", unitFee);
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative: " + time);
        }
    }

    /**
     * Returns terms of a delivery that is free and at once.
     *
     * @throws IllegalArgumentException if the haircut is not in [0, 1]
     */
    public static DeliveryTerms of(double haircut) {
        return new DeliveryTerms(haircut, 0, Duration.ZERO);
    }
}
