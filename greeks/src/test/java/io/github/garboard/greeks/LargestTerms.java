package io.github.garboard.greeks;

/** The terms of each sum: what the error of FAST is compared with where a Greek is near a zero crossing. */
public final class LargestTerms {

    private LargestTerms() {}

    /** Returns the larger of a Greek and the largest of its terms, in size. */
    public static double of(Greek greek, BlackScholesMerton option, Greeks accurate) {
        return Math.max(Math.abs(accurate.get(greek)), terms(greek, option, accurate));
    }

    private static double terms(Greek greek, BlackScholesMerton o, Greeks g) {
        double s = o.volatility() * Math.sqrt(o.years());
        double d1 = Math.abs(Math.log(o.spot() / o.strike()) + (o.rate() - o.dividendYield()) * o.years()) / s + s;
        double carry = (Math.abs(o.rate()) + Math.abs(o.dividendYield())) * (1 + d1 / s);
        return switch (greek) {
            case THETA ->
                g.gamma() * o.spot() * o.spot() * o.volatility() * o.volatility()
                        + Math.abs(o.rate() * g.dualDelta() * o.strike())
                        + Math.abs(o.dividendYield() * g.delta() * o.spot());
            case VANNA -> g.vega() / o.spot() * (1 + d1 / s);
            case VOLGA -> g.vega() / o.volatility() * (1 + d1 * d1);
            case CHARM -> Math.abs(o.dividendYield() * g.delta()) + g.gamma() * o.spot() * (carry + d1 * s / o.years());
            case VETA -> g.vega() * (carry + (1 + d1 * d1) / o.years());
            case SPEED -> g.gamma() / o.spot() * (1 + d1 / s);
            case ZOMMA -> g.gamma() / o.volatility() * (1 + d1 * d1);
            case COLOR -> g.gamma() * (carry + (1 + d1 * d1) / o.years());
            case ULTIMA -> g.vega() / o.volatility() / o.volatility() * (1 + d1 * d1 + d1 * d1 * d1 * d1);
            default -> 0;
        };
    }
}
