package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.Quote;
import java.util.function.Function;

/** The source of a quote, by which the quotes of a board are unique. */
final class SourceOf implements Function<Quote, Object> {

    @Override
    public Object apply(Quote quote) {
        return quote.source();
    }
}
