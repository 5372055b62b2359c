package io.github.garboard.margin.validation;

import static io.github.garboard.margin.validation.NullDistribution.CHI_SQUARED;
import static io.github.garboard.margin.validation.NullDistribution.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exact p-values against all histories of a few periods, one by one. */
class ExactDistributionTest {

    private static final int PERIODS = 12;
    private static final int ALL = 1 << PERIODS;

    /** Sums of up to 4096 probabilities. */
    private static final double ROUNDING = 1e-11;

    private static final double[] PROBABILITIES = {0.01, 0.1, 0.3, 0.5, 0.8};

    /** The limit's test has the same statistic, and is cheap to ask of every history. */
    private static void assertExact(Backtest test, Backtest limit, double p) {
        double[] statistics = new double[ALL];
        Arrays.setAll(
                statistics, bits -> limit.result(Histories.of(bits, PERIODS)).statistic());
        for (int bits : new int[] {0, ALL - 1, 0b1, 0b11, 0b100000000000, 0b110000110000, 0b10101, 0b111000, 0b1011}) {
            double expected = IntStream.range(0, ALL)
                    .filter(other -> statistics[other] >= statistics[bits] - 1e-9)
                    .mapToDouble(other -> Histories.probability(other, PERIODS, p))
                    .sum();
            BacktestResult result = test.result(Histories.of(bits, PERIODS));
            assertEquals(expected, result.pValue(), ROUNDING, () -> test + " on " + Integer.toBinaryString(bits));
        }
    }

    @Test
    void proportionOfBreachesIsExact() {
        for (double p : PROBABILITIES) {
            assertExact(new Kupiec(p, EXACT), new Kupiec(p, CHI_SQUARED), p);
        }
    }

    @Test
    void timeUntilFirstFailureIsExact() {
        for (double p : PROBABILITIES) {
            assertExact(new TimeUntilFirstFailure(p, EXACT), new TimeUntilFirstFailure(p, CHI_SQUARED), p);
        }
    }

    @Test
    void conditionalCoverageIsExact() {
        for (double p : PROBABILITIES) {
            assertExact(new ConditionalCoverage(p, EXACT), new ConditionalCoverage(p, CHI_SQUARED), p);
        }
    }

    @Test
    void independenceIsExactGivenTheNumberOfBreaches() {
        Independence test = new Independence(EXACT);
        for (int bits = 0; bits < ALL; bits += 7) {
            BacktestResult result = test.result(Histories.of(bits, PERIODS));
            int same = 0;
            int extreme = 0;
            for (int other = 0; other < ALL; other++) {
                if (Integer.bitCount(other) == Integer.bitCount(bits)) {
                    same++;
                    double statistic =
                            test.statistic(Histories.of(other, PERIODS).transitions());
                    extreme += statistic >= result.statistic() - 1e-9 ? 1 : 0;
                }
            }
            assertEquals(extreme / (double) same, result.pValue(), ROUNDING);
        }
    }

    @Test
    void exactTestsRejectARightRequirementWithAtMostTheSignificance() {
        for (double p : PROBABILITIES) {
            for (Backtest test : new Backtest[] {
                new Kupiec(p, EXACT),
                new Independence(EXACT),
                new ConditionalCoverage(p, EXACT),
                new TimeUntilFirstFailure(p, EXACT)
            }) {
                double size = 0;
                for (int bits = 0; bits < ALL; bits++) {
                    boolean isRejected =
                            test.result(Histories.of(bits, PERIODS)).isRejected(0.05);
                    size += isRejected ? Histories.probability(bits, PERIODS, p) : 0;
                }
                assertTrue(size <= 0.05 + ROUNDING, test + " has size " + size);
            }
        }
    }

    @Test
    void sizeOfKupiecIsTheSumOverRejectedCounts() {
        for (NullDistribution distribution : NullDistribution.values()) {
            Kupiec test = new Kupiec(0.3, distribution);
            double size = 0;
            for (int bits = 0; bits < ALL; bits++) {
                boolean isRejected = test.result(Histories.of(bits, PERIODS)).isRejected(0.1);
                size += isRejected ? Histories.probability(bits, PERIODS, 0.3) : 0;
            }
            assertEquals(size, test.size(PERIODS, 0.1), ROUNDING);
        }
    }

    /** What the limit gets wrong on a supervisor's year: 8.1 % for no breach and 1.4 % for seven or more. */
    @Test
    void chiSquaredLimitRejectsTooOftenAtOneInAHundred() {
        assertEquals(0.0947599640173851, new Kupiec(0.01, CHI_SQUARED).size(250, 0.05), ROUNDING);
        assertTrue(new Kupiec(0.01, EXACT).size(250, 0.05) <= 0.05);
    }
}
