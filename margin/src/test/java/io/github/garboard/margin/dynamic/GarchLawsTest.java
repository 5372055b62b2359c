package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.laws.VolatilityForecastLaws;

class GarchLawsTest implements VolatilityForecastLaws {

    @Override
    public VolatilityForecast forecast() {
        return new Garch(0.001, 1e-6, 0.1, 0.88).startingAt(1e-4);
    }
}
