package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Options within three standard deviations of the money, of tokens worth a thousandth of a cent and of bitcoins. */
final class OrdinaryOptions extends DomainContextBase {

    @Provide
    Arbitrary<BlackScholesMerton> options() {
        return Combinators.combine(
                        Arbitraries.of(OptionType.class),
                        between(-11, 11),
                        between(-3, 3),
                        between(-6, 1),
                        between(-0.05, 0.15),
                        between(-0.05, 0.15),
                        between(0.02, 1.5))
                .as(OrdinaryOptions::option);
    }

    private static BlackScholesMerton option(
            OptionType type, double logSpot, double moneyness, double logYears, double r, double q, double v) {
        double spot = Math.exp(logSpot);
        double years = Math.exp(logYears);
        return new BlackScholesMerton(type, spot, spot * Math.exp(moneyness * v * Math.sqrt(years)), years, r, q, v);
    }

    private static Arbitrary<Double> between(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(9).withoutEdgeCases();
    }
}
