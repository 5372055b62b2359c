package io.github.garboard.liquidation.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RedistributionProperties {

    private static final MathContext DIGITS = new MathContext(60);

    /** Stakes have at least 20 digits through all the liquidations of a run. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-18");

    /** Large enough that rounding to whole units does not show. */
    private static final BigInteger MANY = BigInteger.TEN.pow(40);

    /** What everybody has, followed one by one. */
    private static final class EveryBorrower {
        private final List<BigDecimal> collateral = new ArrayList<>();
        private final List<BigDecimal> debts = new ArrayList<>();

        void enter(BigInteger broughtIn, BigInteger borrowed) {
            collateral.add(new BigDecimal(broughtIn));
            debts.add(new BigDecimal(borrowed));
        }

        void liquidateFirst(BigInteger compensation) {
            BigDecimal kept = collateral.remove(0).subtract(new BigDecimal(compensation));
            BigDecimal debt = debts.remove(0);
            BigDecimal total = collateral.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int i = 0; i < collateral.size(); i++) {
                BigDecimal part = collateral.get(i).divide(total, DIGITS);
                collateral.set(i, collateral.get(i).add(part.multiply(kept), DIGITS));
                debts.set(i, debts.get(i).add(part.multiply(debt), DIGITS));
            }
        }
    }

    /** Events: 0 liquidates the oldest borrower, others bring in as much. */
    @Property(tries = 200)
    void stakesGiveWhatFollowingEveryBorrowerGives(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3) Integer> events) {
        EveryBorrower reference = new EveryBorrower();
        List<Redistribution.Borrower> borrowers = new ArrayList<>();
        Redistribution state = Redistribution.empty();
        for (int event : events) {
            if (event == 0 && borrowers.size() > 1) {
                BigInteger fee = state.collateralOf(borrowers.get(0)).divide(BigInteger.valueOf(200));
                state = state.liquidate(borrowers.remove(0), fee).after();
                reference.liquidateFirst(fee);
            } else {
                BigInteger amount = MANY.multiply(BigInteger.valueOf(event + 1));
                Redistribution.Entered entered = state.enter(amount, amount.shiftRight(1));
                state = entered.after();
                borrowers.add(entered.borrower());
                reference.enter(amount, amount.shiftRight(1));
            }
        }
        for (int i = 0; i < borrowers.size(); i++) {
            assertNear(reference.collateral.get(i), state.collateralOf(borrowers.get(i)));
            assertNear(reference.debts.get(i), state.debtOf(borrowers.get(i)));
        }
    }

    private static void assertNear(BigDecimal expected, BigInteger got) {
        BigDecimal error = expected.subtract(new BigDecimal(got)).abs();
        assertTrue(error.compareTo(ROUNDING.multiply(expected)) <= 0, () -> "off by " + error + " of " + expected);
    }

    /** Events in single units, where rounding matters most: 0 liquidates, negative leaves, positive enters. */
    @Property
    void collateralIsNeverClaimedTwiceAndDebtNeverLost(
            @ForAll @Size(max = 40) List<@IntRange(min = -5, max = 20) Integer> events) {
        Redistribution state = Redistribution.empty();
        List<Redistribution.Borrower> open = new ArrayList<>();
        BigInteger collateral = BigInteger.ZERO;
        BigInteger debt = BigInteger.ZERO;
        for (int event : events) {
            if (event > 0) {
                Redistribution.Entered entered = state.enter(BigInteger.valueOf(event), BigInteger.valueOf(event + 1L));
                state = entered.after();
                open.add(entered.borrower());
                collateral = collateral.add(BigInteger.valueOf(event));
                debt = debt.add(BigInteger.valueOf(event + 1L));
            } else if (!open.isEmpty()) {
                Redistribution.Borrower borrower = open.remove(0);
                BigInteger fee = event == 0 ? state.collateralOf(borrower).min(BigInteger.ONE) : BigInteger.ZERO;
                Redistribution.Left left = event == 0 ? state.liquidate(borrower, fee) : state.leave(borrower);
                state = left.after();
                collateral = collateral.subtract(fee).subtract(left.collateral());
                debt = debt.subtract(left.debt());
            }
            assertEquals(collateral, state.collateral());
            BigInteger claimed = BigInteger.ZERO;
            BigInteger owed = BigInteger.ZERO;
            for (Redistribution.Borrower borrower : open) {
                claimed = claimed.add(state.collateralOf(borrower));
                owed = owed.add(state.debtOf(borrower));
            }
            assertTrue(claimed.compareTo(collateral) <= 0, claimed + " of " + collateral);
            assertTrue(owed.compareTo(debt) >= 0, owed + " of " + debt);
        }
    }
}
