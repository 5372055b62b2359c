package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.garboard.liquidation.loss.StabilityPool.Claim;
import io.github.garboard.liquidation.loss.StabilityPool.Deposit;
import io.github.garboard.liquidation.loss.StabilityPool.Entered;
import io.github.garboard.liquidation.loss.StabilityPool.Left;
import io.github.garboard.liquidation.loss.StabilityPool.Offset;
import io.github.garboard.liquidation.loss.StabilityPool.Period;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class StabilityPoolTest {

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    private static Claim claim(long remaining, long gain) {
        return new Claim(unit(remaining), unit(gain));
    }

    @Test
    void debtAndCollateralAreSharedByDeposit() {
        Entered first = StabilityPool.empty().enter(unit(300));
        Entered second = first.pool().enter(unit(100));
        StabilityPool pool = second.pool().offset(unit(200), unit(40)).pool();
        assertEquals(claim(150, 30), pool.claim(first.deposit()));
        assertEquals(claim(50, 10), pool.claim(second.deposit()));
        assertEquals(unit(200), pool.deposits());
    }

    @Test
    void laterDepositHasNoPartInEarlierOffsets() {
        Entered first = StabilityPool.empty().enter(unit(100));
        Entered late = first.pool().offset(unit(50), unit(10)).pool().enter(unit(50));
        assertEquals(claim(50, 0), late.pool().claim(late.deposit()));
        StabilityPool pool = late.pool().offset(unit(50), unit(8)).pool();
        assertEquals(claim(25, 4), pool.claim(late.deposit()));
        assertEquals(claim(25, 14), pool.claim(first.deposit()));
    }

    @Test
    void poolPaysAsFarAsDepositsReach() {
        Entered entered = StabilityPool.empty().enter(unit(60));
        Offset offset = entered.pool().offset(unit(90), unit(45));
        assertEquals(unit(60), offset.debtPaid());
        assertEquals(unit(30), offset.debtLeft());
        assertEquals(unit(30), offset.collateralTaken());
        assertEquals(unit(15), offset.collateralLeft());
        assertEquals(claim(0, 30), offset.pool().claim(entered.deposit()));
    }

    @Test
    void emptyPoolPaysNothing() {
        Offset offset = StabilityPool.empty().offset(unit(90), unit(30));
        assertSame(StabilityPool.empty(), offset.pool());
        assertEquals(unit(0), offset.debtPaid());
        assertEquals(unit(90), offset.debtLeft());
        assertEquals(unit(0), offset.collateralTaken());
        assertEquals(unit(30), offset.collateralLeft());
        StabilityPool pool = StabilityPool.empty().enter(unit(5)).pool();
        assertSame(pool, pool.offset(unit(0), unit(0)).pool());
    }

    @Test
    void emptiedPoolBeginsAnEpochAndKeepsEarlierGains() {
        Entered first = StabilityPool.empty().enter(unit(60));
        StabilityPool emptied = first.pool().offset(unit(60), unit(30)).pool();
        assertEquals(new Period(1, 0), emptied.period());
        Entered second = emptied.enter(unit(80));
        StabilityPool pool = second.pool().offset(unit(40), unit(7)).pool();
        assertEquals(claim(0, 30), pool.claim(first.deposit()));
        assertEquals(claim(40, 7), pool.claim(second.deposit()));
        StabilityPool again = pool.offset(unit(40), unit(3)).pool();
        assertEquals(claim(0, 30), again.claim(first.deposit()));
        assertEquals(claim(0, 10), again.claim(second.deposit()));
    }

    @Test
    void depositSurvivesAnyNumberOfScales() {
        BigInteger whole = BigInteger.TEN.pow(60);
        Entered entered = StabilityPool.empty().enter(whole);
        StabilityPool pool = entered.pool();
        for (int i = 0; i < 4; i++) {
            BigInteger left = pool.deposits().divide(BigInteger.TEN.pow(10));
            pool = pool.offset(pool.deposits().subtract(left), unit(1000)).pool();
        }
        assertEquals(new Period(0, 4), pool.period());
        assertEquals(new Claim(BigInteger.TEN.pow(20), unit(4000)), pool.claim(entered.deposit()));
        // a single offset over several scales
        StabilityPool deep =
                pool.offset(BigInteger.TEN.pow(20).subtract(unit(1)), unit(500)).pool();
        assertEquals(new Period(0, 6), deep.period());
        assertEquals(claim(1, 4500), deep.claim(entered.deposit()));
        StabilityPool emptied = deep.offset(unit(1), unit(20)).pool();
        assertEquals(claim(0, 4520), emptied.claim(entered.deposit()));
    }

    @Test
    void withdrawalTakesWhatIsLeftAndNoMore() {
        Entered first = StabilityPool.empty().enter(unit(300));
        Entered second = first.pool().enter(unit(100));
        Left left = second.pool().offset(unit(200), unit(40)).pool().leave(first.deposit());
        assertEquals(claim(150, 30), left.claim());
        assertEquals(unit(50), left.pool().deposits());
        assertEquals(claim(50, 10), left.pool().claim(second.deposit()));
        assertRefused("remaining must be <= 50: 150", () -> left.pool().leave(first.deposit()));
    }

    @Test
    void rejectsWhatIsNotOfThePool() {
        StabilityPool pool = StabilityPool.empty();
        assertRefused("amount must be >= 0: -1", () -> pool.enter(unit(-1)));
        assertRefused("debt must be >= 0: -1", () -> pool.offset(unit(-1), unit(1)));
        assertRefused("collateral must be >= 0: -1", () -> pool.offset(unit(1), unit(-1)));
        assertRefused("product must be > 0: 0", () -> new Deposit(unit(1), unit(0), unit(0), new Period(0, 0)));
        assertRefused("sum must be >= 0: -1", () -> new Deposit(unit(1), unit(1), unit(-1), new Period(0, 0)));
        assertRefused("epoch and scale must be >= 0: -1, 0", () -> new Period(-1, 0));
        assertRefused("epoch and scale must be >= 0: 0, -1", () -> new Period(0, -1));
        assertRefused(
                "deposit must not be of a later period than Period[epoch=0, scale=0]: Period[epoch=1, scale=0]",
                () -> pool.claim(new Deposit(unit(1), unit(1), unit(0), new Period(1, 0))));
        assertRefused(
                "deposit must not be of a later period than Period[epoch=0, scale=0]: Period[epoch=0, scale=1]",
                () -> pool.claim(new Deposit(unit(1), unit(1), unit(0), new Period(0, 1))));
    }
}
