package io.github.garboard.margin;

import io.github.garboard.margin.laws.IncrementalMarginLaws;
import io.github.garboard.margin.measure.ExpectedShortfall;
import io.github.garboard.margin.measure.SpectralRisk;
import io.github.garboard.margin.measure.ValueAtRisk;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Group;

/** The measures of the library, and one of a user. */
@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class IncrementalMarginLawsTest {

    private static ScenarioMargin model(LossMeasure measure) {
        ScenarioSet set = ScenarioSet.of(
                List.of(),
                IntStream.range(0, 9)
                        .mapToObj(i -> Scenario.of("s" + i).withWeight(i == 8 ? 0.25 : 1))
                        .toList());
        return new ScenarioMargin(set, measure, Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 1.25));
    }

    @Group
    class OfTheWorstLoss implements IncrementalMarginLaws {
        @Override
        public ScenarioMargin model() {
            return IncrementalMarginLawsTest.model(LossMeasure.worst());
        }
    }

    @Group
    class OfExpectedShortfall implements IncrementalMarginLaws {
        @Override
        public ScenarioMargin model() {
            return IncrementalMarginLawsTest.model(new ExpectedShortfall(0.8));
        }
    }

    @Group
    class OfSpectralRisk implements IncrementalMarginLaws {
        @Override
        public ScenarioMargin model() {
            return IncrementalMarginLawsTest.model(SpectralRisk.exponential(5));
        }
    }

    @Group
    class OfValueAtRisk implements IncrementalMarginLaws {
        @Override
        public ScenarioMargin model() {
            return IncrementalMarginLawsTest.model(ValueAtRisk.of(0.7));
        }
    }

    /** A user's measure, a lambda: the root of the mean square of the losses. */
    @Group
    class OfAUser implements IncrementalMarginLaws {
        @Override
        public ScenarioMargin model() {
            return IncrementalMarginLawsTest.model(portfolio -> {
                double square = 0;
                for (double pnl : portfolio.toArray()) {
                    square += Math.min(0, pnl) * Math.min(0, pnl);
                }
                return new Loss(Math.sqrt(square / portfolio.toArray().length), OptionalInt.empty());
            });
        }
    }
}
