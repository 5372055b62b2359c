package io.github.garboard.margin.scanning;

import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.laws.MarginModelLaws;
import io.github.garboard.margin.laws.PnlMatrices;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Without spreads, minimum and option value scanning-range margin is a model of worst losses and keeps every law. */
class ScanningRangeLawsTest implements MarginModelLaws<PnlMatrix> {

    private static final ScenarioSet SET = new SixteenScenarios(3, 0.33).scenarios();

    @Override
    public MarginModel<PnlMatrix> model() {
        return new ScanningRangeMargin(
                        List.of(new CombinedCommodity(
                                "commodity", List.of(), 0, ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP, 1)),
                        List.of(),
                        LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1.35),
                        ScanningRangeMargin.OptionValue.ACROSS)
                .on(matrix -> List.of(new CommodityPosition(matrix.portfolio(), List.of(), 0, 0)));
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
