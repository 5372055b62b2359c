package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Refuses a price whose own quotes are too far apart: the largest |quote - price| &gt; tolerance price.
 *
 * <p>One quote decides: a single liar can refuse the price, but not move it. Costs O(quotes).
 *
 * @param tolerance the largest distance of a quote from the price as a decimal of the price, inclusive, non-negative
 *     and finite
 */
public record Dispersion(double tolerance) implements PriceGuard {

    /** The rule in a refusal; found and limit are decimals of the price. */
    public static final String RULE = "dispersion";

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public Dispersion {
        Relative.requireLimit("tolerance", tolerance);
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        return GuardedPrice.of(price, Relative.reasons(price, this::refusal));
    }

    private Optional<Refusal> refusal(AggregatePrice price) {
        return price.quotes().stream()
                .max(Comparator.comparingDouble(quote -> distance(quote, price)))
                .flatMap(farthest -> Relative.exceeding(
                        RULE,
                        distance(farthest, price),
                        price,
                        tolerance,
                        "to quote " + farthest.price() + " of " + farthest.source()));
    }

    private static double distance(Quote quote, AggregatePrice price) {
        return Math.abs(quote.price() - price.price());
    }
}
