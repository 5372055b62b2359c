package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.plan.LendingAccount;
import io.github.garboard.liquidation.plan.LendingAccount.Collateral;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ToxicSpiralTest {

    @Test
    void premiumIsToxicWhereItsFactorExceedsTheCoverage() {
        ToxicSpiral account = new ToxicSpiral(1.0625);
        assertFalse(account.isToxicAt(0.05));
        assertFalse(account.isToxicAt(0.0625));
        assertTrue(account.isToxicAt(0.07));
    }

    @Test
    void harmlessPremiumIsGranted() {
        BonusDecision decision = new ToxicSpiral(1.5).decide(0.05, 0);
        assertEquals(new BonusDecision.Granted(0.05), decision);
        assertEquals(OptionalDouble.of(0.05), decision.paid());
    }

    @Test
    void toxicPremiumIsCutToTheLargestHarmlessOne() {
        BonusDecision decision = new ToxicSpiral(1.03125).decide(0.05, 0.03125);
        assertEquals(new BonusDecision.Cut(0.03125, 0.05), decision);
        assertEquals(OptionalDouble.of(0.03125), decision.paid());
    }

    @Test
    void accountThatCannotPayTheLeastPremiumIsInsolvent() {
        assertEquals(new BonusDecision.Insolvent(0, 0.02), new ToxicSpiral(1.015625).decide(0.05, 0.02));
        BonusDecision decision = new ToxicSpiral(0.875).decide(0.05, 0);
        assertEquals(new BonusDecision.Insolvent(0.125, 0), decision);
        assertEquals(OptionalDouble.empty(), decision.paid());
        assertEquals(new BonusDecision.Cut(0, 0.05), new ToxicSpiral(1).decide(0.05, 0));
    }

    @Test
    void coverageOfOneOfSeveralCollateralsIsTheHealthFactorOverItsThreshold() {
        LendingAccount<String> account =
                new LendingAccount<>(100, List.of(new Collateral<>("a", 90, 0.8), new Collateral<>("b", 40, 0.5)));
        ToxicSpiral ofA = new ToxicSpiral(account.healthFactor() / 0.8);
        ToxicSpiral ofB = new ToxicSpiral(account.healthFactor() / 0.5);
        double premium = 0.2;
        assertTrue(ofA.isToxicAt(premium));
        assertFalse(ofB.isToxicAt(premium));
        assertEquals(
                List.of("b"),
                account.helpful(premium).stream().map(Collateral::key).toList());
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("coverage must be finite and >= 0: NaN", () -> new ToxicSpiral(Double.NaN));
        assertRefused("premium must be finite and >= 0: -1.0", () -> new ToxicSpiral(1).isToxicAt(-1));
        assertRefused("asked must be finite and >= 0: -1.0", () -> new ToxicSpiral(1).decide(-1, 0));
        assertRefused("least must be in [0, 0.1]: 0.2", () -> new ToxicSpiral(1).decide(0.1, 0.2));
    }
}
