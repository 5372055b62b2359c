package io.github.garboard.margin.scenario;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoricalScenariosTest {

    private static final List<String> DATES = List.of("mon", "tue", "wed", "thu");
    private static final FactorHistory PRICE =
            new FactorHistory("price", ReturnKind.RELATIVE, List.of(100.0, 110.0, 99.0, 99.0));
    private static final FactorHistory RATE =
            new FactorHistory("rate", ReturnKind.ABSOLUTE, List.of(0.01, 0.0, -0.01, 0.02));

    /** A few roundings of a ratio. */
    private static final double ROUNDING = 1e-15;

    private static void assertShocks(double[] expected, Scenario scenario) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], scenario.shocks().get(i), ROUNDING);
        }
    }

    @Test
    void eachPastMoveIsAScenarioNamedAfterItsEnd() {
        ScenarioSet set = new HistoricalScenarios(List.of(PRICE, RATE), DATES, 1).scenarios();
        assertEquals(
                List.of("tue", "wed", "thu"),
                set.scenarios().stream().map(Scenario::name).toList());
        assertShocks(new double[] {0.1, -0.01}, set.scenario(0));
        assertShocks(new double[] {-0.1, -0.01}, set.scenario(1));
        assertShocks(new double[] {0, 0.03}, set.scenario(2));
        // the moves of history put history's level on history's level
        assertEquals(99, set.factor("price").apply(110, 1, 0), 1e-13);
        assertEquals(0.02, set.factor("rate").apply(-0.01, 2, 0), ROUNDING);
    }

    @Test
    void movesOverALongerHorizonOverlap() {
        ScenarioSet set = new HistoricalScenarios(List.of(PRICE), DATES, 2).scenarios();
        assertEquals(2, set.size());
        assertShocks(new double[] {-0.01}, set.scenario(0));
        assertShocks(new double[] {-0.1}, set.scenario(1));
    }

    @Test
    void filteredMovesSpeakForTodaysVolatility() {
        FactorHistory logs = new FactorHistory("price", ReturnKind.LOGARITHMIC, PRICE.levels());
        ScenarioSet set = new HistoricalScenarios(List.of(logs), DATES, 1)
                .scaled(HistoricalScenarios.MoveScale.ofVolatility(
                        new double[] {0.2}, new double[][] {{0.1, 0.2, 0.8, 0.1}}, 0.5));
        assertShocks(new double[] {2 * Math.log(1.1)}, set.scenario(0));
        assertShocks(new double[] {Math.log(0.9)}, set.scenario(1));
        assertShocks(new double[] {0}, set.scenario(2));
        assertEquals(121, set.factor("price").apply(100, 0, 0), 1e-12);
    }

    @Test
    void scaleIsNotBelowItsFloor() {
        HistoricalScenarios.MoveScale scale =
                HistoricalScenarios.MoveScale.ofVolatility(new double[] {0.2}, new double[][] {{0.1, 0.8}}, 0.5);
        assertEquals(2, scale.scale(0, 0));
        assertEquals(0.5, scale.scale(0, 1));
    }

    @Test
    void rejectsAHistoryThatDoesNotFit() {
        assertRefused("factors must not be empty: []", () -> new HistoricalScenarios(List.of(), DATES, 1));
        assertRefused("horizon must be >= 1: 0", () -> new HistoricalScenarios(List.of(PRICE), DATES, 0));
        assertRefused(
                "dates must be more than the horizon, 4: 4", () -> new HistoricalScenarios(List.of(PRICE), DATES, 4));
        assertRefused(
                "dates must be unique: tue",
                () -> new HistoricalScenarios(List.of(PRICE), List.of("mon", "tue", "tue", "thu"), 1));
        assertRefused(
                "levels of price must be one per date, 3: 4",
                () -> new HistoricalScenarios(List.of(PRICE), List.of("mon", "tue", "wed"), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HistoricalScenarios(List.of(PRICE, PRICE), DATES, 1).scenarios());
        assertRefused(
                "level 1 of price must be > 0: 0.0",
                () -> new FactorHistory("price", ReturnKind.RELATIVE, List.of(1.0, 0.0)));
        assertRefused(
                "level 0 of rate must be finite: NaN",
                () -> new FactorHistory("rate", ReturnKind.ABSOLUTE, List.of(Double.NaN)));
        assertRefused("name must not be blank: \" \"", () -> new FactorHistory(" ", ReturnKind.ABSOLUTE, List.of()));
    }

    @Test
    void rejectsVolatilitiesThatDoNotFit() {
        assertRefused(
                "then must have one row per factor, 1: 2",
                () -> HistoricalScenarios.MoveScale.ofVolatility(new double[] {1}, new double[2][1], 0));
        assertRefused(
                "floor must be finite and >= 0: -1.0",
                () -> HistoricalScenarios.MoveScale.ofVolatility(new double[] {1}, new double[][] {{1}}, -1));
        assertRefused(
                "today's volatility of factor 0 must be finite and > 0: 0.0",
                () -> HistoricalScenarios.MoveScale.ofVolatility(new double[] {0}, new double[][] {{1}}, 0));
        assertRefused(
                "volatility of factor 0 on date 1 must be finite and > 0: 0.0",
                () -> HistoricalScenarios.MoveScale.ofVolatility(new double[] {1}, new double[][] {{1, 0}}, 0));
    }
}
