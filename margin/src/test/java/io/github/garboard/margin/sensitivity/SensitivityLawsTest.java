package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.laws.MarginModelLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Below the thresholds the model keeps every law but one: combining may need more, see {@link SensitivityMeasure} and
 * {@code SensitivityMarginTest.limitedSumsAreNotSubadditive}.
 */
class SensitivityLawsTest implements MarginModelLaws<List<Sensitivity>> {

    @Override
    public MarginModel<List<Sensitivity>> model() {
        return Fixture.model(
                Fixture.tokens(WeightedFactor.UNLIMITED).riskClass("token", QUARTER),
                Fixture.rates(WeightedFactor.UNLIMITED).riskClass("rate", QUARTER));
    }

    @Override
    public Arbitrary<List<Sensitivity>> portfolios() {
        return Books.over(Books.FACTORS);
    }

    @Override
    public List<Sensitivity> combine(List<Sensitivity> first, List<Sensitivity> second) {
        return Books.combine(first, second);
    }

    @Override
    public List<Sensitivity> scale(List<Sensitivity> portfolio, double factor) {
        return Books.scale(portfolio, factor);
    }

    @Override
    public List<MarginLevel> levels() {
        return List.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL);
    }

    @Override
    public void combiningNeedsNoMore(List<Sensitivity> first, List<Sensitivity> second, MarginLevel level) {
        // not kept: the limit on the sum of a bucket
    }
}
