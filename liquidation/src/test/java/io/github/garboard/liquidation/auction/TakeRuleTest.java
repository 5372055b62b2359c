package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TakeRuleTest {

    private static final TakeRule RULE = TakeRule.of(new BigDecimal("22"));

    private static Take take(TakeRule rule, String lot, String claim, String price, String amount) {
        return rule.take(new BigDecimal(lot), new BigDecimal(claim), new BigDecimal(price), new BigDecimal(amount));
    }

    /** Bought, paid, lot left, claim left, returned, written off. */
    private static void assertSold(String expected, Take take) {
        Take.Sold sold = assertInstanceOf(Take.Sold.class, take);
        String got = String.join(
                " ",
                plain(sold.bought()),
                plain(sold.paid()),
                plain(sold.lotLeft()),
                plain(sold.claimLeft()),
                plain(sold.returned()),
                plain(sold.writtenOff()));
        assertEquals(expected, got);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void bidIsPaidForAtThePrice() {
        assertSold("11 55 29 55 0 0", take(RULE, "40", "110", "5", "11"));
    }

    @Test
    void claimIsPaidAndTheRestOfTheLotGoesBack() {
        assertSold("22 110 0 0 18 0", take(RULE, "40", "110", "5", "25"));
        assertSold("22 110 0 0 18 0", take(RULE, "40", "110", "5", "22"));
    }

    @Test
    void lotIsGoneAndTheRestOfTheClaimIsWrittenOff() {
        assertSold("40 80 0 0 0 30", take(RULE, "40", "110", "2", "40"));
        assertSold("40 0 0 0 0 110", take(RULE, "40", "110", "0", "99"));
    }

    @Test
    void bidThatWouldLeaveDustIsCutToLeaveTheSmallestClaim() {
        assertSold("17.6 88 22.4 22 0 0", take(RULE, "40", "110", "5", "18"));
        assertSold("17.6 88 22.4 22 0 0", take(RULE, "40", "110", "5", "17.6"));
    }

    @Test
    void smallClaimIsSoldWholeOrNotAtAll() {
        assertEquals(new Take.Refused(Take.Reason.DUST), take(RULE, "40", "22", "5", "4"));
        assertEquals(new Take.Refused(Take.Reason.DUST), take(RULE, "40", "10", "0", "4"));
        assertSold("4.4 22 0 0 35.6 0", take(RULE, "40", "22", "5", "5"));
        assertSold("4 8 0 0 0 14", take(RULE, "4", "22", "2", "4"));
    }

    @Test
    void boughtIsRoundedDownAndPaidIsRoundedUp() {
        TakeRule cents = new TakeRule(BigDecimal.ZERO, 1, 2);
        assertSold("1.9 0.64 8.1 9.36 0 0", take(cents, "10", "10", "0.333", "1.99"));
        assertSold("3.3 1 0 0 6.7 0", take(cents, "10", "1", "0.3", "9"));
    }

    @Test
    void lessThanAUnitIsNotSold() {
        TakeRule whole = new TakeRule(BigDecimal.ZERO, 0, 0);
        assertEquals(new Take.Refused(Take.Reason.TOO_SMALL), take(whole, "10", "5", "1", "0.5"));
        assertEquals(new Take.Refused(Take.Reason.TOO_SMALL), take(whole, "10", "5", "6", "3"));
    }

    @Test
    void settledIsWhatIsPaidAndWhatIsWrittenOff() {
        Take.Sold sold = assertInstanceOf(Take.Sold.class, take(RULE, "40", "110", "2", "40"));
        assertEquals(0, sold.settled().compareTo(new BigDecimal("110")));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("smallestClaim must be >= 0: -1", () -> TakeRule.of(new BigDecimal("-1")));
        assertRefused("lotDigits must be >= 0: -1", () -> new TakeRule(BigDecimal.ONE, -1, 0));
        assertRefused("moneyDigits must be >= 0: -2", () -> new TakeRule(BigDecimal.ONE, 0, -2));
        assertRefused("lot must be > 0: 0", () -> take(RULE, "0", "1", "1", "1"));
        assertRefused("claim must be > 0: 0", () -> take(RULE, "1", "0", "1", "1"));
        assertRefused("price must be >= 0: -1", () -> take(RULE, "1", "1", "-1", "1"));
        assertRefused("amount must be > 0: 0", () -> take(RULE, "1", "1", "1", "0"));
    }
}
