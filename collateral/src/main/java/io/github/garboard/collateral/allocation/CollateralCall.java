package io.github.garboard.collateral.allocation;

import java.time.Duration;
import java.util.Objects;

/**
 * A call for collateral.
 *
 * @param key the caller's key of the call
 * @param amount what is called for, in value after haircut, non-negative and finite
 * @param due how long from now it must be met, not negative
 * @param <C> the caller's key of a call
 */
public record CollateralCall<C>(C key, double amount, Duration due) {

    /** More than any delivery takes. */
    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite, or the due time is before now
     */
    public CollateralCall {
        Objects.requireNonNull(key, "key");
        Numbers.requireNonNegative("amount", amount);
        if (due.isNegative()) {
            throw new IllegalArgumentException("due must not be before now: " + due);
        }
    }

    /**
     * Returns a call that any delivery meets in time.
     *
     * @param key the caller's key of the call
     * @param amount what is called for, in value after haircut, non-negative and finite
     * @param <C> the caller's key of a call
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public static <C> CollateralCall<C> of(C key, double amount) {
        return new CollateralCall<>(key, amount, NEVER);
    }

    /**
     * Returns this call with a time by which it must be met.
     *
     * @throws IllegalArgumentException if it is before now
     */
    public CollateralCall<C> within(Duration time) {
        return new CollateralCall<>(key, amount, time);
    }
}
