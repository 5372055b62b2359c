package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBoardTest {

    private final FeedBoard board = FeedBoard.median(8, EvenCount.AVERAGE);

    @ParameterizedTest
    @CsvSource({"AVERAGE, 102.5, 2", "LOWER, 101, 1", "UPPER, 104, 4"})
    void medianFollowsItsRule(EvenCount rule, double price, double confidence) {
        FeedBoard even = FeedBoard.median(4, rule);
        even.update(0, 110, 0, 1);
        even.update(1, 101, 0, 1);
        even.update(2, 104, 0, 1);
        even.update(3, 100, 0, 1);
        assertEquals(price, even.price());
        // sorted distances from 102.5: 1.5 1.5 2.5 7.5; from 101: 0 1 3 9; from 104: 0 3 4 6
        assertEquals(confidence, even.confidence());
    }

    @Test
    void weightDecidesTheWeightedMedian() {
        FeedBoard weighted = FeedBoard.weightedMedian(4, EvenCount.LOWER);
        weighted.update(0, 100, 1, 1, 1);
        weighted.update(1, 101, 2, 1, 1);
        weighted.update(2, 102, 3, 5, 1);
        assertEquals(102, weighted.price());
        assertEquals(3, weighted.confidence());
        weighted.update(0, 100, 1, 9, 2);
        assertEquals(100, weighted.price());
    }

    @Test
    void threeVotesAreThoseOfTheWorkedExample() {
        // specs: 100, 100, 100 +- 1 with one 200 gives 100.5
        FeedBoard votes = FeedBoard.threeVote(4);
        votes.update(0, 100, 1, 1);
        votes.update(1, 100, 1, 1);
        votes.update(2, 100, 1, 1);
        votes.update(3, 200, 1, 1);
        assertEquals(100.5, votes.price());
    }

    @Test
    void lateQuoteIsIgnored() {
        assertTrue(board.update(3, 100, 1, 20));
        assertFalse(board.update(3, 90, 1, 19));
        assertEquals(100, board.price());
        assertEquals(20, board.oldest());
    }

    @Test
    void sameQuoteTwiceCountsOnce() {
        assertTrue(board.update(3, 100, 1, 20));
        assertFalse(board.update(3, 100, 1, 20));
        assertEquals(1, board.live());
    }

    @Test
    void sourceThatContradictsItselfHasNoQuoteUntilANewerOne() {
        board.update(0, 50, 1, 20);
        board.update(3, 100, 1, 20);
        assertTrue(board.update(3, 101, 1, 20));
        assertEquals(1, board.live());
        assertEquals(50, board.price());
        assertFalse(board.update(3, 100, 1, 20), "its first word again");
        assertFalse(board.update(3, 102, 1, 20), "a third word");
        assertFalse(board.update(3, 100, 1, 19), "an older word");
        assertEquals(1, board.live());
        assertTrue(board.update(3, 60, 1, 21));
        assertEquals(55, board.price());
    }

    @ParameterizedTest
    @CsvSource({"101, 1, 1", "100, 2, 1", "100, 1, 2"})
    void anyDifferenceContradicts(double price, double confidence, double weight) {
        board.update(3, 100, 1, 1, 20);
        assertTrue(board.update(3, price, confidence, weight, 20));
        assertEquals(0, board.live());
    }

    @Test
    void newerQuoteWithTheSameContentMovesTheTime() {
        board.update(3, 100, 1, 20);
        assertTrue(board.update(3, 100, 1, 25));
        assertEquals(25, board.oldest());
    }

    @Test
    void removedSourceIsForgotten() {
        board.update(3, 100, 1, 20);
        assertTrue(board.remove(3));
        assertFalse(board.remove(3));
        assertEquals(0, board.live());
        assertTrue(board.update(3, 90, 1, 10), "older than what it said before it left");
        assertEquals(90, board.price());
    }

    @Test
    void contradictedSourceIsForgottenToo() {
        board.update(3, 100, 1, 20);
        board.update(3, 101, 1, 20);
        assertFalse(board.remove(3), "it was not live");
        assertTrue(board.update(3, 100, 1, 20));
    }

    @Test
    void emptyBoardHasNoPrice() {
        assertTrue(Double.isNaN(board.price()));
        assertTrue(Double.isNaN(board.confidence()));
        assertEquals(0, board.live());
        assertThrows(IllegalStateException.class, board::oldest);
        assertThrows(IllegalStateException.class, board::oldestSource);
    }

    @Test
    void quoteWithoutAVoteDoesNotCount() {
        FeedBoard votes = FeedBoard.threeVote(4);
        assertTrue(votes.update(0, 100, 0, 1));
        assertEquals(0, votes.live());
        votes.update(0, 100, 1, 2);
        assertEquals(1, votes.live());
        votes.update(0, 100, 0, 3);
        assertEquals(0, votes.live(), "its newest quote has no vote");
        FeedBoard weighted = FeedBoard.weightedMedian(4, EvenCount.LOWER);
        weighted.update(0, 100, 1, 0, 1);
        assertEquals(0, weighted.live());
    }

    @Test
    void staleSourcesLeaveOldestFirst() {
        board.update(0, 100, 0, 30);
        board.update(1, 101, 0, 10);
        board.update(2, 102, 0, 20);
        board.update(3, 103, 0, 40);
        while (board.oldest() < 25) {
            board.remove(board.oldestSource());
        }
        assertEquals(2, board.live());
        assertEquals(0, board.oldestSource());
        assertEquals(101.5, board.price());
    }

    @Test
    void capacityOfOneIsABoard() {
        FeedBoard one = FeedBoard.median(1, EvenCount.AVERAGE);
        one.update(0, -5, 2, Long.MIN_VALUE);
        assertEquals(-5, one.price());
        assertEquals(2, one.confidence());
        assertEquals(Long.MIN_VALUE, one.oldest());
    }

    @Test
    void largestDoublesDoNotOverflow() {
        FeedBoard far = FeedBoard.median(2, EvenCount.UPPER);
        far.update(0, -Double.MAX_VALUE, 0, 1);
        far.update(1, Double.MAX_VALUE, 0, 1);
        assertEquals(Double.MAX_VALUE, far.price());
        assertEquals(Double.MAX_VALUE, far.confidence());
    }

    @Test
    void badQuoteIsRefusedAndLeavesTheBoardAsItWas() {
        String limit = "weight must be in [0, " + Double.MAX_VALUE / 8 + "]: ";
        board.update(0, 100, 1, 1);
        assertAll(
                () -> refused("price must be finite: NaN", () -> board.update(0, Double.NaN, 1, 2)),
                () -> refused("price must be finite: Infinity", () -> board.update(0, Double.POSITIVE_INFINITY, 1, 2)),
                () -> refused("confidence must be non-negative and finite: -1.0", () -> board.update(0, 1, -1, 2)),
                () -> refused(
                        "confidence must be non-negative and finite: NaN", () -> board.update(0, 1, Double.NaN, 2)),
                () -> refused(
                        "confidence must be non-negative and finite: Infinity",
                        () -> board.update(0, 1, Double.POSITIVE_INFINITY, 2)),
                () -> refused(limit + "-1.0", () -> board.update(0, 1, 1, -1, 2)),
                () -> refused(limit + "NaN", () -> board.update(0, 1, 1, Double.NaN, 2)),
                () -> refused(limit + "3.0E307", () -> board.update(0, 1, 1, 3e307, 2)),
                () -> refused("source must be in [0, 8): -1", () -> board.update(-1, 1, 1, 2)),
                () -> refused("source must be in [0, 8): 8", () -> board.update(8, 1, 1, 2)),
                () -> refused("source must be in [0, 8): 8", () -> board.remove(8)));
        assertEquals(100, board.price());
        assertEquals(1, board.oldest());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_001})
    void capacityOutOfRangeIsRefused(int capacity) {
        String message = "capacity must be in [1, 1000000]: " + capacity;
        refused(message, () -> FeedBoard.median(capacity, EvenCount.AVERAGE));
        refused(message, () -> FeedBoard.weightedMedian(capacity, EvenCount.AVERAGE));
        refused(message, () -> FeedBoard.threeVote(capacity));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
