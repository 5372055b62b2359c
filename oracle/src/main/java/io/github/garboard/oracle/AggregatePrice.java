package io.github.garboard.oracle;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One price made of several quotes, together with the quotes it was made of; or {@link #NONE}.
 *
 * <p>It says nothing about whether the price may be used: a {@link PriceGuard} does.
 *
 * @param price the price, finite, of any sign; NaN exactly if there are no quotes
 * @param confidence the half-width of the interval in which the price is held to lie, in the unit of the price,
 *     non-negative and finite; NaN exactly if there are no quotes
 * @param quotes the quotes that the aggregator used, in its order; quotes that it dropped are not among them
 */
public record AggregatePrice(double price, double confidence, List<Quote> quotes) {

    /** No price: what an aggregator returns if no quote was given or all were dropped. */
    public static final AggregatePrice NONE = new AggregatePrice(Double.NaN, Double.NaN, List.of());

    /**
     * Checks the components and copies the list.
     *
     * @throws IllegalArgumentException if there are quotes and the price is not finite or the confidence negative or
     *     not finite; or if there are no quotes and either of them is a number
     */
    public AggregatePrice {
        quotes = List.copyOf(Objects.requireNonNull(quotes, "quotes"));
        if (quotes.isEmpty()) {
            if (!(Double.isNaN(price) && Double.isNaN(confidence))) {
                throw new IllegalArgumentException(
                        "price and confidence must be NaN without quotes: " + price + ", " + confidence);
            }
        } else {
            if (!Double.isFinite(price)) {
                throw new IllegalArgumentException("price must be finite: " + price);
            }
            if (!(confidence >= 0 && confidence < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("confidence must be non-negative and finite: " + confidence);
            }
        }
    }

    /** Returns the price and confidence of a single quote, for a feed that needs no aggregation. */
    public static AggregatePrice of(Quote quote) {
        return new AggregatePrice(quote.price(), quote.confidence(), List.of(quote));
    }

    /** Returns whether there is no price. */
    public boolean isEmpty() {
        return quotes.isEmpty();
    }

    /**
     * Returns the time of the oldest quote used: nothing in the price is older. Costs O(quotes).
     *
     * @throws IllegalStateException if there is no price
     */
    public Instant time() {
        return times().min(Comparator.naturalOrder()).orElseThrow(AggregatePrice::noTime);
    }

    /**
     * Returns the time of the newest quote used. Costs O(quotes).
     *
     * @throws IllegalStateException if there is no price
     */
    public Instant newest() {
        return times().max(Comparator.naturalOrder()).orElseThrow(AggregatePrice::noTime);
    }

    /** Returns the names of the sources used, each once, in the order of the quotes. Costs O(quotes). */
    public Set<String> sources() {
        Set<String> names = new LinkedHashSet<>();
        quotes.forEach(quote -> names.add(quote.source()));
        return Collections.unmodifiableSet(names);
    }

    private Stream<Instant> times() {
        return quotes.stream().map(Quote::time);
    }

    private static IllegalStateException noTime() {
        return new IllegalStateException("there is no price, so it has no time");
    }
}
