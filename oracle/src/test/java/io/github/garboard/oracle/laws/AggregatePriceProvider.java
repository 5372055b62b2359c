package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Generates aggregated prices of up to eight quotes, with any price next to them: positive ones, zero and negative
 * ones, and {@link AggregatePrice#NONE}.
 */
public final class AggregatePriceProvider implements ArbitraryProvider {

    private static final int MOST_QUOTES = 8;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(AggregatePrice.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(prices());
    }

    /** Returns the generator. */
    public static Arbitrary<AggregatePrice> prices() {
        Arbitrary<Quote> quotes = QuoteProvider.quotes();
        Arbitrary<AggregatePrice> some = Combinators.combine(
                        QuoteProvider.prices(),
                        quotes.map(Quote::confidence),
                        quotes.list().ofMinSize(1).ofMaxSize(MOST_QUOTES))
                .as(AggregatePrice::new);
        return Arbitraries.frequencyOf(Tuple.of(15, some), Tuple.of(1, Arbitraries.just(AggregatePrice.NONE)))
                .withoutEdgeCases();
    }
}
