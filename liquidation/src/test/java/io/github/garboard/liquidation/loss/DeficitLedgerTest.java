package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeficitLedgerTest {

    private static final DeficitLedger<String> LEDGER = DeficitLedger.<String>empty()
            .incur("USDC", unit(70))
            .incur("USDC", unit(30))
            .incur("ETH", unit(5));

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    @Test
    void deficitsAddUpByReserve() {
        assertEquals(Map.of("USDC", unit(100), "ETH", unit(5)), LEDGER.deficits());
        assertEquals(unit(0), LEDGER.deficit("DAI"));
        assertEquals(LEDGER, LEDGER.incur("DAI", unit(0)));
    }

    @Test
    void repaymentTakesNoMoreThanTheDeficit() {
        DeficitLedger.Repayment<String> part = LEDGER.repay("USDC", unit(60));
        assertEquals(unit(40), part.ledger().deficit("USDC"));
        assertEquals(unit(60), part.repaid());
        assertEquals(unit(0), part.returned());
        DeficitLedger.Repayment<String> all = LEDGER.repay("USDC", unit(130));
        assertEquals(Map.of("ETH", unit(5)), all.ledger().deficits());
        assertEquals(unit(100), all.repaid());
        assertEquals(unit(30), all.returned());
    }

    @Test
    void debtIsWrittenOffInAllReservesWhenNoCollateralIsLeft() {
        Map<String, BigInteger> debts = Map.of("USDC", unit(1), "DAI", unit(2));
        assertEquals(
                Map.of("USDC", unit(101), "ETH", unit(5), "DAI", unit(2)),
                LEDGER.writeOff(unit(0), debts).deficits());
        assertSame(LEDGER, LEDGER.writeOff(unit(1), debts));
    }

    /** A positive amount is incurred, a negative one repaid. */
    @Property(tries = 200)
    void deficitIsWhatWasIncurredAndNotRepaid(
            @ForAll @Size(max = 30) List<@LongRange(min = -1000, max = 1000) Long> amounts) {
        DeficitLedger<String> ledger = DeficitLedger.empty();
        BigInteger open = BigInteger.ZERO;
        for (long amount : amounts) {
            if (amount >= 0) {
                ledger = ledger.incur("DAI", unit(amount));
                open = open.add(unit(amount));
            } else {
                DeficitLedger.Repayment<String> repayment = ledger.repay("DAI", unit(-amount));
                assertEquals(unit(-amount), repayment.repaid().add(repayment.returned()));
                ledger = repayment.ledger();
                open = open.subtract(repayment.repaid());
            }
            assertEquals(open, ledger.deficit("DAI"));
        }
    }

    @Test
    void rejectsNegativeAmounts() {
        assertRefused("amount must be >= 0: -1", () -> LEDGER.incur("ETH", unit(-1)));
        assertRefused("offered must be >= 0: -1", () -> LEDGER.repay("ETH", unit(-1)));
        assertRefused("collateralLeft must be >= 0: -1", () -> LEDGER.writeOff(unit(-1), Map.of()));
        assertRefused("debt to ETH must be >= 0: -1", () -> LEDGER.writeOff(unit(0), Map.of("ETH", unit(-1))));
        assertRefused("deficit of ETH must be > 0: 0", () -> new DeficitLedger<>(Map.of("ETH", unit(0))));
    }
}
