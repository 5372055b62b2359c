package io.github.garboard.margin.scenario;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.margin.Factor;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.ShockRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceVolatilityGridTest {

    private static ScenarioSet grid(List<Double> prices, List<Double> volatilities) {
        return new PriceVolatilityGrid(prices, volatilities, ShockRule.RELATIVE, List.of()).scenarios();
    }

    @Test
    void publishedTailsNeverBindForALinearBook() {
        // Paradex's moves and weights: no tail times its weight exceeds the range of 16 %
        List<TailMove> tail = List.of(
                new TailMove(-0.66, 0.4, 0.24),
                new TailMove(-0.33, 0.4, 0.48),
                new TailMove(0.5, 0.4, 0.32),
                new TailMove(1, 0.4, 0.16),
                new TailMove(2, 0.4, 0.08),
                new TailMove(3, 0.4, 0.0533),
                new TailMove(4, 0.4, 0.04),
                new TailMove(5, 0.4, 0.032));
        ScenarioSet set = new PriceVolatilityGrid(
                        PriceVolatilityGrid.symmetricMoves(0.16, 4), List.of(0.0), ShockRule.RELATIVE, tail)
                .scenarios();
        Factor price = set.factor(PriceVolatilityGrid.PRICE);
        for (double value : new double[] {1, -1, 1e9}) {
            PnlMatrix book =
                    PnlMatrix.of(1, set, Revaluation.perPosition((p, all, s) -> price.apply(value, s, 0) - value));
            assertEquals(
                    0.16 * Math.abs(value),
                    LossMeasure.worst().loss(book.portfolio()).amount(),
                    1e-12 * Math.abs(value));
        }
    }

    @Test
    void everyPriceMoveMeetsEveryVolatilityMoveThenComesTheTail() {
        ScenarioSet set = new PriceVolatilityGrid(
                        List.of(-0.045, 0.0),
                        List.of(-0.25, 0.5),
                        ShockRule.RELATIVE,
                        List.of(new TailMove(5, 0.5, 0.032)))
                .scenarios();
        assertEquals(
                List.of(
                        "price -4.5%, volatility -25%",
                        "price -4.5%, volatility +50%",
                        "price 0%, volatility -25%",
                        "price 0%, volatility +50%",
                        "tail price +500%, volatility +50%"),
                set.scenarios().stream().map(Scenario::name).toList());
        assertEquals(0.032, set.weight(4));
        assertEquals(1, set.weight(3));
        assertEquals(95.5, set.factor(PriceVolatilityGrid.PRICE).apply(100, 0, 1), 1e-12);
        assertEquals(0.9, set.factor(PriceVolatilityGrid.VOLATILITY).apply(0.6, 1, 1), 1e-15);
    }

    @Test
    void volatilityMovesByTheRuleOfTheGrid() {
        ScenarioSet set =
                new PriceVolatilityGrid(List.of(0.0), List.of(0.25), ShockRule.ABSOLUTE, List.of()).scenarios();
        assertEquals(0.85, set.factor(PriceVolatilityGrid.VOLATILITY).apply(0.6, 0, 1), 1e-15);
    }

    @Test
    void symmetricMovesReachTheRangeOnBothSides() {
        assertEquals(List.of(-0.18, -0.12, -0.06, 0.0, 0.06, 0.12, 0.18), PriceVolatilityGrid.symmetricMoves(0.18, 3));
        assertEquals(List.of(-0.16, -0.08, 0.0, 0.08, 0.16), PriceVolatilityGrid.symmetricMoves(0.16, 2));
        assertRefused("range must be in (0, 1]: NaN", () -> PriceVolatilityGrid.symmetricMoves(Double.NaN, 2));
        assertThrows(IllegalArgumentException.class, () -> PriceVolatilityGrid.symmetricMoves(1.01, 2));
        assertRefused("stepsPerSide must be >= 1: 0", () -> PriceVolatilityGrid.symmetricMoves(0.16, 0));
    }

    @Test
    void tailWithWeightTimesMoveInsideTheRangeNeverBindsALinearBook() {
        ScenarioSet set = new PriceVolatilityGrid(
                        PriceVolatilityGrid.symmetricMoves(0.16, 4),
                        List.of(0.4),
                        ShockRule.RELATIVE,
                        List.of(
                                new TailMove(-0.66, 0.4, 0.24),
                                new TailMove(-0.33, 0.4, 0.48),
                                new TailMove(0.5, 0.4, 0.32),
                                new TailMove(1, 0.4, 0.16),
                                new TailMove(5, 0.4, 0.032)))
                .scenarios();
        Factor price = set.factor(PriceVolatilityGrid.PRICE);
        for (double quantity : new double[] {3, -3}) {
            PnlMatrix book = PnlMatrix.of(
                    1,
                    set,
                    Revaluation.perPosition((p, scenarios, s) -> quantity * (price.apply(60000, s, 0) - 60000)));
            int binding = LossMeasure.worst().loss(book.portfolio()).scenario().orElseThrow();
            assertEquals(quantity > 0 ? 0 : 8, binding);
        }
    }

    @Test
    void rejectsMovesThatAreRepeatedOutOfRangeOrMissing() {
        assertRefused(
                "scenario names must be unique: price +1%, volatility 0%",
                () -> grid(List.of(0.01, 0.01), List.of(0.0)));
        assertRefused("price move must be finite and >= -1: -1.01", () -> grid(List.of(-1.01), List.of(0.0)));
        assertRefused("price move must be finite and >= -1: NaN", () -> grid(List.of(Double.NaN), List.of(0.0)));
        assertRefused(
                "price move must be finite and >= -1: Infinity",
                () -> grid(List.of(Double.POSITIVE_INFINITY), List.of(0.0)));
        assertRefused("volatility move must be finite: NaN", () -> grid(List.of(0.0), List.of(Double.NaN)));
        assertRefused("scenarios must not be empty: []", () -> grid(List.of(), List.of(0.1)));
    }

    @Test
    void rangesIncludeTheirEnds() {
        assertEquals(List.of(-1.0, 0.0, 1.0), PriceVolatilityGrid.symmetricMoves(1, 1));
        assertRefused("range must be in (0, 1]: 0.0", () -> PriceVolatilityGrid.symmetricMoves(0, 1));
        ScenarioSet set = grid(List.of(-1.0), List.of(0.0));
        assertEquals(0, set.factor(PriceVolatilityGrid.PRICE).apply(100, 0, 1));
        assertEquals(1, new TailMove(-1, 0, 1).weight());
    }

    @Test
    void tailRejectsMovesOutsideTheirRange() {
        assertRefused("price move must be finite and >= -1: -1.5", () -> new TailMove(-1.5, 0.4, 0.5));
        assertRefused("volatility move must be finite: NaN", () -> new TailMove(0.5, Double.NaN, 0.5));
    }

    @Test
    void tailRejectsWeightOutsideItsRange() {
        for (double bad : new double[] {0, 1.5, Double.NaN}) {
            assertRefused("weight must be in (0, 1]: " + bad, () -> new TailMove(0.5, 0.4, bad));
        }
    }
}
