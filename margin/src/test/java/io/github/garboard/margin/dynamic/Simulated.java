package io.github.garboard.margin.dynamic;

import java.util.SplittableRandom;

/** Moves drawn from a GARCH(1,1) model with normal surprises. */
final class Simulated {

    private Simulated() {}

    static double[] garch(Garch model, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] moves = new double[count];
        VolatilityForecast state = model.startingAt(model.longRunVariance().orElseThrow());
        for (int t = 0; t < count; t++) {
            moves[t] = model.mean() + state.volatility() * random.nextGaussian();
            state = state.next(moves[t]);
        }
        return moves;
    }
}
