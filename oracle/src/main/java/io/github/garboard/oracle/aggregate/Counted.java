package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.Quote;
import java.util.Collection;
import java.util.List;

/** Which quotes count, for the readable tier. */
final class Counted {

    private Counted() {}

    static List<Quote> withWeight(Collection<Quote> quotes) {
        return quotes.stream().filter(quote -> quote.weight() > 0).toList();
    }

    static List<Quote> withConfidence(Collection<Quote> quotes) {
        return quotes.stream().filter(quote -> quote.confidence() > 0).toList();
    }
}
