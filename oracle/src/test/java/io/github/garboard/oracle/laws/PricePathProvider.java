package io.github.garboard.oracle.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Generates price paths of one to forty observations: gaps from none to more than a day; prices of full precision that
 * stay, move by some percent, jump up to a thousandfold, or return to where they began.
 */
public final class PricePathProvider implements ArbitraryProvider {

    private static final int MOST_STEPS = 39;
    private static final long UNIT = 1L << 53;
    private static final double SMALL = 0.1;
    private static final double LARGE = Math.log(1_000);

    private enum Move {
        STAY,
        SMALL,
        JUMP,
        RETURN
    }

    private record Step(long gap, Move move, double size) {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(PricePath.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(paths());
    }

    /** Returns the generator. */
    public static Arbitrary<PricePath> paths() {
        Arbitrary<Long> gaps = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 20)),
                Tuple.of(3, Arbitraries.longs().between(21, 1_000)),
                Tuple.of(2, Arbitraries.longs().between(1_001, 100_000)));
        Arbitrary<Step> steps = Combinators.combine(gaps, Arbitraries.of(Move.class), halfOpen())
                .as(Step::new);
        return Combinators.combine(halfOpen(), steps.list().ofMaxSize(MOST_STEPS))
                .as(PricePathProvider::path)
                .withoutEdgeCases();
    }

    /** Numbers of full precision in [-1, 1). */
    private static Arbitrary<Double> halfOpen() {
        return Arbitraries.longs().between(-UNIT, UNIT - 1).map(number -> (double) number / UNIT);
    }

    private static PricePath path(double start, List<Step> steps) {
        double first = Math.exp(LARGE * start);
        List<Long> seconds = new ArrayList<>(List.of(0L));
        List<Double> prices = new ArrayList<>(List.of(first));
        for (Step step : steps) {
            int last = prices.size() - 1;
            seconds.add(seconds.get(last) + step.gap);
            prices.add(
                    switch (step.move) {
                        case STAY -> prices.get(last);
                        case SMALL -> prices.get(last) * (1 + SMALL * step.size);
                        // from the first price, so that no path runs off to the ends of the doubles
                        case JUMP -> first * Math.exp(LARGE * step.size);
                        case RETURN -> first;
                    });
        }
        return new PricePath(seconds, prices);
    }
}
