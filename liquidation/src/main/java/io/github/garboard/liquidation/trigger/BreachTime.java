package io.github.garboard.liquidation.trigger;

/**
 * The random time at which an account or a price first crosses its line, as the chance that it does so within a time.
 *
 * <p>Implementations are distribution functions: in [0, 1] and not falling in the time. They are immutable and thread-safe
 * and do not allocate, unless they say otherwise. {@code BreachTimeLaws} in the laws jar checks one.
 */
@FunctionalInterface
public interface BreachTime {

    /**
     * Returns the probability of a breach within a time from now. A caller adds up here what delays the closing: settlement
     * lag, venue lag, the age of the oldest price.
     *
     * @param years the time, in years, finite and non-negative
     * @return the probability, in [0, 1]
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    double probabilityWithin(double years);
}
