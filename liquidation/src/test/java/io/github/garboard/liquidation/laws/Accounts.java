package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.Position;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Generators of holdings for planners. */
public final class Accounts {

    private Accounts() {}

    /**
     * Returns holdings of the given positions, each long, short or closed, of sizes from a ten-thousandth to the largest.
     *
     * @param keys the names of the positions, all different
     * @param largest the size of the largest position, at least 1
     * @param <K> the type of the names
     * @return the holdings
     */
    public static <K> Arbitrary<Holdings<K>> of(List<K> keys, double largest) {
        Arbitrary<Double> quantities = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.doubles().between(-largest, largest).ofScale(6)),
                Tuple.of(2, Arbitraries.doubles().between(-1, 1).ofScale(4)),
                Tuple.of(1, Arbitraries.just(0.0)));
        // every edge of every number would crowd out the rest: closed and small positions come often enough
        return quantities
                .list()
                .ofSize(keys.size())
                .map(list -> Holdings.of(IntStream.range(0, keys.size())
                        .mapToObj(i -> new Position<>(keys.get(i), list.get(i)))
                        .toList()))
                .withoutEdgeCases();
    }
}
