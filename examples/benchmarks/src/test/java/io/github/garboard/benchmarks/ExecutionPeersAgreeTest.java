package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.execution.DepthCurve;
import io.github.garboard.liquidation.execution.VenueSplitter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExecutionPeersAgreeTest {

    /** Sixty halvings of a price of some hundred, at the slope of deep pools. */
    private static final double ROUNDING = 1e-8;

    private final VenueDepths depths = new VenueDepths();

    @Test
    void bisectionDividesPoolsAsTheSweepDoes() {
        double[] expected = new double[VenueDepths.VENUES];
        double price = VenueDepths.bisect(depths.pools, VenueDepths.AMOUNT, expected);
        double[] amounts = new double[VenueDepths.VENUES];
        assertEquals(price, new VenueSplitter().split(depths.pools, VenueDepths.AMOUNT, 0, amounts), price * ROUNDING);
        assertArrayEquals(expected, amounts, ROUNDING * VenueDepths.AMOUNT);
    }

    /** Bisection ends just above a level that the sweep fills in part. */
    @Test
    void bisectionFindsThePriceOfTheSweep() {
        double[] sold = new double[VenueDepths.VENUES];
        double price = VenueDepths.bisect(depths.mixed, VenueDepths.AMOUNT, sold);
        double[] amounts = new double[VenueDepths.VENUES];
        double swept = new VenueSplitter().split(depths.mixed, VenueDepths.AMOUNT, 0, amounts);
        assertEquals(price, swept, price * ROUNDING);
        assertEquals(VenueDepths.AMOUNT, Arrays.stream(amounts).sum(), ROUNDING * VenueDepths.AMOUNT);
        double together = DepthCurve.aggregate(Arrays.asList(depths.mixed)).amountAt(swept * (1 + ROUNDING));
        assertEquals(together, Arrays.stream(sold).sum(), 1e-4 * VenueDepths.AMOUNT);
    }

    @Test
    void hyperbolicSinesGiveTheSameSchedule() {
        int points = ExecutionBenchmark.MODEL.steps() + 1;
        double[] holdings = new double[points];
        ExecutionBenchmark.MODEL.fillHoldings(ExecutionBenchmark.AVERSION, holdings);
        double[] expected = ExecutionBenchmark.hyperbolicSines(new double[points]);
        assertArrayEquals(expected, holdings, 1e-10 * ExecutionBenchmark.MODEL.amount());
    }
}
