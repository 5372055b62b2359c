package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioSetTest {

    private static final RiskFactor PRICE = new RiskFactor("price", ShockRule.RELATIVE);
    private static final RiskFactor RATE = new RiskFactor("rate", ShockRule.ABSOLUTE);
    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(PRICE, RATE),
            List.of(
                    Scenario.of("up", 0.1, 0.02),
                    Scenario.of("crash", -0.5, -0.01).withWeight(0.3)));

    @Test
    void factorAppliesItsRuleToTheShockOfTheScenario() {
        Factor price = SET.factor("price");
        Factor rate = SET.factor("rate");
        assertEquals(110, price.apply(100, 0, 0), 1e-12);
        assertEquals(50, price.apply(100, 1, 0));
        assertEquals(0.05, rate.apply(0.03, 0, 0), 1e-15);
        assertEquals(-0.01, rate.shock(1));
        assertEquals("rate", rate.name());
        assertEquals("Factor[rate, 2 scenarios]", rate.toString());
    }

    @Test
    void keepsOrderNamesAndWeights() {
        assertEquals(2, SET.size());
        assertEquals("crash", SET.scenario(1).name());
        assertEquals(1, SET.weight(0));
        assertEquals(0.3, SET.weight(1));
        assertEquals(List.of(PRICE, RATE), SET.riskFactors());
        assertThrows(IndexOutOfBoundsException.class, () -> SET.weight(2));
    }

    @Test
    void rejectsUnknownFactorByName() {
        assertRefused("factor must be one of [price, rate]: skew", () -> SET.factor("skew"));
    }

    @Test
    void rejectsDuplicateNamesAndWrongNumberOfShocks() {
        assertRefused(
                "scenario names must be unique: up",
                () -> ScenarioSet.of(List.of(), List.of(Scenario.of("up"), Scenario.of("up"))));
        assertRefused(
                "factor names must be unique: price",
                () -> ScenarioSet.of(List.of(PRICE, PRICE), List.of(Scenario.of("up", 1, 2))));
        assertRefused(
                "shocks of up must be one per factor, 2: 1",
                () -> ScenarioSet.of(List.of(PRICE, RATE), List.of(Scenario.of("up", 1))));
        assertRefused("scenarios must not be empty: []", () -> ScenarioSet.of(List.of(PRICE), List.of()));
    }

    @Test
    void scenarioRejectsBadNameShockAndWeight() {
        assertThrows(IllegalArgumentException.class, () -> Scenario.of(" "));
        assertThrows(IllegalArgumentException.class, () -> new RiskFactor("", ShockRule.RELATIVE));
        assertRefused("shock of up must be finite: NaN", () -> Scenario.of("up", 0.1, Double.NaN));
        for (double bad : new double[] {-0.5, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertRefused(
                    "weight of up must be finite and >= 0: " + bad,
                    () -> Scenario.of("up").withWeight(bad));
        }
    }

    @Test
    void laterChangesOfTheListsDoNotReachTheSet() {
        List<Scenario> scenarios = new ArrayList<>(List.of(Scenario.of("up")));
        ScenarioSet set = ScenarioSet.of(List.of(), scenarios);
        scenarios.add(Scenario.of("down"));
        assertEquals(1, set.scenarios().size());
    }

    @Test
    void equalityIsByFactorsAndScenarios() {
        ScenarioSet same = ScenarioSet.of(SET.riskFactors(), SET.scenarios());
        assertEquals(SET, same);
        assertEquals(SET.hashCode(), same.hashCode());
        assertNotEquals(SET, ScenarioSet.of(List.of(RATE, PRICE), SET.scenarios()));
        assertNotEquals(SET, ScenarioSet.of(SET.riskFactors(), List.of(Scenario.of("up", 0.1, 0.02))));
        assertNotEquals(SET, "another type");
    }
}
