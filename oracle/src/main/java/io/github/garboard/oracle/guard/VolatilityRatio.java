package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Refuses a price that is too many times its reference, or too small a part of it: max(price, reference) &gt; maximum
 * min(price, reference).
 *
 * <p>Unlike {@link Deviation} it treats a rise and a fall by the same factor alike, which suits limits far from the price.
 * The reference is usually an average of the recent past.
 *
 * <p>Special cases: a reference that is missing, zero, negative or not a number refuses the price, since nothing confirms
 * it. Costs what the reference costs.
 *
 * <p>Source: the "too volatile" test of Drift v2, with a maximum of 5 on the ratio to its last average. Drift floors the
 * ratio to an integer before it compares, so that 5.99 passes there; here it does not.
 *
 * @param reference what the price is held against
 * @param maximum the largest ratio of the larger to the smaller, inclusive, at least 1 and finite
 */
public record VolatilityRatio(ReferencePrice reference, double maximum) implements PriceGuard {

    /** The rule in a refusal; found and limit are ratios, found is NaN without a reference. */
    public static final String RULE = "volatility ratio";

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the maximum is below 1 or not finite
     */
    public VolatilityRatio {
        Objects.requireNonNull(reference, "reference");
        if (!(maximum >= 1 && maximum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("maximum must be at least 1 and finite: " + maximum);
        }
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        return GuardedPrice.of(price, Relative.reasons(price, this::refusal));
    }

    private Optional<Refusal> refusal(AggregatePrice price) {
        OptionalDouble other = reference.against(price);
        if (!Relative.isPrice(other)) {
            return Optional.of(Relative.noReference(RULE, other, maximum));
        }
        double value = other.orElseThrow();
        double larger = Math.max(price.price(), value);
        double smaller = Math.min(price.price(), value);
        if (larger <= maximum * smaller) {
            return Optional.empty();
        }
        double found = larger / smaller;
        String detail =
                "ratio " + found + " of price " + price.price() + " and reference " + value + ", limit " + maximum;
        return Optional.of(new Refusal(RULE, found, maximum, detail));
    }
}
