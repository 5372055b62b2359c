package io.github.garboard.margin;

import java.util.List;

/**
 * The options of one expiry as a venue's portfolio margin prices them.
 *
 * @param seconds the time to expiry
 * @param forward the forward price
 * @param rate the interest rate
 * @param confidence the least confidence in forward, rate and volatility
 * @param options the options
 */
record OptionExpiry(double seconds, double forward, double rate, double confidence, List<Option> options) {

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    /** The last seconds, in which part of the forward is fixed. */
    private static final double SETTLEMENT_WINDOW = 1800;

    /** An option with what it is priced with; side 1 is a call, -1 a put. */
    record Option(int side, double strike, double quantity, double volatility) {}

    /** The volatility at which an option is priced. */
    interface VolatilityOf {
        double of(Option option, OptionExpiry expiry);
    }

    double years() {
        return seconds / SECONDS_PER_YEAR;
    }

    double discountFactor() {
        return Math.exp(-Math.max(rate, 0) * years());
    }

    double forwardAt(double move) {
        double variable = Math.min(1, seconds / SETTLEMENT_WINDOW);
        return forward * (variable * move + 1 - variable);
    }

    double value(double move, VolatilityOf shocked) {
        double sum = 0;
        for (Option option : options) {
            sum += option.quantity()
                    * Black76.value(option.side(), forwardAt(move), option.strike(), shocked.of(option, this), years());
        }
        return discountFactor() * sum;
    }
}
