package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.Optional;

/**
 * Refuses a price that is too uncertain: confidence &gt; maximum price. Costs O(1).
 *
 * <p>Source: the read guards of Mango v4 and of Euler's Pyth adapter are this rule; the latter allows a maximum from
 * 0.001 to 0.05.
 *
 * @param maximum the largest confidence as a decimal of the price, inclusive, non-negative and finite
 */
public record ConfidenceWidth(double maximum) implements PriceGuard {

    /** The rule in a refusal; found and limit are decimals of the price. */
    public static final String RULE = "confidence";

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the maximum is negative or not finite
     */
    public ConfidenceWidth {
        Relative.requireLimit("maximum", maximum);
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        return GuardedPrice.of(price, Relative.reasons(price, this::refusal));
    }

    private Optional<Refusal> refusal(AggregatePrice price) {
        return Relative.exceeding(RULE, price.confidence(), price, maximum, "on either side");
    }
}
