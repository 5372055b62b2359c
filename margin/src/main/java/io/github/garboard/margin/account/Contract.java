package io.github.garboard.margin.account;

import io.github.garboard.margin.internal.Checks;

/**
 * How a futures or perpetual contract pays: a quantity q earns q (value(to) - value(from)) when its price moves, in the
 * currency of settlement.
 */
@FunctionalInterface
public interface Contract {

    /**
     * Returns the value of one unit at a price, up to a constant: it increases with the price.
     *
     * @param price the price, positive and finite
     * @return the value, in the currency of settlement
     */
    double value(double price);

    /**
     * Returns the contract that pays in the currency of its price: value m price.
     *
     * @param multiplier m, the units of the underlying in one contract, positive and finite
     * @throws IllegalArgumentException if it is not
     */
    static Contract linear(double multiplier) {
        Checks.requirePositive("multiplier", multiplier);
        return price -> multiplier * price;
    }

    /**
     * Returns the contract that is worth a fixed amount of the currency of its price and pays in the underlying coin: value
     * -m / price. A short of it held against the coin itself is worth a constant amount of the currency.
     *
     * @param multiplier m, the amount of currency in one contract, positive and finite
     * @throws IllegalArgumentException if it is not
     */
    static Contract inverse(double multiplier) {
        Checks.requirePositive("multiplier", multiplier);
        return price -> -multiplier / price;
    }
}
