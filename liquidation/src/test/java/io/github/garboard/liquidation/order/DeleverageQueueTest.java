package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.order.DeleverageQueue.Place;
import io.github.garboard.liquidation.order.Deleveraging.Part;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeleverageQueueTest {

    private static final DeleverageQueue QUEUE =
            new DeleverageQueue(List.of(new Place(9, 10, 1), new Place(3, 30, 2), new Place(2, 20, 1)));

    @Test
    void highestScoreComesFirstThenTheSmallestNumber() {
        assertEquals(List.of(3L, 2L, 9L), QUEUE.places().stream().map(Place::id).toList());
    }

    @Test
    void positionsAreRankedByTheirScore() {
        DeleverageQueue queue = DeleverageQueue.of(
                List.of(new Counterparty(1, 5, 110, 100, 50, 1), new Counterparty(2, 6, 120, 100, 50, 1)),
                DeleverageScore.returnTimesLeverage());
        assertEquals(List.of(2L, 1L), queue.places().stream().map(Place::id).toList());
        assertEquals(List.of(6.0, 5.0), queue.places().stream().map(Place::size).toList());
        assertEquals(
                List.of(1L, 2L),
                DeleverageQueue.of(
                                List.of(new Counterparty(1, 7, 1, 2, 1, 1), new Counterparty(2, 6, 2, 1, 1, 1)),
                                DeleverageScore.largestSize())
                        .places()
                        .stream()
                        .map(Place::id)
                        .toList());
    }

    @Test
    void frontGivesWholePositionsUntilTheSizeIsReached() {
        assertEquals(new Deleveraging(List.of(new Part(3, 30), new Part(2, 5)), 0), QUEUE.fromFront(35));
        assertEquals(new Deleveraging(List.of(new Part(3, 30)), 0), QUEUE.fromFront(30));
        assertEquals(new Deleveraging(List.of(), 0), QUEUE.fromFront(0));
        assertEquals(40, QUEUE.fromFront(100).unmatched());
        assertEquals(60, QUEUE.fromFront(100).closed());
    }

    @Test
    void proRataTakesTheSameFractionOfAll() {
        assertEquals(new Deleveraging(List.of(new Part(3, 15), new Part(2, 10), new Part(9, 5)), 0), QUEUE.proRata(30));
        assertEquals(
                new Deleveraging(List.of(new Part(3, 30), new Part(2, 20), new Part(9, 10)), 40), QUEUE.proRata(100));
        assertEquals(new Deleveraging(List.of(), 0), QUEUE.proRata(0));
        assertEquals(new Deleveraging(List.of(), 7), new DeleverageQueue(List.of()).proRata(7));
    }

    @Test
    void equalPositionsFillTheFifthsEvenly() {
        // 0.1 + 0.1 + 0.1 is more than three fifths of 0.5 in doubles
        DeleverageQueue queue = new DeleverageQueue(
                LongStream.range(0, 5).mapToObj(id -> new Place(id, 0.1, 0)).toList());
        assertEquals(List.of(1, 2, 3, 4, 5), queue.quintiles());
    }

    @Test
    void largePositionReachesIntoALaterFifth() {
        assertEquals(List.of(5), new DeleverageQueue(List.of(new Place(1, 3, 0))).quintiles());
        assertEquals(List.of(), new DeleverageQueue(List.of()).quintiles());
        assertEquals(List.of(3, 5, 5), QUEUE.quintiles());
    }

    @Test
    void rejectsWhatIsNoQueue() {
        assertRefused(
                "accounts must be unique: 1",
                () -> new DeleverageQueue(List.of(new Place(1, 1, 1), new Place(1, 2, 2))));
        assertRefused("score of account 1 must not be NaN: NaN", () -> new Place(1, 1, Double.NaN));
        assertRefused("size of account 1 must be finite and > 0: -1.0", () -> new Place(1, -1, 0));
        assertRefused("size must be finite and >= 0: -1.0", () -> QUEUE.fromFront(-1));
        assertRefused("size must be finite and >= 0: NaN", () -> QUEUE.proRata(Double.NaN));
        assertRefused("size of account 1 must be finite and >= 0: NaN", () -> new Part(1, Double.NaN));
        assertRefused("unmatched must be finite and >= 0: -1.0", () -> new Deleveraging(List.of(), -1));
    }
}
