package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;

/** A volatility that no move changes. */
record ConstantForecast(double volatility) implements VolatilityForecast {

    ConstantForecast {
        Checks.requireNonNegative("volatility", volatility);
    }

    @Override
    public VolatilityForecast next(double move) {
        Checks.requireFinite("move", move);
        return this;
    }
}
