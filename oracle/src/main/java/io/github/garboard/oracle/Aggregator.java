package io.github.garboard.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Makes one price of many quotes.
 *
 * <p>No quotes give {@link AggregatePrice#NONE}. The order of the quotes does not matter. Every quote given counts,
 * also several of one source: put {@link #latestPerSource()} in front where a source may appear twice. Implementations
 * are immutable and thread-safe, and say what they cost, what they keep of the laws of {@code AggregatorLaws}, and how
 * many lying sources they withstand.
 */
@FunctionalInterface
public interface Aggregator {

    /**
     * Returns the price of the quotes.
     *
     * @param quotes the quotes, in any order; not changed
     * @return the price, its confidence and the quotes used; {@link AggregatePrice#NONE} if there are none
     */
    AggregatePrice aggregate(Collection<Quote> quotes);

    /**
     * Returns an aggregator that sees only the quotes kept by the predicate.
     *
     * @param keep which quotes stay; deterministic, called once for each quote
     */
    default Aggregator filtered(Predicate<? super Quote> keep) {
        Objects.requireNonNull(keep, "keep");
        return quotes -> aggregate(quotes.stream().filter(keep).toList());
    }

    /**
     * Returns an aggregator that sees only the quotes kept by a filter, which looks at all of them together.
     *
     * @param filter what comes before this aggregator
     */
    default Aggregator after(QuoteFilter filter) {
        Objects.requireNonNull(filter, "filter");
        return quotes -> aggregate(filter.keep(quotes));
    }

    /**
     * Returns an aggregator that sees at most one quote of each source: its newest.
     *
     * <p>Special cases, at the newest time of a source:
     *
     * <ul>
     *   <li>The same quote delivered twice counts once.
     *   <li>Quotes that differ in anything: the source contradicts itself, and all its quotes are dropped. An older
     *       quote does not take their place, since the source itself has replaced it.
     * </ul>
     *
     * <p>The result does not depend on the order of arrival. Costs O(quotes) in time and memory.
     */
    default Aggregator latestPerSource() {
        return quotes -> {
            Map<String, List<Quote>> newest = new LinkedHashMap<>();
            for (Quote quote : quotes) {
                keepNewest(newest.computeIfAbsent(quote.source(), source -> new ArrayList<>(1)), quote);
            }
            return aggregate(newest.values().stream()
                    .filter(kept -> kept.size() == 1)
                    .map(kept -> kept.get(0))
                    .toList());
        };
    }

    private static void keepNewest(List<Quote> kept, Quote quote) {
        int order = kept.isEmpty() ? 1 : quote.time().compareTo(kept.get(0).time());
        if (order > 0) {
            kept.clear();
        }
        if (order >= 0 && !kept.contains(quote)) {
            kept.add(quote);
        }
    }
}
