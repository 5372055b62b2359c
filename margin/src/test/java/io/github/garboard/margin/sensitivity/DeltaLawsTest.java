package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.laws.MarginModelLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Deltas of one factor per bucket, below the thresholds: a model that keeps every law. */
class DeltaLawsTest implements MarginModelLaws<List<Sensitivity>> {

    private static final List<SensitivityFactor> FACTORS =
            List.of(Books.FACTORS.get(0), Books.FACTORS.get(2), Books.FACTORS.get(3), Books.FACTORS.get(7));

    @Override
    public MarginModel<List<Sensitivity>> model() {
        return Fixture.model(
                Fixture.tokens(WeightedFactor.UNLIMITED).riskClass("token", QUARTER),
                Fixture.rates(WeightedFactor.UNLIMITED).riskClass("rate", QUARTER));
    }

    @Override
    public Arbitrary<List<Sensitivity>> portfolios() {
        return Books.over(FACTORS);
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
}
