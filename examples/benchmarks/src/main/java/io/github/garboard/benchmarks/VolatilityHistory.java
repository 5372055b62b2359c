package io.github.garboard.benchmarks;

import io.github.garboard.margin.dynamic.Garch;
import io.github.garboard.margin.dynamic.VolatilityForecast;
import io.github.garboard.margin.volatility.BarColumns;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ten years of daily moves from a GARCH model, and bars over them: 2,500 of each, always the same. */
@State(Scope.Thread)
public class VolatilityHistory {

    /** The number of moves and of bars. */
    public static final int SIZE = 2500;

    /** Where the moves come from, in percent. */
    public static final Garch TRUTH = new Garch(0.03, 0.02, 0.08, 0.9);

    private static final int STEPS = 24;

    final double[] moves = new double[SIZE];
    final double[] open = new double[SIZE];
    final double[] high = new double[SIZE];
    final double[] low = new double[SIZE];
    final double[] close = new double[SIZE];
    final BarColumns bars = BarColumns.of(open, high, low, close);

    /** Makes the history. */
    public VolatilityHistory() {
        SplittableRandom random = new SplittableRandom(20261120);
        VolatilityForecast state = TRUTH.startingAt(1);
        double price = 100;
        for (int day = 0; day < SIZE; day++) {
            double before = price;
            price *= Math.exp(0.002 * random.nextGaussian());
            open[day] = price;
            high[day] = price;
            low[day] = price;
            double step = 0.01 * state.volatility() / Math.sqrt(STEPS);
            for (int k = 0; k < STEPS; k++) {
                price *= Math.exp(step * random.nextGaussian());
                high[day] = Math.max(high[day], price);
                low[day] = Math.min(low[day], price);
            }
            close[day] = price;
            moves[day] = 100 * Math.log(price / before);
            state = state.next(moves[day]);
        }
    }
}
