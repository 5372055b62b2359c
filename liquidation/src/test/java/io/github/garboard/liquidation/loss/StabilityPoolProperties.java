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

class StabilityPoolProperties {

    /** An offset that leaves 1e-10 of the pool costs the difference ten digits, and there may be thirty. */
    private static final MathContext DIGITS = new MathContext(400);

    /** Thirty offsets, each off by 1e-27 of the deposit. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-24");

    /** Large enough that rounding to whole units does not show. */
    private static final BigInteger MANY = BigInteger.TEN.pow(400);

    /** The parts of the pool that an offset leaves. */
    private static final BigDecimal[] LEFT = {
        new BigDecimal("0.9"), new BigDecimal("0.5"), new BigDecimal("0.01"), new BigDecimal("1e-10")
    };

    /** What everybody has, followed one by one. */
    private static final class EveryDeposit {
        private final List<BigDecimal> deposits = new ArrayList<>();
        private final List<BigDecimal> gains = new ArrayList<>();

        void enter(BigInteger amount) {
            deposits.add(new BigDecimal(amount));
            gains.add(BigDecimal.ZERO);
        }

        void offset(BigInteger debt, BigInteger collateral) {
            BigDecimal total = deposits.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int i = 0; i < deposits.size(); i++) {
                BigDecimal part = deposits.get(i).divide(total, DIGITS);
                deposits.set(i, deposits.get(i).subtract(part.multiply(new BigDecimal(debt)), DIGITS));
                gains.set(i, gains.get(i).add(part.multiply(new BigDecimal(collateral)), DIGITS));
            }
        }
    }

    /** Events: 0 to 3 leave a part of the pool, 4 and more deposit. */
    @Property(tries = 200)
    void productAndSumGiveWhatFollowingEveryDepositGives(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 7) Integer> events) {
        EveryDeposit reference = new EveryDeposit();
        List<StabilityPool.Deposit> deposits = new ArrayList<>();
        StabilityPool pool = StabilityPool.empty();
        for (int event : events) {
            if (event < LEFT.length && !deposits.isEmpty()) {
                BigInteger debt = new BigDecimal(pool.deposits())
                        .multiply(BigDecimal.ONE.subtract(LEFT[event]))
                        .toBigInteger();
                pool = pool.offset(debt, MANY).pool();
                reference.offset(debt, MANY);
            } else {
                BigInteger amount = MANY.multiply(BigInteger.valueOf(event + 1));
                StabilityPool.Entered entered = pool.enter(amount);
                pool = entered.pool();
                deposits.add(entered.deposit());
                reference.enter(amount);
            }
        }
        for (int i = 0; i < deposits.size(); i++) {
            StabilityPool.Claim claim = pool.claim(deposits.get(i));
            assertNear(reference.deposits.get(i), claim.remaining());
            assertNear(reference.gains.get(i), claim.gain());
        }
    }

    private static void assertNear(BigDecimal expected, BigInteger got) {
        BigDecimal error = expected.subtract(new BigDecimal(got)).abs();
        assertTrue(error.compareTo(ROUNDING.multiply(expected)) <= 0, () -> "off by " + error + " of " + expected);
    }

    /** Events in single units, where rounding matters most: positive deposits, negative is a debt, 0 a withdrawal. */
    @Property
    void claimsNeverExceedWhatThePoolHolds(
            @ForAll @Size(max = 40) List<@IntRange(min = -60, max = 40) Integer> events) {
        StabilityPool pool = StabilityPool.empty();
        List<StabilityPool.Deposit> open = new ArrayList<>();
        BigInteger collateral = BigInteger.ZERO;
        for (int event : events) {
            if (event > 0) {
                StabilityPool.Entered entered = pool.enter(BigInteger.valueOf(event));
                pool = entered.pool();
                open.add(entered.deposit());
            } else if (event < 0) {
                BigInteger debt = BigInteger.valueOf(-event);
                BigInteger seized = debt.multiply(BigInteger.TEN);
                StabilityPool.Offset offset = pool.offset(debt, seized);
                assertEquals(debt, offset.debtPaid().add(offset.debtLeft()));
                assertEquals(seized, offset.collateralTaken().add(offset.collateralLeft()));
                assertEquals(pool.deposits(), offset.pool().deposits().add(offset.debtPaid()));
                pool = offset.pool();
                collateral = collateral.add(offset.collateralTaken());
            } else if (!open.isEmpty()) {
                StabilityPool.Left left = pool.leave(open.remove(0));
                assertEquals(
                        pool.deposits(), left.pool().deposits().add(left.claim().remaining()));
                pool = left.pool();
                collateral = collateral.subtract(left.claim().gain());
            }
            BigInteger remaining = BigInteger.ZERO;
            BigInteger gains = BigInteger.ZERO;
            for (StabilityPool.Deposit deposit : open) {
                remaining = remaining.add(pool.claim(deposit).remaining());
                gains = gains.add(pool.claim(deposit).gain());
            }
            assertTrue(remaining.compareTo(pool.deposits()) <= 0, remaining + " of " + pool.deposits());
            assertTrue(gains.compareTo(collateral) <= 0, gains + " of " + collateral);
        }
    }
}
