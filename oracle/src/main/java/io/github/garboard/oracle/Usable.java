package io.github.garboard.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A price above zero that its guard lets through for the use it was asked about.
 *
 * @param aggregate the price with the quotes that it was made of, above zero
 */
public record Usable(AggregatePrice aggregate) implements GuardedPrice {

    /**
     * Checks the price.
     *
     * @throws IllegalArgumentException if the price is missing, zero or negative
     */
    public Usable {
        if (!(aggregate.price() > 0)) {
            throw new IllegalArgumentException("price must be above 0: " + aggregate.price());
        }
    }

    /** Returns the price, above zero and finite. */
    public double price() {
        return aggregate.price();
    }

    /** Returns the half-width of the interval in which the price is held to lie, non-negative and finite. */
    public double confidence() {
        return aggregate.confidence();
    }

    /** Returns the time of the oldest quote in the price. */
    public Instant time() {
        return aggregate.time();
    }

    /**
     * Returns the price on a side: price - confidence, never below 0, for {@link PriceSide#LOW LOW}; the price for
     * {@link PriceSide#MID MID}; price + confidence for {@link PriceSide#HIGH HIGH}.
     */
    public double at(PriceSide side) {
        return at(side, 1);
    }

    /**
     * Returns the price on a side, k confidences away: max(0, price - k confidence), price, or price + k confidence.
     *
     * <p>Special cases: k = 0 gives the price on each side; where price + k confidence is beyond the largest double the
     * high side is infinite.
     *
     * @param side the side
     * @param k the number of confidences, non-negative and finite
     * @throws IllegalArgumentException if k is negative or not finite
     */
    public double at(PriceSide side, double k) {
        if (!(k >= 0 && k < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("k must be non-negative and finite: " + k);
        }
        return switch (side) {
            case LOW -> Math.max(0, price() - k * confidence());
            case MID -> price();
            case HIGH -> price() + k * confidence();
        };
    }

    /**
     * Returns the three sides, k confidences apart: {@link #at(PriceSide, double)} for each, the high at most the largest
     * double.
     *
     * @param k the number of confidences, non-negative and finite
     * @throws IllegalArgumentException if k is negative or not finite
     */
    public SidedPrice sided(double k) {
        return new SidedPrice(at(PriceSide.LOW, k), price(), SidedPrice.finite(at(PriceSide.HIGH, k)));
    }

    @Override
    public <R extends @Nullable Object> R fold(
            Function<? super Usable, ? extends R> onUsable, Function<? super Refused, ? extends R> onRefused) {
        Objects.requireNonNull(onRefused, "onRefused");
        return onUsable.apply(this);
    }

    @Override
    public List<Refusal> reasons() {
        return List.of();
    }

    @Override
    public Optional<Usable> usable() {
        return Optional.of(this);
    }

    @Override
    public Usable orElseThrow() {
        return this;
    }
}
