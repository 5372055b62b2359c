package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses a price outside of absolute bounds. A missing price has no bounds to break. Costs O(1).
 *
 * <p>The bounds of this guard belong to the reader of a price. A source that clamps its own price to bounds is a
 * different thing: there a price <em>at</em> the bound is no price any more (LUNA, May 2022).
 *
 * @param minimum the smallest price, inclusive; may be negative infinity
 * @param maximum the largest price, inclusive; may be positive infinity
 */
public record Bounds(double minimum, double maximum) implements PriceGuard {

    /** The rule in a refusal; found and limit are prices, the limit being the bound that is broken. */
    public static final String RULE = "bounds";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the minimum is above the maximum or either is NaN
     */
    public Bounds {
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException("minimum must be at most maximum " + maximum + ": " + minimum);
        }
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        List<Refusal> reasons = new ArrayList<>(1);
        if (price.price() < minimum) {
            reasons.add(new Refusal(RULE, price.price(), minimum, "price " + price.price() + ", minimum " + minimum));
        } else if (price.price() > maximum) {
            reasons.add(new Refusal(RULE, price.price(), maximum, "price " + price.price() + ", maximum " + maximum));
        }
        return GuardedPrice.of(price, reasons);
    }
}
