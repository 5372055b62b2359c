package io.github.garboard.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Chooses which quotes an aggregator sees, looking at all of them together: an outlier is one only among the others. For a
 * rule about each quote alone, {@link Aggregator#filtered(java.util.function.Predicate)} is enough.
 *
 * <p>A filter keeps or drops and never changes a quote. Implementations are immutable, thread-safe and deterministic.
 */
@FunctionalInterface
public interface QuoteFilter {

    /**
     * Returns the quotes that stay, in the order given. No quotes give none.
     *
     * @param quotes the quotes, in any order; not changed
     */
    List<Quote> keep(Collection<Quote> quotes);

    /** Returns a filter that keeps what the next one keeps of what this one keeps. */
    default QuoteFilter then(QuoteFilter next) {
        Objects.requireNonNull(next, "next");
        return quotes -> next.keep(keep(quotes));
    }
}
