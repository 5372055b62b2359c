package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.Candidate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of candidates for orders. */
public final class Candidates {

    private static final int MOST_POSITIONS = 20;

    private Candidates() {}

    /**
     * Returns candidates keyed by their index, 0 to 19: long and short, of helpful, harmful and no relief, of some and no
     * cost, with values from a short list among them so that ties are common.
     *
     * @return the candidates
     */
    public static Arbitrary<Candidate<Integer>> any() {
        Arbitrary<Double> quantities = Arbitraries.oneOf(
                Arbitraries.of(-2.0, -1.0, 1.0, 2.0),
                Arbitraries.doubles().between(0.001, 1e6).ofScale(6));
        Arbitrary<Double> reliefs = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(-1.0, 0.0, 0.5, 1.0, 2.0)),
                Tuple.of(2, Arbitraries.doubles().between(-10, 1e4).ofScale(6)));
        Arbitrary<Double> costs = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(0.0, 0.5, 1.0)),
                Tuple.of(2, Arbitraries.doubles().between(0, 100).ofScale(6)));
        return Combinators.combine(Arbitraries.integers().between(0, MOST_POSITIONS - 1), quantities, reliefs, costs)
                .as((index, quantity, relief, cost) -> new Candidate<>(index, index, quantity, relief, cost))
                // every edge of every number would crowd out the rest: the short lists have them
                .withoutEdgeCases();
    }
}
