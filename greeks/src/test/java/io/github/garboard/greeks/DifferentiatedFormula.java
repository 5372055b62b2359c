package io.github.garboard.greeks;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.special.Erf;

/**
 * The textbook formulas on Hipparchus's automatic differentiation, to third order: independent of the library's own. The
 * parameters are those of the models; a forward model is differentiated in time with its rate held.
 */
final class DifferentiatedFormula {

    private static final int UNDERLYING = 0;
    private static final int VOLATILITY = 1;
    private static final int YEARS = 2;
    private static final int RATE = 3;
    private static final int YIELD = 4;
    private static final int STRIKE = 5;
    private static final DSFactory FACTORY = new DSFactory(6, 3);

    private final DerivativeStructure value;

    private DifferentiatedFormula(DerivativeStructure value) {
        this.value = value;
    }

    static DifferentiatedFormula of(BlackScholesMerton o) {
        DerivativeStructure spot = FACTORY.variable(UNDERLYING, o.spot());
        DerivativeStructure strike = FACTORY.variable(STRIKE, o.strike());
        DerivativeStructure years = FACTORY.variable(YEARS, o.years());
        DerivativeStructure rate = FACTORY.variable(RATE, o.rate());
        DerivativeStructure yield = FACTORY.variable(YIELD, o.dividendYield());
        DerivativeStructure forward =
                spot.multiply(yield.multiply(years).negate().exp());
        DerivativeStructure discounted =
                strike.multiply(rate.multiply(years).negate().exp());
        return new DifferentiatedFormula(black(o.type(), forward, discounted, o.volatility(), years));
    }

    static DifferentiatedFormula of(Black76 o) {
        return forward(o.type(), o.forward(), o.strike(), o.years(), o.discount(), o.volatility());
    }

    static DifferentiatedFormula of(DisplacedBlack o) {
        return forward(
                o.type(),
                o.forward() + o.displacement(),
                o.strike() + o.displacement(),
                o.years(),
                o.discount(),
                o.volatility());
    }

    static DifferentiatedFormula of(Bachelier o) {
        DerivativeStructure years = FACTORY.variable(YEARS, o.years());
        DerivativeStructure discount = discount(years, o.discount(), o.years());
        DerivativeStructure volatility = FACTORY.variable(VOLATILITY, o.volatility());
        DerivativeStructure distance =
                FACTORY.variable(UNDERLYING, o.forward()).subtract(FACTORY.variable(STRIKE, o.strike()));
        DerivativeStructure s = volatility.multiply(years.sqrt());
        DerivativeStructure d = distance.divide(s);
        int sign = o.type().sign();
        DerivativeStructure payoff = distance.multiply(sign).multiply(cumulative(d.multiply(sign)));
        return new DifferentiatedFormula(discount.multiply(payoff.add(s.multiply(density(d)))));
    }

    private static DifferentiatedFormula forward(
            OptionType type, double f, double k, double t, double discountFactor, double v) {
        DerivativeStructure years = FACTORY.variable(YEARS, t);
        DerivativeStructure discount = discount(years, discountFactor, t);
        return new DifferentiatedFormula(black(
                type,
                FACTORY.variable(UNDERLYING, f).multiply(discount),
                FACTORY.variable(STRIKE, k).multiply(discount),
                v,
                years));
    }

    /** exp(-r T) with the rate that the factor states. */
    private static DerivativeStructure discount(DerivativeStructure years, double factor, double t) {
        return FACTORY.variable(RATE, -Math.log(factor) / t)
                .multiply(years)
                .negate()
                .exp();
    }

    private static DerivativeStructure black(
            OptionType type,
            DerivativeStructure forward,
            DerivativeStructure strike,
            double v,
            DerivativeStructure years) {
        DerivativeStructure s = FACTORY.variable(VOLATILITY, v).multiply(years.sqrt());
        DerivativeStructure d1 = forward.divide(strike).log().divide(s).add(s.multiply(0.5));
        int sign = type.sign();
        return forward.multiply(cumulative(d1.multiply(sign)))
                .subtract(strike.multiply(cumulative(d1.subtract(s).multiply(sign))))
                .multiply(sign);
    }

    private static DerivativeStructure cumulative(DerivativeStructure d) {
        double x = d.getValue();
        double n = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return d.compose(0.5 * Erf.erfc(-x / Math.sqrt(2)), n, -x * n, (x * x - 1) * n);
    }

    private static DerivativeStructure density(DerivativeStructure d) {
        return d.multiply(d).multiply(-0.5).exp().divide(Math.sqrt(2 * Math.PI));
    }

    /** Returns the derivative that a Greek is. */
    double get(Greek greek) {
        return switch (greek) {
            case PRICE -> value.getValue();
            case DELTA -> derivative(1, 0, 0, 0, 0, 0);
            case GAMMA -> derivative(2, 0, 0, 0, 0, 0);
            case VEGA -> derivative(0, 1, 0, 0, 0, 0);
            case THETA -> -derivative(0, 0, 1, 0, 0, 0);
            case RHO -> derivative(0, 0, 0, 1, 0, 0);
            case PHI -> derivative(0, 0, 0, 0, 1, 0);
            case DUAL_DELTA -> derivative(0, 0, 0, 0, 0, 1);
            case DUAL_GAMMA -> derivative(0, 0, 0, 0, 0, 2);
            case VANNA -> derivative(1, 1, 0, 0, 0, 0);
            case VOLGA -> derivative(0, 2, 0, 0, 0, 0);
            case CHARM -> -derivative(1, 0, 1, 0, 0, 0);
            case VETA -> -derivative(0, 1, 1, 0, 0, 0);
            case SPEED -> derivative(3, 0, 0, 0, 0, 0);
            case ZOMMA -> derivative(2, 1, 0, 0, 0, 0);
            case COLOR -> -derivative(2, 0, 1, 0, 0, 0);
            case ULTIMA -> derivative(0, 3, 0, 0, 0, 0);
        };
    }

    private double derivative(int... orders) {
        return value.getPartialDerivative(orders);
    }
}
