package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Quotes for the tests of this package: sources s0, s1, ... of the same time. */
final class Quotes {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Quotes() {}

    static List<Quote> of(double... prices) {
        List<Quote> quotes = new ArrayList<>();
        for (double price : prices) {
            quotes.add(Quote.of("s" + quotes.size(), price, 0, NOON));
        }
        return quotes;
    }

    /** Price and weight of each. */
    static List<Quote> weighted(double... pricesAndWeights) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < pricesAndWeights.length; i += 2) {
            quotes.add(new Quote("s" + quotes.size(), pricesAndWeights[i], 0, NOON, pricesAndWeights[i + 1]));
        }
        return quotes;
    }

    /** Price and confidence of each. */
    static List<Quote> confident(double... pricesAndConfidences) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < pricesAndConfidences.length; i += 2) {
            quotes.add(Quote.of("s" + quotes.size(), pricesAndConfidences[i], pricesAndConfidences[i + 1], NOON));
        }
        return quotes;
    }
}
