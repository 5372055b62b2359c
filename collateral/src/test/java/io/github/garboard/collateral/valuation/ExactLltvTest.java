package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactLltvTest {

    /** Two digits for the price, one for the ratio: 0.8. */
    private static final ExactLltv RULE = new ExactLltv(big(100), big(8), big(10));

    @ParameterizedTest
    @CsvSource({"10, 250, 20", "1, 199, 0", "3, 133, 2", "0, 100, 0", "7, 0, 0"})
    void valueIsRoundedDownAndThenTheDebt(long collateral, long price, long expected) {
        // 3 x 1.33 = 3.99 -> 3, 2.4 -> 2
        assertEquals(big(expected), RULE.maxDebt(big(collateral), big(price)));
    }

    @Test
    void debtAtTheLimitIsHealthy() {
        assertTrue(RULE.isHealthy(big(10), big(250), big(20)));
        assertFalse(RULE.isHealthy(big(10), big(250), big(21)));
        assertTrue(RULE.isHealthy(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 3, 4", "3, 10, 3, 10", "0, 10, 3, 0", "2, 9, 3, 6"})
    void debtOfSharesIsRoundedUp(long shares, long debt, long all, long expected) {
        assertEquals(big(expected), ExactLltv.debtOfShares(big(shares), big(debt), big(all)));
    }

    @Test
    void rejectsWhatIsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new ExactLltv(big(0), big(1), big(1)));
        assertThrows(IllegalArgumentException.class, () -> new ExactLltv(big(1), big(-1), big(1)));
        assertThrows(IllegalArgumentException.class, () -> new ExactLltv(big(1), big(2), big(1)));
        assertThrows(IllegalArgumentException.class, () -> new ExactLltv(big(1), big(0), big(0)));
        assertThrows(IllegalArgumentException.class, () -> RULE.maxDebt(big(-1), big(1)));
        assertThrows(IllegalArgumentException.class, () -> RULE.maxDebt(big(1), big(-1)));
        assertThrows(IllegalArgumentException.class, () -> RULE.isHealthy(big(1), big(1), big(-1)));
        assertThrows(IllegalArgumentException.class, () -> ExactLltv.debtOfShares(big(1), big(1), big(0)));
    }

    @Test
    void incentiveGrowsWithTheRoomAboveTheRatioUpToItsMost() {
        LiquidationIncentive incentive = new LiquidationIncentive(0.5, 1.5);
        assertEquals(1, incentive.factor(1));
        assertEquals(1.25, incentive.factor(0.6));
        assertEquals(1.5, incentive.factor(0.1));
    }

    @Test
    void rejectsIncentiveThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new LiquidationIncentive(1, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new LiquidationIncentive(-0.1, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new LiquidationIncentive(0.3, 0.9));
        assertThrows(IllegalArgumentException.class, () -> new LiquidationIncentive(0.3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new LiquidationIncentive(0.3, 1.1).factor(1.1));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
