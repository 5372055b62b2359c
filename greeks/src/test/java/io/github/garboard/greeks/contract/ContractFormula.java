package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.special.Erf;

/** Payoff formulas on Hipparchus's automatic differentiation, to third order: independent of the library's own. */
final class ContractFormula {

    private static final DSFactory FACTORY = new DSFactory(6, 3);

    final DerivativeStructure spot;
    final DerivativeStructure volatility;
    final DerivativeStructure years;
    final DerivativeStructure rate;
    final DerivativeStructure yield;
    private final DerivativeStructure strike;
    private final int sign;

    ContractFormula(BlackScholesMerton o) {
        spot = FACTORY.variable(0, o.spot());
        volatility = FACTORY.variable(1, o.volatility());
        years = FACTORY.variable(2, o.years());
        rate = FACTORY.variable(3, o.rate());
        yield = FACTORY.variable(4, o.dividendYield());
        strike = FACTORY.variable(5, o.strike());
        sign = o.type().sign();
    }

    /** exp((r - q) T). */
    DerivativeStructure growth() {
        return rate.subtract(yield).multiply(years).exp();
    }

    private DerivativeStructure distance(double half) {
        DerivativeStructure s = volatility.multiply(years.sqrt());
        return spot.multiply(growth())
                .divide(strike)
                .log()
                .divide(s)
                .add(s.multiply(half))
                .multiply(sign);
    }

    DerivativeStructure cashOrNothing(double cash) {
        return rate.multiply(years)
                .negate()
                .exp()
                .multiply(cumulative(distance(-0.5)))
                .multiply(cash);
    }

    DerivativeStructure assetOrNothing() {
        return spot.multiply(yield.multiply(years).negate().exp()).multiply(cumulative(distance(0.5)));
    }

    DerivativeStructure vanilla() {
        return assetOrNothing().subtract(strike.multiply(cashOrNothing(1))).multiply(sign);
    }

    private static DerivativeStructure cumulative(DerivativeStructure d) {
        double x = d.getValue();
        double n = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return d.compose(0.5 * Erf.erfc(-x / Math.sqrt(2)), n, -x * n, (x * x - 1) * n);
    }

    /** Returns the derivative that a Greek is. */
    static double get(DerivativeStructure value, Greek greek) {
        return switch (greek) {
            case PRICE -> value.getValue();
            case DELTA -> value.getPartialDerivative(1, 0, 0, 0, 0, 0);
            case GAMMA -> value.getPartialDerivative(2, 0, 0, 0, 0, 0);
            case VEGA -> value.getPartialDerivative(0, 1, 0, 0, 0, 0);
            case THETA -> -value.getPartialDerivative(0, 0, 1, 0, 0, 0);
            case RHO -> value.getPartialDerivative(0, 0, 0, 1, 0, 0);
            case PHI -> value.getPartialDerivative(0, 0, 0, 0, 1, 0);
            case DUAL_DELTA -> value.getPartialDerivative(0, 0, 0, 0, 0, 1);
            case DUAL_GAMMA -> value.getPartialDerivative(0, 0, 0, 0, 0, 2);
            case VANNA -> value.getPartialDerivative(1, 1, 0, 0, 0, 0);
            case VOLGA -> value.getPartialDerivative(0, 2, 0, 0, 0, 0);
            case CHARM -> -value.getPartialDerivative(1, 0, 1, 0, 0, 0);
            case VETA -> -value.getPartialDerivative(0, 1, 1, 0, 0, 0);
            case SPEED -> value.getPartialDerivative(3, 0, 0, 0, 0, 0);
            case ZOMMA -> value.getPartialDerivative(2, 1, 0, 0, 0, 0);
            case COLOR -> -value.getPartialDerivative(2, 0, 1, 0, 0, 0);
            case ULTIMA -> value.getPartialDerivative(0, 3, 0, 0, 0, 0);
        };
    }
}
