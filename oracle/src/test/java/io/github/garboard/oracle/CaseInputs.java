package io.github.garboard.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The inputs of cases as quotes, prices and durations. */
final class CaseInputs {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private CaseInputs() {}

    static AggregatePrice single(double price, double confidence, long ageSeconds) {
        return AggregatePrice.of(Quote.of("feed", price, confidence, NOW.minusSeconds(ageSeconds)));
    }

    /** One quote for each value; a feed without one has null and is not asked. */
    static List<Quote> quotes(Case c, String name) {
        List<JsonNode> values = StreamSupport.stream(c.inputs().get(name).spliterator(), false)
                .filter(node -> !node.isNull())
                .toList();
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode value : values) {
            quotes.add(Quote.of("feed-" + quotes.size(), value.doubleValue(), 0, NOW));
        }
        return quotes;
    }

    static Duration seconds(Case c, String name) {
        return Duration.ofSeconds((long) c.number(name));
    }
}
