package io.github.garboard.greeks;

import io.github.garboard.greeks.laws.ImpliedVolatilityLaws;

class ImpliedVolatilityLawsTest implements ImpliedVolatilityLaws {

    @Override
    public ImpliedVolatility volatility(BlackScholesMerton option, double price) {
        return ImpliedVolatility.blackScholesMerton(
                option.type(),
                option.spot(),
                option.strike(),
                option.years(),
                option.rate(),
                option.dividendYield(),
                price);
    }
}
