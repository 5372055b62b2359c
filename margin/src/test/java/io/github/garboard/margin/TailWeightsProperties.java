package io.github.garboard.margin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.margin.laws.PnlMatrices;
import io.github.garboard.margin.measure.ExpectedShortfall;
import io.github.garboard.margin.measure.QuantileConvention;
import io.github.garboard.margin.measure.SpectralRisk;
import io.github.garboard.margin.measure.ValueAtRisk;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TailWeightsProperties {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(),
            IntStream.range(0, 10).mapToObj(i -> Scenario.of("s" + i)).toList());

    private static final ScenarioSet WEIGHTED =
            ScenarioSet.of(List.of(), List.of(Scenario.of("a"), Scenario.of("b").withWeight(0.5)));

    /** Ten figures are added. */
    private static final double ROUNDING = 1e-14;

    @Provide
    Arbitrary<PnlMatrix> books() {
        return PnlMatrices.over(SET);
    }

    @Provide
    Arbitrary<LossMeasure> measures() {
        return Arbitraries.of(
                LossMeasure.worst(),
                new ExpectedShortfall(0.75),
                new ExpectedShortfall(0.97),
                new ValueAtRisk(0.8, QuantileConvention.LOWER),
                new ValueAtRisk(0.83, QuantileConvention.LINEAR),
                new ValueAtRisk(0.99, QuantileConvention.WEIBULL),
                SpectralRisk.exponential(3));
    }

    @Property
    void tailWeightsGiveBackTheLoss(@ForAll("books") PnlMatrix book, @ForAll("measures") LossMeasure measure) {
        PnlVector pnl = book.portfolio();
        double[] weights = measure.tailWeights(pnl);
        double loss = 0;
        double gross = 0;
        for (int s = 0; s < weights.length; s++) {
            loss -= weights[s] * pnl.pnl(s);
            gross += Math.abs(pnl.pnl(s));
        }
        assertEquals(measure.loss(pnl).amount(), loss, ROUNDING * gross);
    }

    @Property(tries = 200)
    void differencesFindTheWeightsThatAMeasureKnows(@ForAll("measures") LossMeasure measure) {
        // no two figures are near enough for a difference to reach across
        PnlVector pnl = PnlVector.of(SET, 3, -7, -1, -4, -9, 2, -5, -11, 8, -6);
        LossMeasure opaque = portfolio -> measure.loss(portfolio);
        assertArrayEquals(measure.tailWeights(pnl), opaque.tailWeights(pnl), 1e-9);
    }

    @Test
    void worstScenarioCountsWithItsWeight() {
        assertArrayEquals(new double[] {0, 0.5}, LossMeasure.worst().tailWeights(PnlVector.of(WEIGHTED, -2, -6)));
        assertArrayEquals(new double[] {1, 0}, LossMeasure.worst().tailWeights(PnlVector.of(WEIGHTED, -3, -6)));
    }

    @Test
    void nothingLostHasNoWeights() {
        PnlVector gain = PnlVector.of(WEIGHTED, 1, 2);
        LossMeasure opaque = portfolio -> LossMeasure.worst().loss(portfolio);
        for (LossMeasure measure : List.of(
                LossMeasure.worst(),
                new ExpectedShortfall(0.5),
                ValueAtRisk.of(0.9),
                SpectralRisk.exponential(2),
                opaque)) {
            assertArrayEquals(new double[2], measure.tailWeights(gain));
        }
    }
}
