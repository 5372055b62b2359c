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

    /**
     * Returns the cross price: A in B, times B in C, is A in C.
     *
     * <p>With a and b the prices and ca and cb their confidences, the price is a b and the confidence |a| cb + |b| ca + ca
     * cb: the smallest half-width around a b that covers every product of a price in a ± ca and one in b ± cb (R. E. Moore,
     * "Interval Analysis", 1966), up to rounding. The quotes are those of both, so that {@link #time()} is that of the
     * oldest part.
     *
     * <p>The quotes of a composition are prices of its parts. Guards that hold quotes against the price, such as {@code
     * Dispersion}, {@code LeaveOneOut} or a source as reference, therefore judge the parts, before they are composed.
     *
     * <p>Special cases: {@link #NONE} if either is, or if the product is beyond the largest double; a confidence beyond the
     * largest double is the largest double. Costs O(quotes) for the list of both, as the quotient does.
     *
     * @param other the price of what this price is counted in
     */
    public AggregatePrice times(AggregatePrice other) {
        double width =
                Math.abs(price) * other.confidence + Math.abs(other.price) * confidence + confidence * other.confidence;
        return composed(price * other.price, width, other);
    }

    /**
     * Returns the cross price: A in C, divided by B in C, is A in B.
     *
     * <p>With a and b the prices and ca and cb their confidences, the price is a / b and the confidence (|a| cb + |b| ca) /
     * (|b| (|b| - cb)): the smallest half-width around a / b that covers every quotient, up to rounding. For quotes and
     * guards it is with {@link #times} as with this.
     *
     * <p>Special cases: {@link #NONE} if either is, if b is 0, or if the quotient is beyond the largest double; where b ± cb
     * reaches 0 nothing bounds the quotient, and the confidence is the largest double.
     *
     * @param other the price of what the result is counted in
     */
    public AggregatePrice dividedBy(AggregatePrice other) {
        return composed(price / other.price, quotientWidth(price, confidence, other), other);
    }

    /**
     * Returns the price of the other side of the pair: A in B becomes B in A.
     *
     * <p>With a the price and c its confidence, the price is 1 / a and the confidence c / (|a| (|a| - c)). The quotes stay
     * as they are: they are prices of A in B.
     *
     * <p>Special cases: {@link #NONE} if there is no price, if it is 0, or if 1 / a is beyond the largest double; where a ±
     * c reaches 0 the confidence is the largest double.
     */
    public AggregatePrice inverse() {
        return of(1 / price, quotientWidth(1, 0, this), quotes);
    }

    /**
     * Returns the price times a factor: a redemption ratio, a contract size, a change of unit. The confidence is multiplied
     * by its magnitude. The quotes stay as they are.
     *
     * <p>Special cases: {@link #NONE} if there is no price or the product is beyond the largest double; a confidence beyond
     * it is the largest double.
     *
     * @param factor the factor, finite
     * @throws IllegalArgumentException if it is not
     */
    public AggregatePrice scaled(double factor) {
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("factor must be finite: " + factor);
        }
        return of(price * factor, confidence * Math.abs(factor), quotes);
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
        return instants().min(Comparator.naturalOrder()).orElseThrow(AggregatePrice::noTime);
    }

    /**
     * Returns the time of the newest quote used. Costs O(quotes).
     *
     * @throws IllegalStateException if there is no price
     */
    public Instant newest() {
        return instants().max(Comparator.naturalOrder()).orElseThrow(AggregatePrice::noTime);
    }

    /** Returns the names of the sources used, each once, in the order of the quotes. Costs O(quotes). */
    public Set<String> sources() {
        Set<String> names = new LinkedHashSet<>();
        quotes.forEach(quote -> names.add(quote.source()));
        return Collections.unmodifiableSet(names);
    }

    /** Half-width of a / b around a / b, with the quotient formed first, so that no step overflows before the result does. */
    private static double quotientWidth(double a, double width, AggregatePrice b) {
        double divisor = Math.abs(b.price);
        return divisor > b.confidence
                ? (Math.abs(a / b.price) * b.confidence + width) / (divisor - b.confidence)
                : Double.MAX_VALUE;
    }

    private AggregatePrice composed(double value, double width, AggregatePrice other) {
        return isEmpty() || other.isEmpty()
                ? NONE
                : of(
                        value,
                        width,
                        Stream.concat(quotes.stream(), other.quotes.stream()).toList());
    }

    private static AggregatePrice of(double value, double width, List<Quote> quotes) {
        return Double.isFinite(value) ? new AggregatePrice(value, Math.min(width, Double.MAX_VALUE), quotes) : NONE;
    }

    private Stream<Instant> instants() {
        return quotes.stream().map(Quote::time);
    }

    private static IllegalStateException noTime() {
        return new IllegalStateException("there is no price, so it has no time");
    }
}
