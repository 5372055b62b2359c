package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GreeksTest {

    private static final Greeks NAMES = Greeks.of(EnumSet.allOf(Greek.class), GreeksTest::number);

    private static double number(Greek greek) {
        return greek.name().hashCode();
    }

    @Test
    void accessorsReadTheirGreek() {
        assertEquals(number(Greek.PRICE), NAMES.price());
        assertEquals(number(Greek.DELTA), NAMES.delta());
        assertEquals(number(Greek.GAMMA), NAMES.gamma());
        assertEquals(number(Greek.VEGA), NAMES.vega());
        assertEquals(number(Greek.THETA), NAMES.theta());
        assertEquals(number(Greek.RHO), NAMES.rho());
        assertEquals(number(Greek.PHI), NAMES.phi());
        assertEquals(number(Greek.DUAL_DELTA), NAMES.dualDelta());
        assertEquals(number(Greek.ULTIMA), NAMES.get(Greek.ULTIMA));
    }

    @Test
    void aBookIsTheSumOfItsPositions() {
        Greeks book = Greeks.zero().plus(NAMES.times(3)).plus(NAMES.times(-1));
        assertEquals(NAMES.times(2), book);
        assertEquals(NAMES.times(2).hashCode(), book.hashCode());
        assertNotEquals(NAMES, book);
    }

    @Test
    void aGreekThatWasNotSelectedIsRefused() {
        Greeks delta = Greeks.of(Set.of(Greek.DELTA), greek -> 0.5);
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, delta::vega);
        assertEquals("greek must be one of those selected [DELTA]: VEGA", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> delta.plus(NAMES));
        assertNotEquals(delta, NAMES);
        assertEquals("Greeks[DELTA=0.5]", delta.toString());
    }

    @Test
    void aQuantityMustBeFinite() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> NAMES.times(Double.NaN));
        assertEquals("quantity must be finite: NaN", error.getMessage());
    }

    @Test
    void theSelectionOfAValueCannotBeChangedFromOutside() {
        NAMES.selection().clear();
        assertEquals(EnumSet.allOf(Greek.class), NAMES.selection());
    }
}
