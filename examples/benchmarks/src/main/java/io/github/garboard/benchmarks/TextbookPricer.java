package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.laws.accuracy.ReferencePricer;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The closed forms as a book prints them, in plain doubles on Commons Math's normal distribution.
 *
 * @see "Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., 2007, chapters 1 and 2"
 */
final class TextbookPricer implements ReferencePricer {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @Override
    public OptionalDouble value(BlackScholesMerton option, Greek greek) {
        return OptionalDouble.of(new Terms(option).value(greek));
    }

    private static final class Terms {

        private final int sign;
        private final double spot;
        private final double strike;
        private final double years;
        private final double rate;
        private final double yield;
        private final double vol;
        private final double s;
        private final double d1;
        private final double d2;
        private final double growth;
        private final double discount;
        private final double density;

        Terms(BlackScholesMerton option) {
            sign = option.type().sign();
            spot = option.spot();
            strike = option.strike();
            years = option.years();
            rate = option.rate();
            yield = option.dividendYield();
            vol = option.volatility();
            s = vol * Math.sqrt(years);
            d1 = (Math.log(spot / strike) + (rate - yield + vol * vol / 2) * years) / s;
            d2 = d1 - s;
            growth = Math.exp(-yield * years);
            discount = Math.exp(-rate * years);
            density = growth * NORMAL.density(d1);
        }

        double value(Greek greek) {
            return switch (greek) {
                case PRICE -> sign * (spot * growth * n1() - strike * discount * n2());
                case DELTA -> sign * growth * n1();
                case GAMMA -> gamma();
                case VEGA -> vega();
                case THETA ->
                    -spot * density * vol / (2 * Math.sqrt(years))
                            + sign * (yield * spot * growth * n1() - rate * strike * discount * n2());
                case RHO -> sign * years * strike * discount * n2();
                case PHI -> -sign * years * spot * growth * n1();
                case DUAL_DELTA -> -sign * discount * n2();
                case DUAL_GAMMA -> gamma() * spot * spot / (strike * strike);
                case VANNA -> -density * d2 / vol;
                case VOLGA -> vega() * d1 * d2 / vol;
                case CHARM -> sign * yield * growth * n1() - density * d1PerYear();
                case VETA -> vega() * (yield + d1 * d1PerYear() - 1 / (2 * years));
                case SPEED -> -gamma() / spot * (d1 / s + 1);
                case ZOMMA -> gamma() * (d1 * d2 - 1) / vol;
                case COLOR -> gamma() * (yield + d1 * d1PerYear() + 1 / (2 * years));
                case ULTIMA -> -vega() / (vol * vol) * (d1 * d2 * (1 - d1 * d2) + d1 * d1 + d2 * d2);
            };
        }

        private double n1() {
            return NORMAL.cumulativeProbability(sign * d1);
        }

        private double n2() {
            return NORMAL.cumulativeProbability(sign * d2);
        }

        private double gamma() {
            return density / (spot * s);
        }

        private double vega() {
            return spot * density * Math.sqrt(years);
        }

        private double d1PerYear() {
            return (rate - yield) / s - d2 / (2 * years);
        }
    }
}
