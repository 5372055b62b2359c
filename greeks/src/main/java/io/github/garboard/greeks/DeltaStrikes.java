package io.github.garboard.greeks;

import java.util.OptionalDouble;

/** Inverts delta: which strike has it. */
final class DeltaStrikes {

    /** Halves the bracket of ln K until neighbouring doubles are left. */
    private static final int HALVINGS = 200;

    /** Strikes beyond so many standard deviations have a delta that no double tells from its limit. */
    private static final double FARTHEST = 40;

    private DeltaStrikes() {}

    static OptionalDouble strike(BlackScholesMerton market, DeltaConvention convention, double delta) {
        double size = market.type().sign() * delta;
        if (!(size > 0)) {
            return OptionalDouble.empty();
        }
        return switch (convention) {
            case SPOT -> direct(market, size * Math.exp(market.dividendYield() * market.years()));
            case FORWARD -> direct(market, size);
            case PREMIUM_ADJUSTED_SPOT -> adjusted(market, convention, delta);
            case PREMIUM_ADJUSTED_FORWARD -> adjusted(market, convention, delta);
        };
    }

    /** N(w d1) = probability, solved for K. */
    private static OptionalDouble direct(BlackScholesMerton market, double probability) {
        double s = deviation(market);
        if (!(probability < 1 && s > 0)) {
            return OptionalDouble.empty();
        }
        double d1 = market.type().sign() * NormalDistribution.quantile(probability);
        return OptionalDouble.of(forward(market) * Math.exp(s * (0.5 * s - d1)));
    }

    /**
     * The premium-adjusted delta of a put is monotone in the strike; that of a call first rises, then falls, and the market
     * means the falling side, whose strikes are the higher ones.
     */
    private static OptionalDouble adjusted(BlackScholesMerton market, DeltaConvention convention, double delta) {
        double s = deviation(market);
        if (!(s > 0)) {
            return OptionalDouble.empty();
        }
        double centre = Math.log(forward(market));
        double low = market.type() == OptionType.CALL ? peak(centre, s) : centre - FARTHEST * (s + s * s);
        double high = centre + FARTHEST * (s + s * s);
        double atLow = deltaAt(market, convention, low) - delta;
        double atHigh = deltaAt(market, convention, high) - delta;
        if (!(atLow * atHigh <= 0)) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            double at = deltaAt(market, convention, middle) - delta;
            if (at * atLow > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(Math.exp(high));
    }

    /** Where (K/F) N(d2) is largest: s N(d2) = n(d2), a ratio that falls in d2, solved for ln K by bisection. */
    private static double peak(double centre, double s) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            // n/N at d2 is 1 / M(-d2)
            if (1 > s * NormalDistribution.millsRatio(-middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return centre - s * (high + 0.5 * s);
    }

    private static double deltaAt(BlackScholesMerton market, DeltaConvention convention, double logStrike) {
        return market.withStrike(Math.exp(logStrike)).delta(convention);
    }

    private static double deviation(BlackScholesMerton market) {
        return market.volatility() * Math.sqrt(market.years());
    }

    private static double forward(BlackScholesMerton market) {
        return market.spot() * Math.exp((market.rate() - market.dividendYield()) * market.years());
    }
}
