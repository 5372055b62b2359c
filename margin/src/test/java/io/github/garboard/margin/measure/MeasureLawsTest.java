package io.github.garboard.margin.measure;

import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.laws.MarginModelLaws;
import io.github.garboard.margin.laws.PnlMatrices;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;

/** Coherent measures make models that keep every law; value at risk keeps all but subadditivity. */
@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class MeasureLawsTest {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(),
            IntStream.range(0, 13).mapToObj(i -> Scenario.of("s" + i)).toList());

    private abstract static class Laws implements MarginModelLaws<PnlMatrix> {

        abstract LossMeasure measure();

        @Override
        public MarginModel<PnlMatrix> model() {
            return new ScenarioMargin(SET, measure(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 1.25));
        }

        @Override
        public Arbitrary<PnlMatrix> portfolios() {
            return PnlMatrices.over(SET);
        }

        @Override
        public PnlMatrix combine(PnlMatrix first, PnlMatrix second) {
            return first.and(second);
        }

        @Override
        public PnlMatrix scale(PnlMatrix portfolio, double factor) {
            return PnlMatrices.scaled(portfolio, factor);
        }

        @Override
        public List<MarginLevel> levels() {
            return List.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL);
        }
    }

    @Group
    class OfExpectedShortfall extends Laws {
        @Override
        LossMeasure measure() {
            return new ExpectedShortfall(0.8);
        }
    }

    @Group
    class OfSpectralRisk extends Laws {
        @Override
        LossMeasure measure() {
            return SpectralRisk.exponential(5);
        }
    }

    @Group
    class OfValueAtRisk extends Laws {
        @Override
        LossMeasure measure() {
            return new ValueAtRisk(0.8, QuantileConvention.LINEAR);
        }

        /** Not kept: see the counterexample of {@link ValueAtRisk}. */
        @Override
        public void combiningNeedsNoMore(PnlMatrix first, PnlMatrix second, MarginLevel level) {}
    }
}
