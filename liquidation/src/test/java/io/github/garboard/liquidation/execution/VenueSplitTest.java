package io.github.garboard.liquidation.execution;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VenueSplitTest {

    /** Decimal lots in binary. */
    private static final double ROUNDING = 1e-9;

    private static final Venue<String> BOOK = Venue.of(
            "book",
            DepthCurve.of(
                    List.of(DepthSegment.level(2000, 10), DepthSegment.level(1990, 20), DepthSegment.level(1950, 50))));

    private static final Venue<String> POOL =
            Venue.of("pool", DepthCurve.of(DepthSegment.constantProduct(1000, 2_000_000, 0.997)));

    private static double[] amounts(VenueSplit<?> split) {
        return split.fills().stream().mapToDouble(VenueSplit.Fill::amount).toArray();
    }

    @Test
    void nothingIsExecutedWithoutDepth() {
        VenueSplit<String> split = VenueSplit.of(List.of(Venue.of("empty", DepthCurve.of(List.of()))), 5, 0);
        assertEquals(5, split.remainder());
        assertEquals(0, split.proceeds());
        assertEquals(0, split.marginalPrice());
        assertEquals(5, VenueSplit.of(List.of(), 5, 0).remainder());
    }

    @Test
    void remainderBelowTheLimitIsReturned() {
        VenueSplit<String> split = VenueSplit.of(List.of(BOOK, POOL), 100, 1990);
        double pool = POOL.depth().amountAt(1990);
        assertArrayEquals(new double[] {30, pool}, amounts(split), ROUNDING);
        assertEquals(70 - pool, split.remainder(), ROUNDING);
        assertEquals(1990, split.marginalPrice());
    }

    @Test
    void nothingIsSoldWhereTheBestPriceIsBelowTheLimit() {
        VenueSplit<String> split = VenueSplit.of(List.of(BOOK, POOL), 100, 2000.5);
        assertEquals(0, split.sold());
        assertEquals(100, split.remainder());
        assertEquals(2000, split.marginalPrice());
    }

    @Test
    void depthThatEndsLeavesTheRest() {
        VenueSplit<String> split = VenueSplit.of(List.of(BOOK), 100, 0);
        assertEquals(80, split.sold());
        assertEquals(20, split.remainder());
        assertEquals(1950, split.marginalPrice());
    }

    @Test
    void firstOfTwoEqualVenuesFillsFirst() {
        VenueSplit<String> split = VenueSplit.of(List.of(BOOK, new Venue<>("other", BOOK.depth(), 0)), 15, 0);
        assertArrayEquals(new double[] {10, 5}, amounts(split));
    }

    @Test
    void poolWithAFeeStaysInactiveWhileTheBookIsBetter() {
        VenueSplit<String> split = VenueSplit.of(List.of(POOL, BOOK), 10, 0);
        assertArrayEquals(new double[] {0, 10}, amounts(split));
    }

    /** While the range is open, the last bits of its reserve are as large as a hundred-millionth of the pool's. */
    @Test
    void deepRangeThatEndsLeavesNoRoundingBehind() {
        DepthSegment range = DepthSegment.range(1e9, 100.9999, 100.9998, 1);
        DepthSegment pool = DepthSegment.constantProduct(1, 101, 1);
        List<Venue<String>> venues =
                List.of(Venue.of("pool", DepthCurve.of(pool)), Venue.of("range", DepthCurve.of(range)));
        VenueSplit<String> split = VenueSplit.of(venues, range.size() + pool.amountAt(90), 0);
        assertEquals(90, split.marginalPrice(), ROUNDING);
        assertArrayEquals(new double[] {pool.amountAt(90), range.size()}, amounts(split), ROUNDING);
    }

    /** The slower venue is better by 0.5 %, and one standard deviation over its latency is 1 %. */
    @Test
    void slowVenueIsUsedLater() {
        DepthCurve fast = DepthCurve.of(DepthSegment.level(100, 5));
        DepthCurve slow = DepthCurve.of(DepthSegment.level(100.5, 5));
        List<Venue<String>> quoted = List.of(Venue.of("fast", fast), Venue.of("slow", slow));
        assertArrayEquals(new double[] {0, 5}, amounts(VenueSplit.of(quoted, 5, 0)));
        List<Venue<String>> late = List.of(Venue.of("fast", fast), Venue.of("slow", slow.afterLatency(0.0001, 1, 1)));
        assertArrayEquals(new double[] {5, 0}, amounts(VenueSplit.of(late, 5, 0)));
    }

    @Test
    void lotsAreNeverSoldBeyondTheAmount() {
        Venue<String> lots = BOOK.withLot(0.3);
        VenueSplit<String> split = VenueSplit.of(List.of(lots), 1, 0);
        assertEquals(0.9, split.sold(), ROUNDING);
        assertEquals(0.1, split.remainder(), ROUNDING);
        assertEquals(0.3, VenueSplit.of(List.of(BOOK.withLot(0.1)), 0.3, 0).sold(), ROUNDING);
    }

    @Test
    void decimalLotsUseTheWholeDepth() {
        Venue<String> venue = new Venue<>("book", DepthCurve.of(DepthSegment.level(10, 0.3)), 0.1);
        assertEquals(0.3, VenueSplit.of(List.of(venue), 5, 0).sold());
        Venue<String> other = new Venue<>("book", DepthCurve.of(DepthSegment.level(10, 0.35)), 0.1);
        assertEquals(0.3, VenueSplit.of(List.of(other), 5, 0).sold(), ROUNDING);
    }

    /** 25 units: the book's share of 24.09 becomes 24 whole units, and the pool takes the unit that is left. */
    @Test
    void restOfTheLotsGoesToVenuesThatTakeAnyAmount() {
        VenueSplit<String> split = VenueSplit.of(List.of(BOOK.withLot(1), POOL), 25, 0);
        double before = amounts(VenueSplit.of(List.of(BOOK, POOL), 25, 0))[0];
        assertArrayEquals(new double[] {Math.floor(before), 25 - Math.floor(before)}, amounts(split), ROUNDING);
        assertEquals(0, split.remainder(), ROUNDING);
    }

    /** The share of the lots of 100 is too small for one; a million small lots are not tried one by one. */
    @Test
    void restOfLargeLotsGoesToSmallLotsAtOnce() {
        DepthCurve depth = DepthCurve.of(DepthSegment.constantProduct(10_000, 1_000_000, 1));
        List<Venue<String>> venues = List.of(new Venue<>("large", depth, 100), new Venue<>("small", depth, 0.0001));
        VenueSplit<String> split = VenueSplit.of(venues, 150.00005, 0);
        assertArrayEquals(new double[] {0, 150}, amounts(split), ROUNDING);
        assertEquals(0.00005, split.remainder(), ROUNDING);
    }

    @Test
    void lotsKeepTheLimit() {
        VenueSplit<String> split = VenueSplit.of(List.of(BOOK.withLot(4)), 100, 1990);
        assertEquals(28, split.sold());
        assertTrue(split.fills().get(0).proceeds() >= 28 * 1990);
    }

    @Test
    void badInputIsRefused() {
        assertRefused("venues must have different keys: book", () -> VenueSplit.of(List.of(BOOK, BOOK), 1, 0));
        assertRefused("amount must be finite and >= 0: -1.0", () -> VenueSplit.of(List.of(BOOK), -1, 0));
        assertRefused("amount must be finite and >= 0: NaN", () -> VenueSplit.of(List.of(BOOK), Double.NaN, 0));
        assertRefused("limit must be >= 0: NaN", () -> VenueSplit.of(List.of(BOOK), 1, Double.NaN));
        assertRefused("lot of book must be finite and >= 0: -1.0", () -> BOOK.withLot(-1));
        assertRefused(
                "amounts must have at least 1 elements: 0",
                () -> new VenueSplitter().split(new DepthCurve[] {BOOK.depth()}, 1, 0, new double[0]));
    }
}
