package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountRuleTest {

    private static void assertDecision(double amount, AmountReason reason, AmountDecision decision) {
        assertEquals(new AmountDecision(amount, reason), decision);
    }

    @Test
    void neededIsTakenUpToTheWhole() {
        assertDecision(3, AmountReason.NEEDED, AmountRule.needed().decide(10, 3));
        assertDecision(10, AmountReason.WHOLE, AmountRule.needed().decide(10, 10));
        assertDecision(10, AmountReason.WHOLE, AmountRule.needed().decide(10, Double.POSITIVE_INFINITY));
    }

    @Test
    void wholeIsTakenOnlyWhereSomethingIsNeeded() {
        assertDecision(10, AmountReason.WHOLE, AmountRule.whole().decide(10, 1e-9));
        assertDecision(0, AmountReason.WHOLE, AmountRule.whole().decide(10, 0));
    }

    @Test
    void limitsCut() {
        AmountRule half = AmountRule.needed().atMostFraction(0.5);
        assertDecision(5, AmountReason.LIMIT, half.decide(10, 7));
        assertDecision(5, AmountReason.NEEDED, half.decide(10, 5));
        assertDecision(2, AmountReason.LIMIT, half.atMost(2).decide(10, 7));
        assertDecision(
                10,
                AmountReason.WHOLE,
                AmountRule.whole().atMost(Double.POSITIVE_INFINITY).decide(10, 1));
    }

    @Test
    void lotsRoundUpANeedAndDownALimit() {
        AmountRule lots = AmountRule.needed().inLots(0.1);
        assertDecision(0.2, AmountReason.LOT, lots.decide(10, 0.11));
        // 3 x 0.1 is not 0.3 and 0.3 / 0.1 is below 3: neither may cost a lot more
        assertDecision(3 * 0.1, AmountReason.NEEDED, lots.decide(10, 3 * 0.1));
        assertEquals(0.3, lots.decide(10, 0.3).amount(), 1e-15);
        assertDecision(
                1, AmountReason.LOT, AmountRule.needed().atMost(1.9).inLots(1).decide(10, 7));
        assertDecision(10.5, AmountReason.WHOLE, AmountRule.needed().inLots(1).decide(10.5, 11));
        assertDecision(10.5, AmountReason.LOT, AmountRule.needed().inLots(1).decide(10.5, 10.2));
    }

    @Test
    void dustIsTakenWithTheRest() {
        AmountRule rule = AmountRule.needed().atMost(80).leavingAtLeast(20);
        assertDecision(80, AmountReason.LIMIT, rule.decide(100, 100));
        assertDecision(99, AmountReason.DUST, rule.decide(99, 99));
        assertDecision(
                0, AmountReason.NEEDED, AmountRule.needed().leavingAtLeast(20).decide(10, 0));
    }

    @Test
    void dustOfTheOtherSideTakesMoreUntilOneSideIsUsedUp() {
        // 50 of collateral, of which a unit of debt takes 1.1
        AmountRule rule = AmountRule.needed().leavingAtLeastOfOther(50, 1.1, 10);
        assertDecision(30, AmountReason.NEEDED, rule.decide(100, 30));
        assertDecision(50 / 1.1, AmountReason.DUST, rule.decide(100, 40));
        assertDecision(42, AmountReason.DUST, rule.decide(42, 40));
        assertDecision(42, AmountReason.WHOLE, rule.decide(42, 42));
        assertDecision(
                0,
                AmountReason.NEEDED,
                AmountRule.needed().leavingAtLeastOfOther(5, 1, 10).decide(100, 0));
        assertDecision(60, AmountReason.NEEDED, rule.decide(100, 60));
    }

    @Test
    void tooSmallAPieceIsNotClosed() {
        AmountRule rule = AmountRule.needed().closingAtLeast(2);
        assertDecision(0, AmountReason.TOO_SMALL, rule.decide(10, 1.9));
        assertDecision(2, AmountReason.NEEDED, rule.decide(10, 2));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused(
                "size must be finite and >= 0: NaN", () -> AmountRule.needed().decide(Double.NaN, 1));
        assertRefused(
                "size must be finite and >= 0: -1.0", () -> AmountRule.whole().decide(-1, 1));
        assertRefused("needed must be >= 0: NaN", () -> AmountRule.needed().decide(1, Double.NaN));
        assertRefused("limit must be >= 0: NaN", () -> AmountRule.needed().atMost(Double.NaN));
        assertRefused(
                "fraction must be in [0, 1]: 1.5", () -> AmountRule.needed().atMostFraction(1.5));
        assertRefused(
                "lot must be finite and > 0: 0.0", () -> AmountRule.needed().inLots(0));
        assertRefused(
                "smallest must be finite and >= 0: -1.0",
                () -> AmountRule.needed().leavingAtLeast(-1));
        assertRefused(
                "smallest must be finite and >= 0: -1.0",
                () -> AmountRule.needed().closingAtLeast(-1));
        assertRefused(
                "other must be finite and >= 0: -1.0", () -> AmountRule.needed().leavingAtLeastOfOther(-1, 1, 1));
        assertRefused(
                "perUnit must be finite and > 0: 0.0", () -> AmountRule.needed().leavingAtLeastOfOther(1, 0, 1));
        assertRefused(
                "smallest must be finite and >= 0: NaN",
                () -> AmountRule.needed().leavingAtLeastOfOther(1, 1, Double.NaN));
        assertRefused("amount must be finite and >= 0: NaN", () -> new AmountDecision(Double.NaN, AmountReason.LOT));
    }
}
