package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** A second opinion that a price is held against: an anchor, a time-weighted price, another venue. */
@FunctionalInterface
public interface ReferencePrice {

    /**
     * Returns the reference for a price, or nothing if there is none at present.
     *
     * @param price the price that is being judged, not {@link AggregatePrice#NONE}
     */
    OptionalDouble against(AggregatePrice price);

    /**
     * Returns how far a price is from the reference, as a decimal of the price: (price - reference) / price. Above 0 the
     * price is above its reference. Nothing if the price or the reference is missing, zero, negative or not finite.
     *
     * @param price the price; may be {@link AggregatePrice#NONE}
     */
    default OptionalDouble divergence(AggregatePrice price) {
        if (!(price.price() > 0)) {
            return OptionalDouble.empty();
        }
        OptionalDouble reference = against(price);
        return Relative.isPrice(reference)
                ? OptionalDouble.of((price.price() - reference.getAsDouble()) / price.price())
                : OptionalDouble.empty();
    }

    /**
     * Returns a reference that the caller already has as a number.
     *
     * @param reference the reference, above 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    static ReferencePrice of(double reference) {
        if (!(reference > 0 && reference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("reference must be above 0 and finite: " + reference);
        }
        return price -> OptionalDouble.of(reference);
    }

    /**
     * Returns a reference that has been judged itself: the price if it is usable, nothing if it is refused.
     *
     * @param reference the answer of the reference's own guard
     */
    static ReferencePrice of(GuardedPrice reference) {
        OptionalDouble known =
                reference.fold(usable -> OptionalDouble.of(usable.price()), refused -> OptionalDouble.empty());
        return price -> known;
    }

    /**
     * Returns the newest quote of one source among the quotes of the price itself. There is none if the source is not
     * among them, or if its newest quotes name different prices at the same time.
     *
     * @param source the name of the source
     */
    static ReferencePrice ofSource(String source) {
        Objects.requireNonNull(source, "source");
        return price -> newest(price.quotes().stream()
                .filter(quote -> quote.source().equals(source))
                .sorted(Comparator.comparing(Quote::time).reversed())
                .toList());
    }

    private static OptionalDouble newest(List<Quote> newestFirst) {
        double[] prices = newestFirst.stream()
                .filter(quote -> quote.time().equals(newestFirst.get(0).time()))
                .mapToDouble(Quote::price)
                .distinct()
                .toArray();
        return prices.length == 1 ? OptionalDouble.of(prices[0]) : OptionalDouble.empty();
    }
}
