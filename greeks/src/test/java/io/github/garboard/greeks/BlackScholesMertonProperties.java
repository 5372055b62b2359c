package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.special.Erf;

class BlackScholesMertonProperties {

    /** Commons Math's erfc has an absolute error of about 1e-15; the discounted forward scales it. */
    private static final double INDEPENDENT = 1e-13;

    @Property
    void agreesWithAnIndependentFormula(@ForAll BlackScholesMerton option) {
        Assume.that(option.volatility() * Math.sqrt(option.years()) > 1e-8);
        double scale = option.spot() * Math.exp(-option.dividendYield() * option.years())
                + option.strike() * Math.exp(-option.rate() * option.years());
        assertEquals(commonsMathPrice(option), option.price(), INDEPENDENT * scale * conditioning(option));
    }

    /** An error of 1e-16 in ln(S/K) moves a price of little volatility by its delta, not by more. */
    private static double conditioning(BlackScholesMerton option) {
        return 1 + Math.abs(Math.log(option.spot() / option.strike())) + Math.abs(option.rate()) * option.years();
    }

    @Property
    void firstOrderGreeksAreTheDerivativesOfAnIndependentFormula(@ForAll BlackScholesMerton option) {
        double s = option.volatility() * Math.sqrt(option.years());
        Assume.that(s > 0.01 && option.years() > 0.001);
        Assume.that(Math.abs(Math.log(option.spot() / option.strike())) < 6 * s);
        DerivativeStructure value = priceWithDerivatives(option);
        Greeks greeks = option.greeks();
        double largest = Math.max(option.spot(), option.strike()) * Math.exp(0.1 * option.years());
        assertClose(value.getPartialDerivative(1, 0, 0, 0), greeks.delta(), 1 / s, 1, option);
        assertClose(value.getPartialDerivative(0, 1, 0, 0), greeks.vega(), largest, 1, option);
        assertClose(-value.getPartialDerivative(0, 0, 1, 0), greeks.theta(), largest / option.years(), 1 + s, option);
        assertClose(value.getPartialDerivative(0, 0, 0, 1), greeks.rho(), largest, 1 + option.years(), option);
        assertClose(value.getPartialDerivative(2, 0, 0, 0), greeks.gamma(), 1 / (option.spot() * s * s), 1, option);
        assertClose(
                value.getPartialDerivative(1, 1, 0, 0),
                greeks.get(Greek.VANNA),
                1 / (option.volatility() * s),
                10,
                option);
    }

    @Property
    void noValueIsNaN(@ForAll BlackScholesMerton option) {
        Greeks greeks = option.greeks();
        for (Greek greek : Greek.values()) {
            assertFalse(Double.isNaN(greeks.get(greek)), () -> greek + " of " + option);
        }
    }

    private static void assertClose(
            double expected, double got, double scale, double factor, BlackScholesMerton option) {
        assertEquals(expected, got, 1e-11 * scale * factor, option::toString);
    }

    private static double commonsMathPrice(BlackScholesMerton option) {
        double s = option.volatility() * Math.sqrt(option.years());
        double carry = (option.rate() - option.dividendYield()) * option.years();
        double d1 = (Math.log(option.spot() / option.strike()) + carry) / s + s / 2;
        int sign = option.type().sign();
        return sign * option.spot() * Math.exp(-option.dividendYield() * option.years()) * normal(sign * d1)
                - sign * option.strike() * Math.exp(-option.rate() * option.years()) * normal(sign * (d1 - s));
    }

    private static double normal(double d) {
        return 0.5 * Erf.erfc(-d / Math.sqrt(2));
    }

    /** The formula on Commons Math's automatic differentiation in S, v, T, r. */
    private static DerivativeStructure priceWithDerivatives(BlackScholesMerton option) {
        DerivativeStructure spot = new DerivativeStructure(4, 2, 0, option.spot());
        DerivativeStructure volatility = new DerivativeStructure(4, 2, 1, option.volatility());
        DerivativeStructure years = new DerivativeStructure(4, 2, 2, option.years());
        DerivativeStructure rate = new DerivativeStructure(4, 2, 3, option.rate());
        DerivativeStructure s = years.sqrt().multiply(volatility);
        DerivativeStructure carry = rate.subtract(option.dividendYield()).multiply(years);
        DerivativeStructure d1 =
                spot.divide(option.strike()).log().add(carry).divide(s).add(s.multiply(0.5));
        DerivativeStructure d2 = d1.subtract(s);
        int sign = option.type().sign();
        DerivativeStructure spotTerm =
                spot.multiply(years.multiply(-option.dividendYield()).exp()).multiply(normal(d1.multiply(sign)));
        DerivativeStructure strikeTerm =
                rate.multiply(years).negate().exp().multiply(option.strike()).multiply(normal(d2.multiply(sign)));
        return spotTerm.subtract(strikeTerm).multiply(sign);
    }

    private static DerivativeStructure normal(DerivativeStructure d) {
        double x = d.getValue();
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return d.compose(normal(x), density, -x * density);
    }
}
