package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AuctionColumnsTest {

    private static final long SECOND = 1_000_000_000;
    private static final PriceCurve CURVE = PriceCurve.linear(1, 0, 10);

    private static AuctionColumns columns() {
        AuctionColumns columns = new AuctionColumns(3, 20);
        columns.open(1, 40, 110, 8, 5 * SECOND);
        return columns;
    }

    @Test
    void pricesFallFromEachStart() {
        AuctionColumns columns = columns();
        columns.open(2, 1, 1, 100, 0);
        assertEquals(6, columns.price(1, CURVE, 7 * SECOND + SECOND / 2));
        double[] prices = new double[3];
        columns.prices(CURVE, 7 * SECOND + SECOND / 2, 1, 3, prices);
        assertArrayEquals(new double[] {0, 6, 25}, prices);
    }

    @Test
    void takesFollowEachOtherUntilTheClaimIsRaised() {
        AuctionColumns columns = columns();
        assertEquals(40, columns.take(1, 10, 4));
        assertEquals(30, columns.lot(1));
        assertEquals(70, columns.claim(1));
        assertTrue(columns.isOpen(1));
        assertEquals(70, columns.take(1, 30, 4));
        assertEquals(13, columns.lot(1), "goes back");
        assertEquals(0, columns.claim(1));
        assertFalse(columns.isOpen(1));
    }

    @Test
    void boughtIsRoundedDownAndPaidIsRoundedUp() {
        AuctionColumns columns = columns();
        assertEquals(1, columns.take(1, 1, 0.001));
        assertEquals(109, columns.take(1, 39, 3.5));
        assertEquals(39 - 31, columns.lot(1));
    }

    @Test
    void dustIsRefusedAndAPartOfAUnitToo() {
        AuctionColumns columns = columns();
        columns.open(1, 40, 20, 8, 0);
        assertEquals(AuctionColumns.REFUSED, columns.take(1, 1, 5));
        assertEquals(AuctionColumns.REFUSED, columns.take(1, 1, 21));
        assertEquals(20, columns.claim(1));
        assertEquals(40, columns.lot(1));
    }

    @Test
    void openingAgainResets() {
        AuctionColumns columns = columns();
        columns.open(1, 5, 6, 7, 8 * SECOND);
        assertEquals(7, columns.price(1, CURVE, 8 * SECOND));
        assertEquals(3, columns.size());
        assertFalse(columns.isOpen(0));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        AuctionColumns columns = columns();
        assertRefused("size must be >= 0: -1", () -> new AuctionColumns(-1, 0));
        assertRefused("smallestClaim must be in [0, 9007199254740992]: -1", () -> new AuctionColumns(1, -1));
        assertRefused("lot must be in [1, 9007199254740992]: 0", () -> columns.open(0, 0, 1, 1, 0));
        assertRefused(
                "claim must be in [1, 9007199254740992]: 9007199254740993",
                () -> columns.open(0, 1, AuctionColumns.MOST + 1, 1, 0));
        assertRefused("top must be finite and > 0: NaN", () -> columns.open(0, 1, 1, Double.NaN, 0));
        assertRefused("index must be an open auction: 0", () -> columns.take(0, 1, 1));
        assertRefused("amount must be in [1, 9007199254740992]: 0", () -> columns.take(1, 0, 1));
        assertRefused("price must be finite and >= 0: -1.0", () -> columns.take(1, 1, -1));
        assertRefused("elapsed must be finite and >= 0: -5.0", () -> columns.price(1, CURVE, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> columns.open(3, 1, 1, 1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> columns.prices(CURVE, 0, 0, 3, new double[2]));
    }
}
