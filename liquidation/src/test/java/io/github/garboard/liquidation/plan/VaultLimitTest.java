package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VaultLimitTest {

    private static final BigDecimal COLLATERAL = new BigDecimal("40");
    private static final BigDecimal DEBT = new BigDecimal("100");

    private static VaultLimit limit(String room, String rate, String penalty, String dust) {
        return new VaultLimit(
                new BigDecimal(room), new BigDecimal(rate), new BigDecimal(penalty), new BigDecimal(dust));
    }

    private static void assertTaken(
            String debt, String collateral, String claim, AmountReason reason, VaultLimit limit) {
        VaultLimit.Taken taken = limit.take(COLLATERAL, DEBT);
        assertEquals(reason, taken.reason());
        assertEquals(0, new BigDecimal(debt).compareTo(taken.debt()), taken::toString);
        assertEquals(0, new BigDecimal(collateral).compareTo(taken.collateral()), taken::toString);
        assertEquals(0, new BigDecimal(claim).compareTo(taken.claim()), taken::toString);
    }

    @Test
    void roomLimitsThePartAndThePenaltyRaisesTheClaim() {
        assertTaken("50", "20", "60", AmountReason.LIMIT, limit("60", "1", "1.2", "20"));
        assertTaken("100", "40", "120", AmountReason.WHOLE, limit("120", "1", "1.2", "20"));
    }

    @Test
    void restBelowDustIsTakenEvenByTheLastUnit() {
        assertTaken("100", "40", "100", AmountReason.DUST, limit("80.000000000000000001", "1", "1", "20"));
        assertTaken("80", "32", "80", AmountReason.LIMIT, limit("80", "1", "1", "20"));
    }

    @Test
    void partBelowDustIsNotTaken() {
        assertTaken("0", "0", "0", AmountReason.TOO_SMALL, limit("19.99", "1", "1", "20"));
        assertTaken("20", "8", "20", AmountReason.LIMIT, limit("20", "1", "1", "20"));
        assertTaken("0", "0", "0", AmountReason.TOO_SMALL, limit("0", "1", "1", "0"));
    }

    @Test
    void amountsAreRoundedDown() {
        assertTaken(
                "33.333333333333333333",
                "13.333333333333333333",
                "99.999999999999999999",
                AmountReason.LIMIT,
                limit("100", "3", "1", "0"));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("room must be >= 0: -1", () -> limit("-1", "1", "1", "1"));
        assertRefused("rate must be > 0: 0", () -> limit("1", "0", "1", "1"));
        assertRefused("penalty must be > 0: 0", () -> limit("1", "1", "0", "1"));
        assertRefused("dust must be >= 0: -1", () -> limit("1", "1", "1", "-1"));
        assertRefused("debt must be > 0: 0", () -> limit("1", "1", "1", "1").take(COLLATERAL, BigDecimal.ZERO));
    }
}
