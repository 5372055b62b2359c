package io.github.garboard.margin.validation;

import static io.github.garboard.margin.validation.NullDistribution.CHI_SQUARED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Printed figures of coverage tests; the cases hold more. */
class CoverageReferenceTest {

    /** Figures are printed with five digits. */
    private static final double PRINTED = 5.1e-6;

    /** Percentages are printed with two decimals. */
    private static final double PERCENT = 0.0051;

    private static final double CRITICAL_5_PERCENT = 3.841;

    /** MathWorks, Risk Management Toolbox, pages of varbacktest pof, cci, tuff and cc: data set VaRBacktestData. */
    @Test
    void toolboxExamplesAreReached() {
        Kupiec at95 = new Kupiec(0.05, CHI_SQUARED);
        assertEquals(0.46147, at95.statistic(57, 1043), PRINTED);
        assertEquals(0.49694, at95.pValue(57, 1043), PRINTED);
        Kupiec at99 = new Kupiec(0.01, CHI_SQUARED);
        assertEquals(3.5118, at99.statistic(17, 1043), 10 * PRINTED);
        assertEquals(0.060933, at99.pValue(17, 1043), PRINTED / 10);
        double independence = new Independence(CHI_SQUARED).statistic(new Transitions(932, 53, 53, 4));
        assertEquals(0.25866, independence, PRINTED);
        assertEquals(0.61104, LikelihoodRatio.chiSquaredTail(independence, 1), PRINTED);
        BacktestResult first = new TimeUntilFirstFailure(0.05, CHI_SQUARED)
                .result(Histories.of("0".repeat(57) + "1" + "0".repeat(985)));
        assertEquals(1.7354, first.statistic(), 10 * PRINTED);
        assertEquals(0.18773, first.pValue(), PRINTED);
        assertEquals(58, first.observed());
    }

    /** Kupiec (1995): at p = 0.01 a first failure on days 7 to 438 is not rejected at 5 %. */
    @Test
    void firstFailureIsAcceptedFromDay7To438() {
        TimeUntilFirstFailure test = new TimeUntilFirstFailure(0.01, CHI_SQUARED);
        int[] accepted = IntStream.rangeClosed(1, 2000)
                .filter(day -> test.statistic(day) < CRITICAL_5_PERCENT)
                .toArray();
        assertEquals(7, accepted[0]);
        assertEquals(438, accepted[accepted.length - 1]);
        assertEquals(432, accepted.length);
    }

    /** Basel Committee (1996), table 2: cumulative probability of 0 to 10 exceptions of 250 at 99 %, and its zones. */
    @Test
    void cumulativeProbabilitiesAreThoseOfTheBaselTable() {
        BaselTrafficLight light = new BaselTrafficLight(0.01);
        double[] table = {8.11, 28.58, 54.32, 75.81, 89.22, 95.88, 98.63, 99.60, 99.89, 99.97, 99.99};
        for (int breaches = 0; breaches < table.length; breaches++) {
            assertEquals(table[breaches], 100 * light.cumulativeProbability(breaches, 250), PERCENT);
        }
        for (int breaches = 0; breaches <= 250; breaches++) {
            BaselTrafficLight.Zone zone = breaches < 5
                    ? BaselTrafficLight.Zone.GREEN
                    : breaches < 10 ? BaselTrafficLight.Zone.YELLOW : BaselTrafficLight.Zone.RED;
            assertEquals(zone, light.zone(breaches, 250));
        }
    }

    /** Basel Committee (1996), table 1: a right model at 99 % has five or more exceptions of 250 with probability 10.8 %. */
    @Test
    void typeOneErrorOfYellowIsThatOfTheBaselTable() {
        assertEquals(10.8, 100 * new BaselTrafficLight(0.01).pValue(5, 250), 0.051);
        assertEquals(1, new BaselTrafficLight(0.01).pValue(0, 250));
    }

    /** Basel Committee (1996), table 2 (3 plus 0 to 1), and MAR99 (1.5 to 2). */
    @Test
    void multipliersAreThoseOfTheTables() {
        double[] market = {3, 3, 3, 3, 3, 3.40, 3.50, 3.65, 3.75, 3.85, 4, 4};
        double[] reformed = {1.5, 1.5, 1.5, 1.5, 1.5, 1.70, 1.76, 1.83, 1.88, 1.92, 2, 2};
        for (int breaches = 0; breaches < market.length; breaches++) {
            assertEquals(market[breaches], BaselMultiplier.VALUE_AT_RISK.of(breaches));
            assertEquals(reformed[breaches], BaselMultiplier.EXPECTED_SHORTFALL.of(breaches));
        }
        assertTrue(BaselMultiplier.VALUE_AT_RISK.of(Integer.MAX_VALUE) == 4);
    }
}
