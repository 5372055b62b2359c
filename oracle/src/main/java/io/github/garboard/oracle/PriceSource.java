package io.github.garboard.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A judged price on demand: a feed with its guard, or a composition of such.
 *
 * <pre>{@code
 * PriceSource pyth = PriceSource.of(feed::quotes, Median.of(), Staleness.of(ofSeconds(60)));
 * PriceSource chain = pyth.orElse(chainlink);
 * PriceSource ethInEuro = ethInDollar.dividedBy(euroInDollar).guardedBy(new ConfidenceWidth(0.02));
 * PriceSource breaker = primary.guardedBy(Deviation.against(comparison, 0.05)).orElse(third);
 * }</pre>
 *
 * <p>Every part of a composition is judged by its own guard before it is composed. The time of a composition is that of
 * its oldest part, so that a fresh part never hides a stale one. Of a composition that is refused the reasons say which
 * part they come from.
 *
 * <p>Implementations are thread-safe as far as the caller's functions are. Compositions ask each part at most once.
 */
@FunctionalInterface
public interface PriceSource {

    /**
     * Returns the price, usable or refused.
     *
     * @param use what the price would be used for
     * @param now the time of the use
     */
    GuardedPrice price(Use use, Instant now);

    /**
     * Returns a source that aggregates and judges the quotes of the moment.
     *
     * @param quotes the quotes known when the price is asked for; called once for each price
     * @param aggregator how the quotes become one price
     * @param guard what the price must keep
     */
    static PriceSource of(Supplier<? extends Collection<Quote>> quotes, Aggregator aggregator, PriceGuard guard) {
        Objects.requireNonNull(quotes, "quotes");
        Objects.requireNonNull(aggregator, "aggregator");
        Objects.requireNonNull(guard, "guard");
        return (use, now) -> guard.check(aggregator.aggregate(quotes.get()), use, now);
    }

    /**
     * Returns a chain: this source, and where it refuses the fallback, which is judged by its own guard like any other. The
     * fallback is not asked while this source is usable.
     *
     * <p>If every link refuses, the answer is about the price of the first link and has the reasons of all; their details
     * say which link, {@code link 2: age 75 s, limit 60 s}. Chains are flat: {@code a.orElse(b).orElse(c)} and
     * {@code a.orElse(b.orElse(c))} have the links 1 to 3.
     *
     * <p>Source: the staleness and deviation circuit breakers of Synthetix v3 are this chain after a guard. Theirs serves a
     * fallback unjudged; here a fallback that is stale or zero is refused.
     *
     * @param fallback asked where this source refuses
     */
    default PriceSource orElse(PriceSource fallback) {
        return FallbackChain.of(this, fallback);
    }

    /**
     * Returns this source under one more guard, which judges what this source lets through. What this source refuses stays
     * refused, for its own reasons.
     */
    default PriceSource guardedBy(PriceGuard guard) {
        Objects.requireNonNull(guard, "guard");
        return (use, now) -> price(use, now)
                .<GuardedPrice>fold(usable -> guard.check(usable.aggregate(), use, now), refused -> refused);
    }

    /**
     * Returns the cross price {@link AggregatePrice#times}: A in B, times B in C, is A in C. It is usable if both are.
     *
     * @param other the price of what this price is counted in
     */
    default PriceSource times(PriceSource other) {
        return composed(other, AggregatePrice::times, "factor 1", "factor 2");
    }

    /**
     * Returns the cross price {@link AggregatePrice#dividedBy}: A in C, divided by B in C, is A in B. It is usable if both
     * are.
     *
     * @param other the price of what the result is counted in
     */
    default PriceSource dividedBy(PriceSource other) {
        return composed(other, AggregatePrice::dividedBy, "numerator", "denominator");
    }

    /** Returns the price of the other side of the pair, {@link AggregatePrice#inverse}: A in B becomes B in A. */
    default PriceSource inverse() {
        return transformed(AggregatePrice::inverse);
    }

    /**
     * Returns the price times a factor, {@link AggregatePrice#scaled}.
     *
     * @param factor the factor, above 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    default PriceSource scaled(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be above 0 and finite: " + factor);
        }
        return transformed(price -> price.scaled(factor));
    }

    private PriceSource transformed(UnaryOperator<AggregatePrice> change) {
        return (use, now) -> price(use, now)
                .<GuardedPrice>fold(
                        usable -> GuardedPrice.of(change.apply(usable.aggregate()), List.of()),
                        refused -> new Refused(change.apply(refused.price()), refused.reasons()));
    }

    private PriceSource composed(
            PriceSource other, BinaryOperator<AggregatePrice> operation, String ownName, String otherName) {
        Objects.requireNonNull(other, "other");
        return (use, now) -> {
            GuardedPrice own = price(use, now);
            GuardedPrice their = other.price(use, now);
            AggregatePrice price = operation.apply(own.aggregate(), their.aggregate());
            List<Refusal> reasons = new ArrayList<>();
            own.reasons().forEach(reason -> reasons.add(reason.inPart(ownName)));
            their.reasons().forEach(reason -> reasons.add(reason.inPart(otherName)));
            return reasons.isEmpty() ? GuardedPrice.of(price, reasons) : new Refused(price, reasons);
        };
    }
}
