package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeizureTest {

    /** A few roundings of numbers below a thousand. */
    private static final double ROUNDING = 1e-12;

    @Test
    void feeIsAPartOfThePremiumAndTheRestTheLiquidators() {
        Seizure seizure = Seizure.of(100, 1000, 0.25, 0.5);
        assertEquals(new Seizure(100, 125, 12.5), seizure);
        assertEquals(112.5, seizure.toLiquidator());
    }

    @Test
    void collateralThatIsTooSmallLimitsTheDebt() {
        assertEquals(new Seizure(80, 100, 0), Seizure.of(100, 100, 0.25, 0));
        assertEquals(new Seizure(0, 0, 0), Seizure.of(100, 0, 0.25, 1));
    }

    @Test
    void absorptionPaysTheDebtAndKeepsTheRestForTheAccount() {
        List<Absorption.Collateral> collateral =
                List.of(new Absorption.Collateral(100, 0.9), new Absorption.Collateral(50, 0.8));
        Absorption solvent = Absorption.of(120, collateral);
        assertEquals(new Absorption(120, 150, 130), solvent);
        assertEquals(10, solvent.balance(), ROUNDING);
        assertEquals(130, solvent.paid(), ROUNDING);
        assertEquals(-20, solvent.loss(), ROUNDING);
        Absorption insolvent = Absorption.of(170, collateral);
        assertEquals(0, insolvent.balance());
        assertEquals(170, insolvent.paid());
        assertEquals(20, insolvent.loss(), ROUNDING);
    }

    @Test
    void insuranceFeeIsTheSpareReliefUpToTheMost() {
        InsuranceFee fee = new InsuranceFee(0.05, 0.5);
        assertEquals(0.02, fee.rate(0.05, 1, 100), ROUNDING);
        assertEquals(0.05, fee.rate(0.5, 1, 100));
        assertEquals(0, fee.rate(0.05, 6, 100));
        assertEquals(0, fee.rate(0, 0, 100));
        assertEquals(0, fee.rate(-0.1, 1, 100));
        assertEquals(0, fee.rate(0.05, 0, 0));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("debt must be finite and >= 0: -1.0", () -> Seizure.of(-1, 1, 0, 0));
        assertRefused("collateral must be finite and >= 0: NaN", () -> Seizure.of(1, Double.NaN, 0, 0));
        assertRefused("premium must be finite and >= 0: -1.0", () -> Seizure.of(1, 1, -1, 0));
        assertRefused("feePart must be in [0, 1]: 2.0", () -> Seizure.of(1, 1, 0, 2));
        assertRefused("fee must be in [0, 1.0]: 2.0", () -> new Seizure(1, 1, 2));
        assertRefused("factor must be in [0, 1]: 1.1", () -> new Absorption.Collateral(1, 1.1));
        assertRefused("value must be finite and >= 0: -1.0", () -> new Absorption.Collateral(-1, 1));
        assertRefused("debt must be finite and >= 0: -1.0", () -> Absorption.of(-1, List.of()));
        assertRefused("credited must be in [0, 1.0]: 2.0", () -> new Absorption(1, 1, 2));
        assertRefused("most must be finite and >= 0: -1.0", () -> new InsuranceFee(-1, 1));
        assertRefused("part must be in [0, 1]: 1.5", () -> new InsuranceFee(0, 1.5));
        assertRefused("relief must be finite: NaN", () -> new InsuranceFee(0, 1).rate(Double.NaN, 1, 1));
        assertRefused("shortage must be finite and >= 0: -1.0", () -> new InsuranceFee(0, 1).rate(1, -1, 1));
        assertRefused("value must be finite and >= 0: -1.0", () -> new InsuranceFee(0, 1).rate(1, 1, -1));
    }
}
