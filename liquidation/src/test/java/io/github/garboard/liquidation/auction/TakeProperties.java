package io.github.garboard.liquidation.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class TakeProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void takeConservesLeavesNoDustAndRoundsAgainstTheBidder(
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal lot,
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal claim,
            @ForAll @BigRange(min = "0", max = "10") @Scale(9) BigDecimal price,
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal amount,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal smallest) {
        Take take = new TakeRule(smallest, 6, 6).take(lot, claim, price, amount);
        if (!(take instanceof Take.Sold sold)) {
            assertTrue(amount.compareTo(lot) < 0 || price.multiply(lot).compareTo(claim) > 0, take::toString);
            return;
        }
        assertEquals(0, lot.compareTo(sold.bought().add(sold.lotLeft()).add(sold.returned())), sold::toString);
        assertEquals(0, claim.compareTo(sold.settled().add(sold.claimLeft())), sold::toString);
        assertTrue(sold.bought().signum() > 0 && sold.bought().compareTo(amount) <= 0, sold::toString);
        assertTrue(sold.paid().compareTo(sold.bought().multiply(price)) >= 0, sold::toString);
        boolean open = sold.lotLeft().signum() > 0 && sold.claimLeft().signum() > 0;
        assertTrue(!open || sold.claimLeft().compareTo(smallest) >= 0, sold::toString);
        assertTrue(open || (sold.lotLeft().signum() == 0 && sold.claimLeft().signum() == 0), sold::toString);
        assertTrue(sold.writtenOff().signum() == 0 || sold.returned().signum() == 0, sold::toString);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void columnsSettleLikeTheExactRule(
            @ForAll @LongRange(min = 1, max = AuctionColumns.MOST) long lot,
            @ForAll @LongRange(min = 1, max = AuctionColumns.MOST) long claim,
            @ForAll @LongRange(min = 1, max = AuctionColumns.MOST) long amount,
            @ForAll @LongRange(min = 0, max = AuctionColumns.MOST) long smallest,
            @ForAll @DoubleRange(min = 0, max = 4) @Scale(3) double around) {
        assertSettledAlike(lot, claim, amount, smallest, around * claim / lot);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void columnsSettleSmallAmountsLikeTheExactRule(
            @ForAll @LongRange(min = 1, max = 50) long lot,
            @ForAll @LongRange(min = 1, max = 50) long claim,
            @ForAll @LongRange(min = 1, max = 50) long amount,
            @ForAll @LongRange(min = 0, max = 20) long smallest,
            @ForAll @DoubleRange(min = 0, max = 3) @Scale(2) double price) {
        assertSettledAlike(lot, claim, amount, smallest, price);
    }

    private static void assertSettledAlike(long lot, long claim, long amount, long smallest, double price) {
        AuctionColumns columns = new AuctionColumns(1, smallest);
        columns.open(0, lot, claim, 1, 0);
        long paid = columns.take(0, amount, price);
        Take exact = new TakeRule(BigDecimal.valueOf(smallest), 0, 0)
                .take(
                        BigDecimal.valueOf(lot),
                        BigDecimal.valueOf(claim),
                        new BigDecimal(price),
                        BigDecimal.valueOf(amount));
        if (exact instanceof Take.Sold sold) {
            assertEquals(sold.paid().longValueExact(), paid);
            assertEquals(sold.bought().longValueExact(), lot - columns.lot(0));
            assertEquals(sold.claimLeft().add(sold.writtenOff()).longValueExact(), columns.claim(0));
            assertEquals(sold.lotLeft().signum() > 0 && sold.claimLeft().signum() > 0, columns.isOpen(0));
        } else {
            assertEquals(AuctionColumns.REFUSED, paid);
            assertEquals(lot, columns.lot(0));
            assertEquals(claim, columns.claim(0));
        }
    }
}
