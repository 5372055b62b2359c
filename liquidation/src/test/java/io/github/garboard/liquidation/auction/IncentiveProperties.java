package io.github.garboard.liquidation.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.plan.LendingAccount;
import io.github.garboard.liquidation.plan.LendingAccount.Collateral;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class IncentiveProperties {

    /** Roundings of the loan to value before and after, relative to it. */
    private static final double ROUNDING = 1e-12;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void premiumThatIsPaidNeverRaisesTheLoanToValue(
            @ForAll @DoubleRange(min = 0.5, max = 2) @Scale(6) double coverage,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(4) double asked,
            @ForAll @DoubleRange(min = 0, max = 0.9) @Scale(4) double part) {
        ToxicSpiral spiral = new ToxicSpiral(coverage);
        BonusDecision decision = spiral.decide(asked, 0);
        if (decision instanceof BonusDecision.Insolvent insolvent) {
            assertTrue(coverage < 1, insolvent::toString);
            return;
        }
        double premium = decision.paid().orElseThrow();
        assertTrue(!spiral.isToxicAt(premium) && premium <= asked, decision::toString);
        double left = coverage - part * (1 + premium);
        assertTrue((1 - part) / left <= 1 / coverage * (1 + ROUNDING), decision::toString);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void premiumThatIsCutAtItsThresholdNeverLowersTheHealthFactor(
            @ForAll @DoubleRange(min = 0.4, max = 1.5) @Scale(6) double value,
            @ForAll @DoubleRange(min = 0.1, max = 1) @Scale(4) double threshold,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(4) double asked,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) @Scale(4) double repaid) {
        LendingAccount<String> account = new LendingAccount<>(
                1, List.of(new Collateral<>("c", value, threshold), new Collateral<>("o", 0.2, 0.9)));
        double health = account.healthFactor();
        double premium = LiquidationBonus.fixed(asked).harmless(threshold).premium(health, 0);
        boolean everyPremiumHarms = health < threshold;
        double after = account.repay("c", repaid, premium).healthFactor();
        assertTrue(everyPremiumHarms || after >= health * (1 - ROUNDING), () -> health + " falls to " + after);
        assertTrue(!everyPremiumHarms || premium == 0, () -> "premium " + premium);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void seizureTakesNeverMoreThanThereIsAndIsAcceptedByTheAccount(
            @ForAll @DoubleRange(min = 0, max = 2) @Scale(9) double debt,
            @ForAll @DoubleRange(min = 0, max = 2) @Scale(9) double collateral,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(9) double premium,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double feePart) {
        Seizure seizure = Seizure.of(debt, collateral, premium, feePart);
        assertTrue(seizure.repaid() <= debt && seizure.seized() <= collateral, seizure::toString);
        assertTrue(seizure.repaid() == debt || seizure.seized() == collateral, seizure::toString);
        assertEquals(seizure.seized(), seizure.repaid() * (1 + premium), ROUNDING);
        LendingAccount<String> account = new LendingAccount<>(3, List.of(new Collateral<>("c", collateral, 0.8)));
        double left = account.repay("c", seizure.repaid(), premium)
                .collateral()
                .get(0)
                .value();
        assertEquals(collateral - seizure.seized(), left, ROUNDING);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void insuranceFeeLeavesEnoughReliefToCure(
            @ForAll @DoubleRange(min = -0.1, max = 0.2) @Scale(6) double relief,
            @ForAll @DoubleRange(min = 0, max = 100) @Scale(4) double shortage,
            @ForAll @DoubleRange(min = 1, max = 1000) @Scale(4) double value) {
        double fee = new InsuranceFee(0.05, 1).rate(relief, shortage, value);
        assertTrue(fee >= 0 && fee <= 0.05, () -> "fee " + fee);
        boolean curable = relief * value >= shortage;
        assertTrue(fee == 0 || relief * value >= shortage - ROUNDING * value, () -> "fee " + fee);
        assertTrue(!curable || (relief - fee) * value >= shortage - ROUNDING * value, () -> "fee " + fee);
    }
}
