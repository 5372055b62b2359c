package io.github.garboard.margin.validation;

import static io.github.garboard.margin.validation.NullDistribution.CHI_SQUARED;
import static io.github.garboard.margin.validation.NullDistribution.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often a right requirement fails, over simulated histories. Seeds are fixed; bounds are four standard errors. */
class SimulatedSizeTest {

    private static final double SIGNIFICANCE = 0.05;

    private static double rejected(Backtest test, int periods, double p, int histories) {
        Random random = new Random(99);
        int count = 0;
        for (int i = 0; i < histories; i++) {
            count += test.result(Histories.drawn(periods, p, random)).isRejected(SIGNIFICANCE) ? 1 : 0;
        }
        return count / (double) histories;
    }

    private static double error(double share, int histories) {
        return 4 * Math.sqrt(share * (1 - share) / histories);
    }

    @Test
    void kupiecRejectsAsOftenAsItsSizeSays() {
        for (NullDistribution distribution : NullDistribution.values()) {
            Kupiec test = new Kupiec(0.01, distribution);
            double size = test.size(250, SIGNIFICANCE);
            assertEquals(size, rejected(test, 250, 0.01, 5000), error(size, 5000));
        }
    }

    @Test
    void exactTestsRejectWithAtMostTheSignificance() {
        for (Backtest test : new Backtest[] {
            new Independence(EXACT), new ConditionalCoverage(0.05, EXACT), new TimeUntilFirstFailure(0.05, EXACT)
        }) {
            double share = rejected(test, 120, 0.05, 1000);
            assertTrue(share <= SIGNIFICANCE + error(SIGNIFICANCE, 1000), test + ": " + share);
            assertTrue(share > 0, test + " never rejects");
        }
    }

    @Test
    void simulatedDynamicQuantileRejectsAtTheSignificance() {
        Backtest test = new DynamicQuantile(0.1, 2).simulated(99, new Random(17));
        assertEquals(SIGNIFICANCE, rejected(test, 100, 0.1, 1000), error(SIGNIFICANCE, 1000));
    }

    @Test
    void limitsHoldForLongHistories() {
        for (Backtest test : new Backtest[] {
            new Kupiec(0.3, CHI_SQUARED),
            new Independence(CHI_SQUARED),
            new ConditionalCoverage(0.3, CHI_SQUARED),
            new DynamicQuantile(0.3, 4)
        }) {
            double share = rejected(test, 500, 0.3, 3000);
            // counts are discrete: half a percent for that
            assertEquals(SIGNIFICANCE, share, error(SIGNIFICANCE, 3000) + 0.005, test.toString());
        }
    }
}
