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
 * Refuses a price that is too far from a reference, relative to the price: |price - reference| &gt; tolerance price.
 *
 * <p>Special cases: a reference that is missing, zero, negative or not a number refuses the price, since nothing
 * confirms it. Costs what the reference costs.
 *
 * <p>Source: the deviation circuit breaker of Synthetix v3 and the anchor bounds of Compound's Open Oracle are this
 * rule.
 *
 * @param reference what the price is held against
 * @param tolerance the largest deviation as a decimal of the price, inclusive, non-negative and finite
 */
public record Deviation(ReferencePrice reference, double tolerance) implements PriceGuard {

    /** The rule in a refusal; found and limit are decimals of the price, found is NaN without a reference. */
    public static final String RULE = "deviation";

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public Deviation {
        Objects.requireNonNull(reference, "reference");
        Relative.requireLimit("tolerance", tolerance);
    }

    /**
     * Returns a guard against one source among the quotes of the price, see {@link ReferencePrice#ofSource(String)}.
     *
     * @param source the name of the source
     * @param tolerance the largest deviation as a decimal of the price, inclusive, non-negative and finite
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public static Deviation fromSource(String source, double tolerance) {
        return new Deviation(ReferencePrice.ofSource(source), tolerance);
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        return GuardedPrice.of(price, Relative.reasons(price, this::refusal));
    }

    private Optional<Refusal> refusal(AggregatePrice price) {
        OptionalDouble other = reference.against(price);
        double value = other.orElse(Double.NaN);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            String found = other.isPresent() ? "reference " + value + ", must be above 0" : "there is no reference";
            return Optional.of(new Refusal(RULE, Double.NaN, tolerance, found));
        }
        return Relative.exceeding(RULE, Math.abs(price.price() - value), price, tolerance, "from reference " + value);
    }
}
