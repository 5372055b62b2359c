package io.github.garboard.greeks;

import io.github.garboard.greeks.laws.EuropeanOptionLaws;

class BlackScholesMertonLawsTest implements EuropeanOptionLaws {

    @Override
    public double price(BlackScholesMerton option) {
        return option.price();
    }
}
