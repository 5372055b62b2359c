package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Models and charges combine, and every result still adds up. */
class MarginModelTest {

    private static final MarginLevel LEVEL = MarginLevel.INITIAL;

    /** Needs the portfolio's own figure, set by "crash". */
    private static final MarginModel<Double> OWN = (size, level) ->
            new MarginRequirement(level, size, List.of(MarginComponent.of("loss", size)), Optional.of("crash"));

    private static Charge<Double> charge(double amount) {
        return (size, level) -> MarginComponent.of("charge", amount);
    }

    @Test
    void chargeIsAddedUnderItsName() {
        assertEquals(
                new MarginRequirement(
                        LEVEL,
                        13,
                        List.of(MarginComponent.of("loss", 10), MarginComponent.of("charge", 3)),
                        Optional.of("crash")),
                OWN.plus(charge(3)).requirement(10.0, LEVEL));
    }

    @Test
    void creditCannotMakeARequirementNegative() {
        MarginRequirement requirement = OWN.plus(charge(-13)).requirement(10.0, LEVEL);
        assertEquals(0, requirement.total());
        assertEquals(
                List.of(
                        MarginComponent.of("loss", 10),
                        MarginComponent.of("charge", -13),
                        MarginComponent.of(MarginRequirement.UNUSED_CREDIT, 3)),
                requirement.components());
    }

    @Test
    void minimumBindsWithoutAScenario() {
        MarginModel<Double> model = OWN.atLeast(charge(7));
        assertEquals(OWN.requirement(8.0, LEVEL), model.requirement(8.0, LEVEL));
        assertEquals(
                new MarginRequirement(
                        LEVEL,
                        7,
                        List.of(MarginComponent.of("loss", 5), MarginComponent.of("charge", 2)),
                        Optional.empty()),
                model.requirement(5.0, LEVEL));
    }

    @Test
    void largerOrSmallerOfTwoModelsDecides() {
        MarginModel<Double> other =
                (size, level) -> MarginRequirement.of(level, List.of(MarginComponent.of("flat", 6)), Optional.empty());
        assertEquals(6, OWN.max(other).requirement(5.0, LEVEL).total());
        assertEquals(7, OWN.max(other).requirement(7.0, LEVEL).total());
        assertEquals(5, OWN.min(other).requirement(5.0, LEVEL).total());
        assertEquals(6, OWN.min(other).requirement(7.0, LEVEL).total());
        assertEquals(
                Optional.of("crash"), OWN.max(other).requirement(6.0, LEVEL).bindingScenario());
        assertEquals(
                Optional.of("crash"), OWN.min(other).requirement(6.0, LEVEL).bindingScenario());
    }

    @Test
    void modelIsAChargeOfAnother() {
        assertEquals(
                List.of(
                        MarginComponent.of("loss", 4),
                        new MarginComponent("perpetuals", 4, List.of(MarginComponent.of("loss", 4)))),
                OWN.plus(OWN.asCharge("perpetuals")).requirement(4.0, LEVEL).components());
        assertRefused("name must not be blank: \" \"", () -> OWN.asCharge(" "));
    }

    @Test
    void chargeHoldsAtOneLevelOnlyOrForAnotherPortfolio() {
        Charge<Double> initialOnly = charge(3).at(MarginLevel.INITIAL);
        assertEquals(3, initialOnly.charge(1.0, MarginLevel.INITIAL).amount());
        assertEquals(MarginComponent.of("charge", 0), initialOnly.charge(1.0, MarginLevel.MAINTENANCE));
        Charge<Double> perUnit = (size, level) -> MarginComponent.of("per unit", size);
        assertEquals(
                5,
                perUnit.<String>on(text -> (double) text.length())
                        .charge("seven", LEVEL)
                        .amount());
    }

    @Test
    void blendIsAScaledModelPlusAScaledCharge() {
        MarginModel<Double> stress = (size, level) ->
                MarginRequirement.of(level, List.of(MarginComponent.of("stress", 20)), Optional.empty());
        MarginRequirement blend =
                OWN.scaled(0.75).plus(stress.scaled(0.25).asCharge("stress")).requirement(8.0, LEVEL);
        assertEquals(11, blend.total());
        assertEquals(
                List.of(
                        MarginComponent.of("loss", 6),
                        new MarginComponent("stress", 5, List.of(MarginComponent.of("stress", 5)))),
                blend.components());
        assertRefused("factor must be finite and >= 0: -1.0", () -> OWN.scaled(-1));
    }

    @Test
    void levelFactorsOfTwoLevels() {
        LevelFactors factors = LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1.25);
        assertEquals(1, factors.of(MarginLevel.MAINTENANCE));
        assertEquals(1.25, factors.of(MarginLevel.INITIAL));
        assertSame(factors.factors(), new LevelFactors(factors.factors()).factors());
    }

    @Test
    void timeRollsNotBeyondExpiry() {
        assertEquals(0.25, ShockRule.ROLL.apply(0.5, 0.25, 0.5));
        assertEquals(0, ShockRule.ROLL.apply(0.1, 0.25, 0.1));
    }
}
