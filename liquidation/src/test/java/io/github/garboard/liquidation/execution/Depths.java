package io.github.garboard.liquidation.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of depth around a price of 100. */
final class Depths {

    private static final Arbitrary<Double> KEPT = Arbitraries.of(1.0, 0.9995, 0.997);
    private static final Arbitrary<Double> PRICES =
            Arbitraries.doubles().between(90, 110).ofScale(4);

    private Depths() {}

    /** Books, pools and ranges, and now and then no depth. */
    static Arbitrary<DepthCurve> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(DepthCurve.of(List.of()))),
                Tuple.of(6, books()),
                Tuple.of(4, pools()),
                Tuple.of(4, ranges()));
    }

    /** Prices on a coarse grid, so that venues have equal ones. */
    static Arbitrary<DepthCurve> books() {
        Arbitrary<DepthSegment> levels = Combinators.combine(
                        Arbitraries.integers().between(180, 220),
                        Arbitraries.doubles().between(0.1, 20).ofScale(4))
                .as((price, size) -> DepthSegment.level(price / 2.0, size));
        return levels.list().ofMinSize(1).ofMaxSize(8).map(Depths::sorted).withoutEdgeCases();
    }

    static Arbitrary<DepthCurve> pools() {
        return pool().map(DepthCurve::of);
    }

    static Arbitrary<DepthSegment> pool() {
        return Combinators.combine(Arbitraries.doubles().between(10, 1000).ofScale(4), PRICES, KEPT)
                .as((reserve, price, kept) -> DepthSegment.constantProduct(reserve, reserve * price, kept))
                .withoutEdgeCases();
    }

    /** Neighbouring ranges of different liquidity, each 1 to 5 % of the price wide. */
    static Arbitrary<DepthCurve> ranges() {
        Arbitrary<List<Double>> liquidity = Arbitraries.doubles()
                .between(100, 10_000)
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(PRICES, liquidity, Arbitraries.of(0.01, 0.02, 0.05), KEPT)
                .as(Depths::ranges)
                .withoutEdgeCases();
    }

    private static DepthCurve ranges(double price, List<Double> liquidity, double width, double kept) {
        List<DepthSegment> segments = new ArrayList<>();
        double from = price;
        for (double one : liquidity) {
            double to = from * (1 - width);
            segments.add(DepthSegment.range(one, from, to, kept));
            from = to;
        }
        return DepthCurve.of(segments);
    }

    private static DepthCurve sorted(List<DepthSegment> levels) {
        List<DepthSegment> sorted = new ArrayList<>(levels);
        sorted.sort(Collections.reverseOrder((one, other) -> Double.compare(one.price(), other.price())));
        return DepthCurve.of(sorted);
    }
}
