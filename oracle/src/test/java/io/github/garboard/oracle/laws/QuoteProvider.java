package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Generates quotes: prices of full precision over 36 orders of magnitude, next to equal, zero and negative ones;
 * confidences from none to three times the price; times within some minutes; times, weights and confidences of which several
 * are equal.
 */
public final class QuoteProvider implements ArbitraryProvider {

    /** The earliest time of a generated quote, in seconds since the epoch. */
    public static final long EARLIEST = 1_700_000_000L;

    /** The latest time of a generated quote, in seconds since the epoch. */
    public static final long LATEST = EARLIEST + 600;

    private static final long MANTISSA = 1L << 52;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Quote.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(quotes());
    }

    /** Returns the generator. */
    public static Arbitrary<Quote> quotes() {
        Arbitrary<String> sources = Arbitraries.integers().between(0, 9_999).map(number -> "source-" + number);
        Arbitrary<Instant> times = Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.longs().between(EARLIEST, LATEST)),
                        Tuple.of(1, Arbitraries.longs().between(0, 2).map(step -> EARLIEST + 300 * step)))
                .map(Instant::ofEpochSecond);
        Arbitrary<Double> weights = Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.integers().between(0, 1_000)),
                        Tuple.of(1, Arbitraries.integers().between(0, 3)))
                .map(Integer::doubleValue);
        return Combinators.combine(sources, prices(), widths(), times, weights)
                .as((source, price, width, time, weight) ->
                        new Quote(source, price, width * Math.abs(price), time, weight))
                // the mix of prices has its special values; edge cases of every part would crowd out the rest
                .withoutEdgeCases();
    }

    /** Returns the generator of prices. */
    static Arbitrary<Double> prices() {
        Arbitrary<Double> positive = Combinators.combine(
                        Arbitraries.longs().between(MANTISSA, 2 * MANTISSA - 1),
                        Arbitraries.integers().between(-112, 8))
                .as((mantissa, exponent) -> Math.scalb((double) mantissa, exponent));
        Arbitrary<Double> near = Arbitraries.longs().between(0, MANTISSA).map(step -> 100 + step * 0x1p-52);
        Arbitrary<Double> round = Arbitraries.integers().between(-3, 10).map(Integer::doubleValue);
        return Arbitraries.frequencyOf(
                Tuple.of(4, near),
                Tuple.of(3, positive),
                Tuple.of(2, round),
                Tuple.of(1, positive.map(price -> -price)));
    }

    private static Arbitrary<Double> widths() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.integers().between(0, 3_000)),
                        Tuple.of(1, Arbitraries.integers().between(0, 2)))
                .map(perMille -> perMille / 1_000.0);
    }
}
