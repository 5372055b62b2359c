package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeQuantileTest {

    private static final long SEED = 7;

    @Test
    void forestFollowsTheSizeOfLossesAndCoversItsQuantile() {
        Random random = new Random(3);
        double[][] rows = new double[1000][];
        double[] losses = new double[1000];
        for (int i = 0; i < rows.length; i++) {
            double volatility = i % 2 == 0 ? 0.01 : 0.03;
            rows[i] = new double[] {volatility, random.nextDouble()};
            losses[i] = volatility * random.nextGaussian();
        }
        var predictor = TreeQuantile.fit(rows, losses, 0.9, SEED);
        double calm = predictor.quantile(new double[] {0.01, 0.5});
        double wild = predictor.quantile(new double[] {0.03, 0.5});
        // 1.2816 volatilities is the normal quantile; a sample of 400 sets the multiple to some 8 %, the trees the
        // ratio
        assertEquals(1.2816 * 0.01, calm, 0.003);
        assertEquals(1.2816 * 0.03, wild, 0.008);
        assertEquals(calm, TreeQuantile.fit(rows, losses, 0.9, SEED).quantile(new double[] {0.01, 0.5}));
    }
}
