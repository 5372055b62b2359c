package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.batch.BatchPricer;
import io.github.garboard.greeks.batch.OptionColumns;
import io.github.garboard.greeks.batch.ScenarioColumns;
import io.github.garboard.margin.Factor;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.scenario.HorizonScaledShock;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How a caller revalues options by the batch kernel: a matrix of prices, today's as one scenario more. A shock of volatility is
 * taken in the part that goes with an option's expiry.
 */
final class BatchRevaluation implements Revaluation {

    private static final double PIVOT_YEARS = HorizonScaledShock.PIVOT_DAYS / 365;

    private final BatchPricer pricer = BatchPricer.fast();
    private final double[] quantities;
    private final double[] prices;
    private final OptionColumns book;
    private final ScenarioColumns shocks;
    private final int width;

    BatchRevaluation(BlackScholesMerton[] options, double[] quantities, ScenarioSet scenarios) {
        this.quantities = quantities;
        this.width = scenarios.size() + 1;
        Factor price = scenarios.factor(PriceVolatilityGrid.PRICE);
        Factor volatility = scenarios.factor(PriceVolatilityGrid.VOLATILITY);
        double[] spotFactor = new double[width];
        double[] volatilityFactor = new double[width];
        Arrays.fill(spotFactor, 1);
        Arrays.fill(volatilityFactor, 1);
        for (int s = 0; s < width - 1; s++) {
            spotFactor[s] = price.apply(1, s, PIVOT_YEARS);
            volatilityFactor[s] = volatility.apply(1, s, PIVOT_YEARS);
        }
        shocks = ScenarioColumns.relative(spotFactor, volatilityFactor)
                .inPart(column(options, option -> HorizonScaledShock.EXCHANGE.apply(1, 1, option.years()) - 1));
        book = OptionColumns.of(
                column(options, option -> option.type().sign()),
                column(options, BlackScholesMerton::spot),
                column(options, BlackScholesMerton::strike),
                column(options, BlackScholesMerton::years),
                column(options, BlackScholesMerton::rate),
                column(options, BlackScholesMerton::dividendYield),
                column(options, BlackScholesMerton::volatility));
        prices = new double[options.length * width];
    }

    private static double[] column(BlackScholesMerton[] options, ToDoubleFunction<BlackScholesMerton> value) {
        return Arrays.stream(options).mapToDouble(value).toArray();
    }

    @Override
    public void fill(int fromInclusive, int toExclusive, ScenarioSet scenarios, double[] out, int offset) {
        if (fromInclusive != 0 || toExclusive != book.length()) {
            throw new IllegalArgumentException(
                    "the whole book is priced at once: " + fromInclusive + ", " + toExclusive);
        }
        pricer.scenarios(book, shocks, prices, 0);
        int at = offset;
        for (int i = 0; i < toExclusive; i++) {
            double today = prices[(i + 1) * width - 1];
            for (int s = 0; s < width - 1; s++) {
                out[at++] = quantities[i] * (prices[i * width + s] - today);
            }
        }
    }
}
