package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;

/**
 * Refuses a price that sits at the bound to which its source clamps its answers: price &lt;= minimum or price &gt;= maximum.
 * There the source says no more than that the true price is at the bound or beyond it. A missing price has no bound to sit
 * at. Costs O(1).
 *
 * <p>Unlike {@link Bounds}, a price equal to a bound is refused. Source: Chainlink's feed of LUNA had a minimum answer of
 * 0.10 dollars and stood at 0.107 while the market went to 0.01 (Venus and Blizz, May 2022); set a minimum with a margin
 * above the source's own where a feed may stop before it gets there.
 *
 * @param minimum the smallest answer of the source, exclusive; negative infinity if it has none
 * @param maximum the largest answer of the source, exclusive; positive infinity if it has none
 */
public record AtBound(double minimum, double maximum) implements PriceGuard {

    /** The rule in a refusal; found and limit are prices, the limit being the bound. */
    public static final String RULE = "at bound";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the minimum is not below the maximum or either is NaN
     */
    public AtBound {
        if (!(minimum < maximum)) {
            throw new IllegalArgumentException("minimum must be below maximum " + maximum + ": " + minimum);
        }
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        double value = price.price();
        if (value <= minimum) {
            return refused(price, minimum, "minimum");
        }
        return value >= maximum ? refused(price, maximum, "maximum") : GuardedPrice.of(price, List.of());
    }

    private static GuardedPrice refused(AggregatePrice price, double bound, String name) {
        String detail = "price " + price.price() + ", the source's " + name + " is " + bound;
        return GuardedPrice.of(price, List.of(new Refusal(RULE, price.price(), bound, detail)));
    }
}
