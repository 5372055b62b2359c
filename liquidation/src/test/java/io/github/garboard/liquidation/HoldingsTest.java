package io.github.garboard.liquidation;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    private static final Position<String> LONG = new Position<>("long", 3);
    private static final Position<String> SHORT = new Position<>("short", -2);
    private static final Holdings<String> ACCOUNT = Holdings.of(List.of(LONG, SHORT));

    @Test
    void reducingMovesAQuantityTowardsZero() {
        assertEquals(
                List.of(new Position<>("long", 2.0), SHORT),
                ACCOUNT.reduce(0, 1).positions());
        assertEquals(
                List.of(LONG, new Position<>("short", -0.5)),
                ACCOUNT.reduce(1, 1.5).positions());
        assertEquals(ACCOUNT, ACCOUNT.reduce(1, 0));
    }

    @Test
    void closedPositionStaysWithPositiveZero() {
        Holdings<String> closed = ACCOUNT.reduce(1, 2).reduce(0, 3);
        assertEquals(2, closed.size());
        assertEquals(List.of(new Position<>("long", 0.0), new Position<>("short", 0.0)), closed.positions());
        assertEquals(closed, closed.reduce(0, 0));
    }

    @Test
    void reducingLeavesTheOldHoldingsAlone() {
        ACCOUNT.reduce(0, 1);
        assertEquals(3, ACCOUNT.quantity(0));
    }

    @Test
    void reducingNeverCrossesZero() {
        assertRefused("amount of short must be in [0, 2.0]: 2.5", () -> ACCOUNT.reduce(1, 2.5));
        assertRefused("amount of short must be in [0, 2.0]: -0.5", () -> ACCOUNT.reduce(1, -0.5));
        assertRefused("amount of short must be in [0, 2.0]: NaN", () -> ACCOUNT.reduce(1, Double.NaN));
    }

    @Test
    void positionsAreFoundByKeyAndIndex() {
        assertEquals(1, ACCOUNT.indexOf("short"));
        assertEquals("long", ACCOUNT.key(0));
        assertRefused("key must be one of [long, short]: other", () -> ACCOUNT.indexOf("other"));
        assertThrows(IndexOutOfBoundsException.class, () -> ACCOUNT.quantity(2));
        assertThrows(IndexOutOfBoundsException.class, () -> ACCOUNT.reduce(-1, 0));
    }

    @Test
    void rejectsKeyThatOccursTwice() {
        assertRefused("keys must be unique: long", () -> Holdings.of(List.of(LONG, SHORT, LONG)));
    }

    @Test
    void rejectsQuantityThatIsNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertRefused("quantity of perp must be finite: " + bad, () -> new Position<>("perp", bad));
        }
    }

    @Test
    void laterChangesOfTheListDoNotReachTheHoldings() {
        List<Position<String>> positions = new ArrayList<>(List.of(LONG));
        Holdings<String> holdings = Holdings.of(positions);
        positions.add(SHORT);
        assertEquals(List.of(LONG), holdings.positions());
    }

    @Test
    void equalityIsByKeysAndQuantities() {
        Holdings<String> same = Holdings.of(List.of(LONG, SHORT));
        assertEquals(ACCOUNT, same);
        assertEquals(ACCOUNT.hashCode(), same.hashCode());
        assertNotEquals(ACCOUNT.hashCode(), ACCOUNT.reduce(0, 1).hashCode());
        assertNotEquals(ACCOUNT, ACCOUNT.reduce(0, 1));
        assertNotEquals(ACCOUNT, Holdings.of(List.of(LONG, new Position<>("other", -2))));
        assertNotEquals(ACCOUNT, "another type");
        assertEquals(
                "Holdings[Position[key=long, quantity=3.0], Position[key=short, quantity=-2.0]]", ACCOUNT.toString());
    }
}
