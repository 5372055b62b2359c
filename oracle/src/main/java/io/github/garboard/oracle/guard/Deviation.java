package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.PriceSource;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Returns a guard against another source of the same price: another venue, another chain, an average. It is asked for
     * the same use at the same time as the price. Where it refuses there is no reference, and the refusal has its reasons
     * too, their details in front {@code reference: }.
     *
     * @param reference the other source
     * @param tolerance the largest deviation as a decimal of the price, inclusive, non-negative and finite
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public static PriceGuard against(PriceSource reference, double tolerance) {
        Objects.requireNonNull(reference, "reference");
        Relative.requireLimit("tolerance", tolerance);
        return (price, use, now) -> {
            GuardedPrice other = reference.price(use, now);
            List<Refusal> reasons = new ArrayList<>(new Deviation(ReferencePrice.of(other), tolerance)
                    .check(price, use, now)
                    .reasons());
            other.reasons().forEach(reason -> reasons.add(reason.inPart("reference")));
            return GuardedPrice.of(price, reasons);
        };
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        return GuardedPrice.of(price, Relative.reasons(price, this::refusal));
    }

    private Optional<Refusal> refusal(AggregatePrice price) {
        OptionalDouble other = reference.against(price);
        if (!Relative.isPrice(other)) {
            return Optional.of(Relative.noReference(RULE, other, tolerance));
        }
        double value = other.orElseThrow();
        return Relative.exceeding(RULE, Math.abs(price.price() - value), price, tolerance, "from reference " + value);
    }
}
