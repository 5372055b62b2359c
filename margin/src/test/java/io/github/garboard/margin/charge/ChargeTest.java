package io.github.garboard.margin.charge;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final double ROUNDING = 1e-14;

    @Test
    void shortOptionRateFallsOutOfTheMoneyToItsMinimum() {
        ShortOptionRate rate = new ShortOptionRate(0.15, 0.1);
        assertEquals(0.15, rate.rate(0, 100));
        assertEquals(0.12, rate.rate(3, 100), ROUNDING);
        assertEquals(0.1, rate.rate(80, 100));
        assertRefused("minimum must be in [0, 1]: -0.1", () -> new ShortOptionRate(0.1, -0.1));
        assertRefused("full must be in [minimum, 1], minimum 0.2: 0.1", () -> new ShortOptionRate(0.1, 0.2));
        assertRefused("full must be in [minimum, 1], minimum 0.2: 1.5", () -> new ShortOptionRate(1.5, 0.2));
        assertRefused("outOfTheMoney must be finite and >= 0: -1.0", () -> rate.rate(-1, 1));
        assertRefused("spot must be finite and > 0: 0.0", () -> rate.rate(1, 0));
    }

    @Test
    void callsAndPutsOfOneStrikeNetAndOtherStrikesDoNot() {
        NakedShorts shorts =
                NakedShorts.NONE.and(100, -3).and(100, 1).and(110, 5).and(90, -0.5);
        assertEquals(2.5, shorts.quantity());
        assertEquals(0, NakedShorts.NONE.quantity());
        assertEquals(0, NakedShorts.NONE.and(100, -1).and(100, 1).quantity());
        assertRefused("strike must be finite and > 0: 0.0", () -> NakedShorts.NONE.and(0, 1));
        assertRefused("net quantity at 1.0 must be finite: NaN", () -> new NakedShorts(Map.of(1.0, Double.NaN)));
    }

    @Test
    void doubtIsChargedBelowTheThresholdOnly() {
        DoubtRate doubt = new DoubtRate(0.55, 2);
        assertEquals(0, doubt.ofConfidence(0.55, 1));
        assertEquals(1.2, doubt.ofConfidence(1, 0.4, 0.5), ROUNDING);
        assertEquals(0, new DoubtRate(0, 2).ofConfidence(0));
        assertEquals(0, doubt.ofPeg(0.55));
        assertEquals(0.1, doubt.ofPeg(0.5), ROUNDING);
        assertEquals(0, doubt.ofPeg(1.2));
        assertRefused("threshold must be in [0, 1]: 2.0", () -> new DoubtRate(2, 1));
        assertRefused("factor must be finite and >= 0: NaN", () -> new DoubtRate(1, Double.NaN));
        assertRefused("confidences must not be empty: []", doubt::ofConfidence);
        assertRefused("confidence must be in [0, 1]: 1.5", () -> doubt.ofConfidence(1.5));
        assertRefused("price must be finite and >= 0: -1.0", () -> doubt.ofPeg(-1));
    }

    @Test
    void rollAndBasisGrowWithTheExpiry() {
        RollShock roll = new RollShock(0.01, 0.075);
        assertEquals(0.02, roll.charge(-2, 0), ROUNDING);
        assertEquals(0.15, roll.charge(2, 1), ROUNDING);
        BasisContingency basis = new BasisContingency(0.5, 2);
        assertEquals(0.5, basis.factor(0));
        assertEquals(1, basis.factor(0.25));
        assertRefused("minimumMove must be finite and >= 0: -1.0", () -> new RollShock(-1, 0));
        assertRefused("annualisedMove must be finite and >= 0: NaN", () -> new RollShock(0, Double.NaN));
        assertRefused("delta must be finite: NaN", () -> roll.charge(Double.NaN, 0));
        assertRefused("years must be finite and >= 0: -1.0", () -> roll.charge(1, -1));
        assertRefused("add must be finite and >= 0: -1.0", () -> new BasisContingency(-1, 0));
        assertRefused("slope must be finite and >= 0: -1.0", () -> new BasisContingency(0, -1));
        assertRefused("years must be finite and >= 0: NaN", () -> basis.factor(Double.NaN));
    }

    @Test
    void deltaBelowTheThresholdIsFreeAndBeyondCostsMoreThanInProportion() {
        DeltaShock shock = new DeltaShock(20, 0.001, 0.1);
        assertEquals(0, shock.charge(-20));
        assertEquals(0.3, shock.charge(30), ROUNDING);
        assertEquals(50, shock.charge(-500), ROUNDING);
        assertTrue(shock.charge(60) > 2 * shock.charge(30));
        assertRefused("threshold must be finite and >= 0: -1.0", () -> new DeltaShock(-1, 0, 0));
        assertRefused("slope must be finite and >= 0: -1.0", () -> new DeltaShock(0, -1, 0));
        assertRefused("maximum must be in [0, 1]: 2.0", () -> new DeltaShock(0, 0, 2));
        assertRefused("delta must be finite: NaN", () -> shock.charge(Double.NaN));
    }

    @Test
    void largePositionsCostByTheRootOfWhatIsBeyond() {
        LiquidityCharge charge = new LiquidityCharge(0.25, 1, 0.1);
        assertEquals(0, charge.rate(25, 100, 0.04));
        assertEquals(0.04, charge.rate(125, 100, 0.04), ROUNDING);
        assertEquals(0.1, charge.rate(1e9, 100, 0.04));
        assertRefused("threshold must be finite and >= 0: -1.0", () -> new LiquidityCharge(-1, 1, 1));
        assertRefused("coefficient must be finite and >= 0: -1.0", () -> new LiquidityCharge(1, -1, 1));
        assertRefused("maximum must be in [0, 1]: 2.0", () -> new LiquidityCharge(1, 1, 2));
        assertRefused("size must be finite and >= 0: -1.0", () -> charge.rate(-1, 1, 1));
        assertRefused("dailyVolume must be finite and > 0: 0.0", () -> charge.rate(1, 0, 1));
        assertRefused("dailyVolatility must be finite and >= 0: -1.0", () -> charge.rate(1, 1, -1));
    }

    @Test
    void concentrationCostsTheDaysBeyondThoseThatTheMarginCovers() {
        ConcentrationCharge charge = new ConcentrationCharge(1, 0.25, 16);
        assertEquals(1, charge.days(10, 100));
        assertEquals(4, charge.days(100, 100));
        assertEquals(16, charge.days(1e9, 100));
        assertEquals(0, charge.charge(50, 25, 100));
        assertEquals(50, charge.charge(50, 100, 100), ROUNDING);
        assertEquals(150, charge.charge(days -> 50 * days, 100, 100), ROUNDING);
        assertRefused("coveredDays must be finite and > 0: 0.0", () -> new ConcentrationCharge(0, 1, 1));
        assertRefused("participation must be in (0, 1]: 0.0", () -> new ConcentrationCharge(1, 0, 1));
        assertRefused(
                "maximumDays must be finite and >= coveredDays, 2.0: 1.0", () -> new ConcentrationCharge(2, 1, 1));
        assertRefused("size must be finite and >= 0: -1.0", () -> charge.days(-1, 1));
        assertRefused("dailyVolume must be finite and > 0: NaN", () -> charge.days(1, Double.NaN));
        assertRefused("oneDayLoss must be finite and >= 0: -1.0", () -> charge.charge(-1, 1, 1));
    }
}
