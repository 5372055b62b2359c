package io.github.garboard.benchmarks;

import com.opengamma.strata.pricer.impl.option.BlackScholesFormulaRepository;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.laws.accuracy.ReferencePricer;
import java.util.OptionalDouble;

/** Strata's Black-Scholes formulas with a cost of carry; its signs turned to ours. Speed, zomma, color, ultima are not offered. */
final class StrataPricer implements ReferencePricer {

    @Override
    public OptionalDouble value(BlackScholesMerton option, Greek greek) {
        double spot = option.spot();
        double strike = option.strike();
        double years = option.years();
        double vol = option.volatility();
        double rate = option.rate();
        double carry = rate - option.dividendYield();
        boolean call = option.type() == OptionType.CALL;
        return switch (greek) {
            case PRICE -> of(BlackScholesFormulaRepository.price(spot, strike, years, vol, rate, carry, call));
            case DELTA -> of(BlackScholesFormulaRepository.delta(spot, strike, years, vol, rate, carry, call));
            case GAMMA -> of(BlackScholesFormulaRepository.gamma(spot, strike, years, vol, rate, carry));
            case VEGA -> of(BlackScholesFormulaRepository.vega(spot, strike, years, vol, rate, carry));
            case THETA -> of(BlackScholesFormulaRepository.theta(spot, strike, years, vol, rate, carry, call));
            case RHO -> of(BlackScholesFormulaRepository.rho(spot, strike, years, vol, rate, carry, call));
            case PHI -> of(-BlackScholesFormulaRepository.carryRho(spot, strike, years, vol, rate, carry, call));
            case DUAL_DELTA -> of(BlackScholesFormulaRepository.dualDelta(spot, strike, years, vol, rate, carry, call));
            case VANNA -> of(BlackScholesFormulaRepository.vanna(spot, strike, years, vol, rate, carry));
            case VOLGA -> of(BlackScholesFormulaRepository.vomma(spot, strike, years, vol, rate, carry));
            case CHARM -> of(BlackScholesFormulaRepository.charm(spot, strike, years, vol, rate, carry, call));
            case VETA -> of(BlackScholesFormulaRepository.vegaBleed(spot, strike, years, vol, rate, carry));
            case DUAL_GAMMA, SPEED, ZOMMA, COLOR, ULTIMA -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }
}
