package io.github.garboard.margin.account;

import io.github.garboard.margin.internal.Checks;

/**
 * How safe a latency buffer is: a venue's loss while value is on its way is covered unless the way takes longer than its
 * quantile at {@code latencyLevel} or the loss exceeds {@code deviations} standard deviations, whose probabilities add up at
 * most.
 *
 * @param deviations z, the standard deviations of loss that are covered, finite and non-negative: 2.33 for 99 % of normal
 *     losses
 * @param latencyLevel the level of the latency, in (0, 1)
 */
public record BufferTerms(double deviations, double latencyLevel) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public BufferTerms {
        Checks.requireNonNegative("deviations", deviations);
        if (!(latencyLevel > 0 && latencyLevel < 1)) {
            throw new IllegalArgumentException("latencyLevel must be in (0, 1): " + latencyLevel);
        }
    }
}
