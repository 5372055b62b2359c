package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.margin.Factor;
import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.ScenarioScan;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.Summation;
import io.github.garboard.margin.scenario.HorizonScaledShock;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import io.github.garboard.margin.scenario.TailMove;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An account of 100 options on one underlying under an exchange grid of 31 scenarios, revalued by the caller's pricer. */
@State(Scope.Benchmark)
public class MarginBook {

    static final int POSITIONS = 100;
    static final int SCENARIOS = 31;

    /** Nine price moves by three volatility moves and four tails. */
    static final ScenarioSet GRID = new PriceVolatilityGrid(
                    PriceVolatilityGrid.symmetricMoves(0.16, 4),
                    List.of(-0.25, 0.0, 0.5),
                    HorizonScaledShock.EXCHANGE,
                    List.of(
                            new TailMove(-0.66, 0.5, 0.24),
                            new TailMove(-0.33, 0.5, 0.48),
                            new TailMove(0.5, 0.5, 0.32),
                            new TailMove(1, 0.5, 0.16)))
            .scenarios();

    static final ScenarioMargin MODEL = new ScenarioMargin(
            GRID, LossMeasure.worst(), LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1.25));

    final double[] pnl = new double[POSITIONS * SCENARIOS];
    final double[] quantities = new double[POSITIONS];
    final BlackScholesMerton[] options;
    final Revaluation revaluation = this::revalue;
    final Revaluation batch;
    final ScenarioScan fast = new ScenarioScan(GRID, Summation.FAST);
    final ScenarioScan accurate = new ScenarioScan(GRID, Summation.ACCURATE);

    /** Draws the account and revalues it once. */
    public MarginBook() {
        options = new OptionBook()
                .options.stream()
                        .limit(POSITIONS)
                        .map(option -> option.withStrike(100 * option.strike() / option.spot())
                                .withSpot(100))
                        .toArray(BlackScholesMerton[]::new);
        for (int i = 0; i < POSITIONS; i++) {
            quantities[i] = i % 3 == 0 ? -2 : 1;
        }
        batch = new BatchRevaluation(options, quantities, GRID);
        revaluation.fill(0, POSITIONS, GRID, pnl, 0);
    }

    private void revalue(int from, int to, ScenarioSet scenarios, double[] out, int offset) {
        Factor price = scenarios.factor(PriceVolatilityGrid.PRICE);
        Factor volatility = scenarios.factor(PriceVolatilityGrid.VOLATILITY);
        int at = offset;
        for (int position = from; position < to; position++) {
            BlackScholesMerton option = options[position];
            double today = value(option);
            for (int s = 0; s < scenarios.size(); s++) {
                BlackScholesMerton shocked = new BlackScholesMerton(
                        option.type(),
                        price.apply(option.spot(), s, option.years()),
                        option.strike(),
                        option.years(),
                        option.rate(),
                        option.dividendYield(),
                        volatility.apply(option.volatility(), s, option.years()));
                out[at++] = quantities[position] * (value(shocked) - today);
            }
        }
    }

    private static double value(BlackScholesMerton option) {
        return option.evaluate(Kernel.FAST).applyAsDouble(Greek.PRICE);
    }
}
