package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.differentiation.Derivative;

/** The Black-Scholes-Merton formula as a user would write it, generic in the field, and the names of its inputs. */
final class TextbookOption {

    /** What differentiates to each Greek, but for the sign of time. */
    static final Map<Greek, List<String>> BY = by();

    private TextbookOption() {}

    static PricingInputs inputs(BlackScholesMerton option) {
        return PricingInputs.of(
                PricingInput.positive("spot", option.spot()),
                PricingInput.nonNegative("volatility", option.volatility()),
                PricingInput.nonNegative("years", option.years()),
                PricingInput.rate("rate", option.rate()),
                PricingInput.rate("yield", option.dividendYield()),
                PricingInput.positive("strike", option.strike()));
    }

    static BlackScholesMerton option(OptionType type, double[] x) {
        return new BlackScholesMerton(type, x[0], x[5], x[2], x[3], x[4], x[1]);
    }

    static PricingFunction pricer(OptionType type) {
        return x -> option(type, x).price();
    }

    static <T extends Derivative<T>> T call(T[] x) {
        return price(x, 1);
    }

    static <T extends Derivative<T>> T put(T[] x) {
        return price(x, -1);
    }

    static <T extends Derivative<T>> T price(T[] x, int sign) {
        return assetLeg(x, sign).subtract(cashLeg(x, sign)).multiply(sign);
    }

    /** S exp(-q T) N(w d1). */
    static <T extends Derivative<T>> T assetLeg(T[] x, int sign) {
        return x[0].multiply(x[4].multiply(x[2]).negate().exp())
                .multiply(AutomaticDifferentiation.cumulativeNormal(
                        d2(x).add(deviation(x)).multiply(sign)));
    }

    /** K exp(-r T) N(w d2). */
    static <T extends Derivative<T>> T cashLeg(T[] x, int sign) {
        return x[5].multiply(x[3].multiply(x[2]).negate().exp())
                .multiply(AutomaticDifferentiation.cumulativeNormal(d2(x).multiply(sign)));
    }

    private static <T extends Derivative<T>> T deviation(T[] x) {
        return x[1].multiply(x[2].sqrt());
    }

    private static <T extends Derivative<T>> T d2(T[] x) {
        T s = deviation(x);
        return x[0].divide(x[5])
                .log()
                .add(x[3].subtract(x[4]).multiply(x[2]))
                .divide(s)
                .subtract(s.multiply(0.5));
    }

    private static Map<Greek, List<String>> by() {
        Map<Greek, List<String>> by = new EnumMap<>(Greek.class);
        by.put(Greek.DELTA, List.of("spot"));
        by.put(Greek.GAMMA, List.of("spot", "spot"));
        by.put(Greek.VEGA, List.of("volatility"));
        by.put(Greek.THETA, List.of("years"));
        by.put(Greek.RHO, List.of("rate"));
        by.put(Greek.PHI, List.of("yield"));
        by.put(Greek.DUAL_DELTA, List.of("strike"));
        by.put(Greek.DUAL_GAMMA, List.of("strike", "strike"));
        by.put(Greek.VANNA, List.of("spot", "volatility"));
        by.put(Greek.VOLGA, List.of("volatility", "volatility"));
        by.put(Greek.CHARM, List.of("spot", "years"));
        by.put(Greek.VETA, List.of("volatility", "years"));
        by.put(Greek.SPEED, List.of("spot", "spot", "spot"));
        by.put(Greek.ZOMMA, List.of("spot", "spot", "volatility"));
        by.put(Greek.COLOR, List.of("spot", "spot", "years"));
        by.put(Greek.ULTIMA, List.of("volatility", "volatility", "volatility"));
        return by;
    }

    /** Returns the derivative in the inputs that a Greek is, with the sign of d/dT. */
    static double derivative(Greek greek, double value) {
        return BY.getOrDefault(greek, List.of()).contains("years") ? -value : value;
    }
}
