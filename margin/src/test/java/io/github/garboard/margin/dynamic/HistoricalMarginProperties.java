package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

class HistoricalMarginProperties {

    /** The reference scales by the ratio of volatilities in another order of operations. */
    private static final double RELATIVE = 1e-13;

    @Provide
    Arbitrary<double[]> histories() {
        return Arbitraries.doubles()
                .between(-3, 3)
                .ofScale(4)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(120)
                .withoutEdgeCases();
    }

    /** Levels of a sixty-fourth: the rank of the library is in binary then exact. */
    @Property(tries = 300)
    void isTheQuantileOfCommonsMath(
            @ForAll("histories") double[] history, @ForAll @IntRange(min = 1, max = 63) int sixtyFourths) {
        double level = sixtyFourths / 64.0;
        double expected = new Percentile(100 * level)
                .withEstimationType(EstimationType.R_1)
                .evaluate(history);
        assertEquals(
                Math.max(0, expected),
                HistoricalMargin.rolling(120, level, history).requirement());
    }

    @Property(tries = 300)
    void filteredIsTheQuantileOfLossesScaledToTodaysVolatility(
            @ForAll("histories") double[] history,
            @ForAll @IntRange(min = 1, max = 63) int sixtyFourths,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double ratioFloor,
            @ForAll @DoubleRange(min = 0.01, max = 2) @Scale(3) double volatilityFloor) {
        double level = sixtyFourths / 64.0;
        int window = 50;
        double[] variances = new double[history.length + 1];
        variances[0] = 1;
        for (int i = 0; i < history.length; i++) {
            variances[i + 1] = 0.8 * variances[i] + 0.2 * history[i] * history[i];
        }
        double today = Math.max(volatilityFloor, Math.sqrt(variances[history.length]));
        double[] scaled = new double[history.length];
        for (int i = 0; i < history.length; i++) {
            double then = Math.max(volatilityFloor, Math.sqrt(variances[i]));
            scaled[i] = Math.max(ratioFloor, today / then) * history[i];
        }
        double[] latest = Arrays.copyOfRange(scaled, Math.max(0, scaled.length - window), scaled.length);
        double expected = new Percentile(100 * level)
                .withEstimationType(EstimationType.R_1)
                .evaluate(latest);
        HistoricalTerms terms = new HistoricalTerms(window, level, ratioFloor, volatilityFloor);
        assertEquals(
                Math.max(0, expected),
                HistoricalMargin.filtered(terms, new EwmaForecast(0.8, 1), history)
                        .requirement(),
                RELATIVE * (1 + Math.abs(expected)));
    }

    /** A rank that insertion finds and one that sorting finds, on both sides of the border between them. */
    @Property(tries = 200)
    void insertionAndSortingAgree(
            @ForAll("histories") double[] history, @ForAll @IntRange(min = 1, max = 120) int rank) {
        int worst = Math.min(rank, history.length);
        HistoricalTerms terms = new HistoricalTerms(120, 0.5, 0, 1);
        double[] ones = new double[history.length];
        Arrays.fill(ones, 1);
        double[] sorted = history.clone();
        Arrays.sort(sorted);
        assertEquals(
                Math.max(0, sorted[history.length - worst]),
                terms.requirement(history, ones, 0, history.length, 1, worst, new double[terms.room(history.length)]));
    }
}
