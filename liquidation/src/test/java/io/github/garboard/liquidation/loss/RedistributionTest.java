package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.loss.Redistribution.Borrower;
import io.github.garboard.liquidation.loss.Redistribution.Entered;
import io.github.garboard.liquidation.loss.Redistribution.Left;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RedistributionTest {

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    private static final Entered FIRST = Redistribution.empty().enter(unit(300), unit(100));
    private static final Entered SECOND = FIRST.after().enter(unit(100), unit(60));
    private static final Entered THIRD = SECOND.after().enter(unit(80), unit(70));

    @Test
    void collateralAndDebtGoToTheOthersByTheirCollateral() {
        Redistribution after =
                THIRD.after().liquidate(THIRD.borrower(), unit(4)).after();
        assertEquals(unit(300 + 57), after.collateralOf(FIRST.borrower()));
        assertEquals(unit(100 + 19), after.collateralOf(SECOND.borrower()));
        // 52.5 and 17.5, rounded up
        assertEquals(unit(100 + 53), after.debtOf(FIRST.borrower()));
        assertEquals(unit(60 + 18), after.debtOf(SECOND.borrower()));
        assertEquals(unit(476), after.collateral());
    }

    @Test
    void laterBorrowerHasNoPartInEarlierLiquidations() {
        Entered late =
                THIRD.after().liquidate(THIRD.borrower(), unit(0)).after().enter(unit(480), unit(5));
        assertEquals(unit(480), late.after().collateralOf(late.borrower()));
        assertEquals(unit(5), late.after().debtOf(late.borrower()));
        Redistribution after = late.after().liquidate(FIRST.borrower(), unit(0)).after();
        // 360 of collateral to 120 and 480
        assertEquals(unit(480 + 288), after.collateralOf(late.borrower()));
        assertEquals(unit(120 + 72), after.collateralOf(SECOND.borrower()));
    }

    @Test
    void borrowerLeavesWithItsCollateralAndDebt() {
        Left left = THIRD.after().leave(SECOND.borrower());
        assertEquals(unit(100), left.collateral());
        assertEquals(unit(60), left.debt());
        assertEquals(unit(380), left.after().collateral());
        assertEquals(unit(300), left.after().collateralOf(FIRST.borrower()));
    }

    @Test
    void lastBorrowerHasNobodyToShareWith() {
        Left left = FIRST.after().liquidate(FIRST.borrower(), unit(2));
        assertEquals(unit(298), left.collateral());
        assertEquals(unit(100), left.debt());
        assertEquals(Redistribution.empty(), left.after());
        assertEquals(
                Redistribution.empty(), FIRST.after().leave(FIRST.borrower()).after());
    }

    @Test
    void debtWithoutCollateralIsShared() {
        Entered bare = FIRST.after().enter(unit(0), unit(9));
        assertEquals(unit(0), bare.after().collateralOf(bare.borrower()));
        Redistribution after = bare.after().liquidate(bare.borrower(), unit(0)).after();
        assertEquals(unit(109), after.debtOf(FIRST.borrower()));
        assertEquals(unit(300), after.collateralOf(FIRST.borrower()));
        Entered alone = Redistribution.empty().enter(unit(0), unit(9));
        assertEquals(unit(9), alone.after().liquidate(alone.borrower(), unit(0)).debt());
    }

    @Test
    void rejectsWhatIsNoBorrower() {
        Redistribution empty = Redistribution.empty();
        assertRefused("broughtIn must be >= 0: -1", () -> empty.enter(unit(-1), unit(0)));
        assertRefused("borrowed must be >= 0: -1", () -> empty.enter(unit(0), unit(-1)));
        assertRefused("compensation must be <= 300: 301", () -> FIRST.after().liquidate(FIRST.borrower(), unit(301)));
        assertRefused("stake must be <= 0: 1", () -> empty.collateralOf(new Borrower(unit(1), unit(0), unit(0))));
        assertRefused("debtPerStake must be <= 0: 1", () -> empty.debtOf(new Borrower(unit(0), unit(0), unit(1))));
        assertRefused("collateral must be 0 without stakes: 1", () -> new Redistribution(unit(0), unit(1), unit(0)));
        assertRefused("stakes must be >= 0: -1", () -> new Redistribution(unit(-1), unit(0), unit(0)));
        assertRefused("collateral must be >= 0: -1", () -> new Redistribution(unit(0), unit(-1), unit(0)));
        assertRefused("debtPerStake must be >= 0: -1", () -> new Redistribution(unit(0), unit(0), unit(-1)));
        assertRefused("stake must be >= 0: -1", () -> new Borrower(unit(-1), unit(0), unit(0)));
        assertRefused("debt must be >= 0: -1", () -> new Borrower(unit(0), unit(-1), unit(0)));
        assertRefused("debtPerStake must be >= 0: -1", () -> new Borrower(unit(0), unit(0), unit(-1)));
    }
}
