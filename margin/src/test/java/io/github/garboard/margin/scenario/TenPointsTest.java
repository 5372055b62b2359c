package io.github.garboard.margin.scenario;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.VectorRule;
import org.junit.jupiter.api.Test;

class TenPointsTest {

    @Test
    void pointsAreFiveEqualStepsOfEachSide() {
        ScenarioSet set = TenPoints.BROAD_INDEX_HIGH_CAP.scenarios();
        double[] moves = {-0.08, -0.064, -0.048, -0.032, -0.016, 0.012, 0.024, 0.036, 0.048, 0.06};
        for (int i = 0; i < moves.length; i++) {
            assertEquals(moves[i], set.factor(PriceVolatilityGrid.PRICE).shock(i), 1e-16);
        }
    }

    @Test
    void classesNetInFullAndProductsInPart() {
        ScenarioSet set = TenPoints.BROAD_INDEX.scenarios();
        double[] quantities = {100, -60, -30};
        PnlMatrix positions = PnlMatrix.of(
                3,
                set,
                Revaluation.perPosition((p, all, s) ->
                        quantities[p] * all.factor(PriceVolatilityGrid.PRICE).shock(s)));
        // classes: 40 long and 30 short; 90 % of a gain offsets
        PnlMatrix products = positions.grouped(2, p -> p < 2 ? 0 : 1).map(VectorRule.gainOffset(0.9));
        assertEquals(4 - 0.9 * 3, LossMeasure.worst().loss(products.portfolio()).amount(), 1e-14);
    }

    @Test
    void rejectsARangeThatIsNone() {
        assertRefused("down must be in (0, 1]: 0.0", () -> new TenPoints(0, 0.1));
        assertRefused("down must be in (0, 1]: 1.5", () -> new TenPoints(1.5, 0.1));
        assertRefused("up must be finite and > 0: NaN", () -> new TenPoints(0.1, Double.NaN));
    }
}
