package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LossColumnsTest {

    @Test
    void waterfallIsASequenceOfCalls() {
        long[] caps = {100, 300, 100, 25, 5};
        long[] paid = new long[5];
        long left = LossColumns.inOrder(505, caps, 0, 1, paid);
        left = LossColumns.proRata(left, caps, 1, 3, paid);
        left = LossColumns.inOrder(left, caps, 3, 5, paid);
        assertArrayEquals(new long[] {100, 300, 100, 5, 0}, paid);
        assertEquals(0, left);
    }

    @Test
    void whatIsNotPaidIsReturned() {
        long[] paid = new long[2];
        assertEquals(12, LossColumns.proRata(42, new long[] {10, 20}, 0, 2, paid));
        assertArrayEquals(new long[] {10, 20}, paid);
        assertEquals(12, LossColumns.inOrder(42, new long[] {10, 20}, 0, 2, paid));
        assertEquals(7, LossColumns.proRata(7, new long[] {0, 0}, 0, 2, paid));
        assertArrayEquals(new long[] {0, 0}, paid);
        assertEquals(7, LossColumns.proRata(7, new long[] {}, 0, 0, paid));
    }

    @Test
    void rangeAloneIsReadAndWritten() {
        long[] paid = {-1, -1, -1, -1};
        LossColumns.proRata(10, new long[] {-5, 20, 20, -5}, 1, 3, paid);
        assertArrayEquals(new long[] {-1, 5, 5, -1}, paid);
    }

    @Test
    void largestAmountsAreExact() {
        long half = LossColumns.MOST / 2;
        long[] paid = new long[2];
        assertEquals(0, LossColumns.proRata(half + 1, new long[] {half, half}, 0, 2, paid));
        assertArrayEquals(new long[] {half / 2, half / 2 + 1}, paid);
    }

    @Test
    void rejectsWhatCannotBeSharedAndWritesNothing() {
        long[] paid = {-1, -1};
        assertRefused("loss must be >= 0: -1", () -> LossColumns.proRata(-1, new long[] {1, 2}, 0, 2, paid));
        assertRefused("caps[1] must be >= 0: -2", () -> LossColumns.inOrder(1, new long[] {1, -2}, 0, 2, paid));
        assertRefused(
                "caps must add up to at most 1152921504606846976, reached 1 before: 1152921504606846976",
                () -> LossColumns.proRata(1, new long[] {1, LossColumns.MOST}, 0, 2, paid));
        assertThrows(IndexOutOfBoundsException.class, () -> LossColumns.proRata(1, new long[] {1}, 0, 2, paid));
        assertThrows(IndexOutOfBoundsException.class, () -> LossColumns.inOrder(1, new long[] {1, 2, 3}, 0, 3, paid));
        assertArrayEquals(new long[] {-1, -1}, paid);
    }
}
