package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.laws.accuracy.ReferencePricer;
import java.util.OptionalDouble;
import net.finmath.functions.AnalyticFormulas;

/**
 * finmath's analytic formulas. They know no yield, so the spot goes in as S exp(-q T) and its derivatives come back by the
 * chain rule; delta and rho are offered for calls only, theta would hold the wrong thing fixed.
 */
final class FinmathPricer implements ReferencePricer {

    @Override
    public OptionalDouble value(BlackScholesMerton option, Greek greek) {
        double growth = Math.exp(-option.dividendYield() * option.years());
        double spot = option.spot() * growth;
        double rate = option.rate();
        double vol = option.volatility();
        double years = option.years();
        double strike = option.strike();
        boolean call = option.type() == OptionType.CALL;
        return switch (greek) {
            case PRICE ->
                OptionalDouble.of(AnalyticFormulas.blackScholesOptionValue(spot, rate, vol, years, strike, call));
            case DELTA -> when(call, growth * AnalyticFormulas.blackScholesOptionDelta(spot, rate, vol, years, strike));
            case GAMMA ->
                OptionalDouble.of(
                        growth * (growth * AnalyticFormulas.blackScholesOptionGamma(spot, rate, vol, years, strike)));
            case VEGA -> OptionalDouble.of(AnalyticFormulas.blackScholesOptionVega(spot, rate, vol, years, strike));
            case RHO -> when(call, AnalyticFormulas.blackScholesOptionRho(spot, rate, vol, years, strike));
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble when(boolean offered, double value) {
        return offered ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
