package io.github.garboard.margin.dynamic;

import java.util.List;

/** The volatilities of some forecasts. */
record VolatilityFeatures(List<VolatilityForecast> forecasts) implements MarginFeatures {

    @Override
    public double[] values() {
        return forecasts.stream().mapToDouble(VolatilityForecast::volatility).toArray();
    }

    @Override
    public MarginFeatures next(double loss) {
        return new VolatilityFeatures(
                forecasts.stream().map(forecast -> forecast.next(loss)).toList());
    }
}
