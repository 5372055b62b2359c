package io.github.garboard.margin;

import io.github.garboard.margin.laws.ScenarioMarginLaws;
import io.github.garboard.margin.scenario.HorizonScaledShock;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import io.github.garboard.margin.scenario.TailMove;
import java.util.List;
import java.util.Map;

class ScenarioMarginLawsTest implements ScenarioMarginLaws {

    private static final ScenarioSet GRID = new PriceVolatilityGrid(
                    PriceVolatilityGrid.symmetricMoves(0.16, 2),
                    List.of(-0.25, 0.5),
                    HorizonScaledShock.EXCHANGE,
                    List.of(new TailMove(-0.66, 0.5, 0.24), new TailMove(5, 0.5, 0.032)))
            .scenarios();

    @Override
    public ScenarioMargin model() {
        return new ScenarioMargin(
                GRID,
                LossMeasure.worst(),
                Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.FILL, 1.1, MarginLevel.INITIAL, 1 / 0.8));
    }
}
