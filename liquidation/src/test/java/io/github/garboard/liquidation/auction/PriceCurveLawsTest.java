package io.github.garboard.liquidation.auction;

import io.github.garboard.liquidation.laws.PriceCurveLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class PriceCurveLawsTest implements PriceCurveLaws {

    @Override
    public Arbitrary<PriceCurve> curves() {
        Arbitrary<Double> prices = Arbitraries.doubles().between(0, 1000).ofScale(6);
        Arbitrary<Double> durations = Arbitraries.doubles().between(0.001, 1e5).ofScale(3);
        Arbitrary<Double> cuts = Arbitraries.doubles().between(0.001, 1).ofScale(6);
        Arbitrary<PriceCurve> simple = Arbitraries.oneOf(
                Combinators.combine(prices, prices, durations)
                        .as((a, b, duration) -> PriceCurve.linear(a - 500, a - 500 - b, duration)),
                cuts.map(PriceCurve::exponential),
                Combinators.combine(cuts, durations).as(PriceCurve::stairstep));
        return Arbitraries.oneOf(
                        simple,
                        Combinators.combine(simple, prices).as(PriceCurve::times),
                        Combinators.combine(simple, prices).as((curve, least) -> curve.atLeast(least / 1000)),
                        Combinators.combine(prices, prices, durations, durations)
                                .as((high, low, fast, slow) -> PriceCurve.linear(high + low, low, fast)
                                        .then(fast, PriceCurve.linear(low, 0, slow))))
                // every edge of every number would crowd out the rest
                .withoutEdgeCases();
    }
}
