package io.github.garboard.margin.validation;

import static io.github.garboard.margin.validation.NullDistribution.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class BacktestProperties {

    /** Sums of thousands of exponentials of sums of logarithms. */
    private static final double ROUNDING = 1e-9;

    @Property(tries = 300)
    void sequencesOfEveryNumberOfBreachesAreAllCounted(
            @ForAll @IntRange(min = 1, max = 300) int periods,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share) {
        int breaches = (int) Math.round(share * periods);
        double[] sum = new double[1];
        double all = new BreachRuns(periods)
                .share(
                        breaches,
                        pairs -> {
                            assertEquals(periods - 1, pairs.pairs());
                            assertTrue(Math.abs(pairs.n01() - pairs.n10()) <= 1, pairs::toString);
                            sum[0]++;
                            return 1;
                        },
                        0);
        assertEquals(1, all, ROUNDING);
        assertTrue(sum[0] > 0, "some sequence");
    }

    @Property(tries = 200)
    void orderMattersOnlyToTestsOfOrder(
            @ForAll @Size(min = 11, max = 120) List<Boolean> breaches,
            @ForAll @DoubleRange(min = 0.005, max = 0.5) @Scale(6) double p,
            @ForAll long seed) {
        List<Boolean> shuffled = new ArrayList<>(breaches);
        Collections.shuffle(shuffled, new Random(seed));
        RequirementHistory one = history(breaches);
        RequirementHistory other = history(shuffled);
        assertEquals(new Kupiec(p, EXACT).result(one), new Kupiec(p, EXACT).result(other));
        assertEquals(new BaselTrafficLight(p).result(one), new BaselTrafficLight(p).result(other));
    }

    @Property(tries = 100)
    void everyTestAnswersEveryHistory(
            @ForAll @Size(min = 11, max = 120) List<Boolean> breaches,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double p) {
        RequirementHistory history = history(breaches);
        for (BacktestResult result : ValidationReport.coverage(history, p, 0.05).results()) {
            assertTrue(result.statistic() >= 0, result::toString);
            assertTrue(result.pValue() >= 0 && result.pValue() <= 1, result::toString);
        }
    }

    @Property(tries = 100)
    void acceptedCountsAreExactlyThoseNotRejected(
            @ForAll @IntRange(min = 1, max = 150) int periods,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double p,
            @ForAll NullDistribution distribution) {
        Kupiec test = new Kupiec(p, distribution);
        Kupiec.Accepted accepted = test.accepted(periods, 0.05).orElse(new Kupiec.Accepted(1, 0));
        for (int breaches = 0; breaches <= periods; breaches++) {
            boolean isInside = accepted.least() <= breaches && breaches <= accepted.most();
            assertEquals(test.pValue(breaches, periods) > 0.05, isInside, "breaches " + breaches);
        }
    }

    private static RequirementHistory history(List<Boolean> breaches) {
        return Histories.of(breaches.stream().map(breach -> breach ? "1" : "0").collect(Collectors.joining()));
    }
}
