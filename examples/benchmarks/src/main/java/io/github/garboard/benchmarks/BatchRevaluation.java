package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.batch.BatchPricer;
import io.github.garboard.greeks.batch.GreekColumns;
import io.github.garboard.greeks.batch.OptionColumns;
import io.github.garboard.margin.Factor;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How a caller revalues options by the batch kernel: a column element per option and scenario, and today's value of each option
 * as one scenario more. What a shock does to a unit of price or volatility of an option depends on its expiry only and is kept.
 */
final class BatchRevaluation implements Revaluation {

    private final BatchPricer pricer = BatchPricer.fast();
    private final double[] quantities;
    private final double[] spots;
    private final double[] volatilities;
    private final double[] spotFactors;
    private final double[] volatilityFactors;
    private final double[] spot;
    private final double[] volatility;
    private final double[] prices;
    private final OptionColumns cells;
    private final GreekColumns results;
    private final int width;

    BatchRevaluation(BlackScholesMerton[] options, double[] quantities, ScenarioSet scenarios) {
        this.quantities = quantities;
        this.width = scenarios.size() + 1;
        Factor price = scenarios.factor(PriceVolatilityGrid.PRICE);
        Factor vol = scenarios.factor(PriceVolatilityGrid.VOLATILITY);
        spots = Arrays.stream(options).mapToDouble(BlackScholesMerton::spot).toArray();
        volatilities = Arrays.stream(options)
                .mapToDouble(BlackScholesMerton::volatility)
                .toArray();
        int size = options.length * width;
        spotFactors = new double[size];
        volatilityFactors = new double[size];
        Arrays.fill(spotFactors, 1);
        Arrays.fill(volatilityFactors, 1);
        for (int i = 0; i < options.length; i++) {
            for (int s = 0; s < width - 1; s++) {
                spotFactors[i * width + s] = price.apply(1, s, options[i].years());
                volatilityFactors[i * width + s] = vol.apply(1, s, options[i].years());
            }
        }
        spot = new double[size];
        volatility = new double[size];
        prices = new double[size];
        cells = OptionColumns.of(
                column(options, option -> option.type().sign()),
                spot,
                column(options, BlackScholesMerton::strike),
                column(options, BlackScholesMerton::years),
                column(options, BlackScholesMerton::rate),
                column(options, BlackScholesMerton::dividendYield),
                volatility);
        results = GreekColumns.of(Greek.PRICE, prices);
    }

    private double[] column(BlackScholesMerton[] options, ToDoubleFunction<BlackScholesMerton> value) {
        double[] column = new double[options.length * width];
        Arrays.setAll(column, cell -> value.applyAsDouble(options[cell / width]));
        return column;
    }

    @Override
    public void fill(int fromInclusive, int toExclusive, ScenarioSet scenarios, double[] out, int offset) {
        int begin = fromInclusive * width;
        int end = toExclusive * width;
        for (int i = fromInclusive; i < toExclusive; i++) {
            for (int cell = i * width; cell < (i + 1) * width; cell++) {
                spot[cell] = spots[i] * spotFactors[cell];
                volatility[cell] = volatilities[i] * volatilityFactors[cell];
            }
        }
        pricer.evaluate(cells.range(begin, end - begin), results.range(begin, end - begin));
        int at = offset;
        for (int i = fromInclusive; i < toExclusive; i++) {
            double today = prices[(i + 1) * width - 1];
            for (int s = 0; s < width - 1; s++) {
                out[at++] = quantities[i] * (prices[i * width + s] - today);
            }
        }
    }
}
