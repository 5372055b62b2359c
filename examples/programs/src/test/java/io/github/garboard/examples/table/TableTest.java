package io.github.garboard.examples.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersHaveGroupsAndTheStatedDecimals() {
        assertEquals("1,234,567.9", Numbers.grouped(1_234_567.89, 1));
        assertEquals("-1,000", Numbers.grouped(-999.5, 0));
        assertEquals("0.01", Numbers.grouped(0.005, 2));
        assertEquals("0", Numbers.grouped(-0.4, 0));
        assertEquals("0.00", Numbers.grouped(-0.0, 2));
        assertEquals("n/a", Numbers.grouped(Double.NaN, 2));
        assertEquals("inf", Numbers.grouped(Double.POSITIVE_INFINITY, 2));
        assertEquals("-inf", Numbers.grouped(Double.NEGATIVE_INFINITY, 2));
        assertEquals("\u22125", Numbers.typeset(-5, 0));
    }

    @Test
    void fourDigitsAreShown() {
        assertEquals(0, Numbers.decimalsFor(123_456));
        assertEquals(0, Numbers.decimalsFor(1000));
        assertEquals(1, Numbers.decimalsFor(999.9));
        assertEquals(3, Numbers.decimalsFor(1));
        assertEquals(6, Numbers.decimalsFor(1e-9));
        assertEquals(0, Numbers.decimalsFor(0));
        assertEquals(0, Numbers.decimalsFor(Double.POSITIVE_INFINITY));
    }

    @Test
    void cellsAreWrittenAsTheColumnSays() {
        Table table = Table.of(Column.text("venue"), Column.number("margin", "USD", 2), Column.time("time"))
                .with("alpha", 1234.5, Instant.parse("2013-11-30T03:36:05Z"))
                .with("beta", 7, Instant.parse("2013-12-01T12:01:00Z"));

        assertEquals(
                List.of(List.of("alpha", "1,234.50", "30 Nov 03:36:05"), List.of("beta", "7.00", "01 Dec 12:01:00")),
                table.rows());
    }

    @Test
    void cellsThatDoNotFitAreRefused() {
        Table table = Table.of(Column.text("venue"), Column.number("margin", "USD", 2));

        assertThrows(IllegalArgumentException.class, () -> table.with("alpha"));
        assertThrows(IllegalArgumentException.class, () -> table.with("alpha", "1"));
        assertThrows(IllegalArgumentException.class, () -> table.with(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Column.time("t").format("now"));
        assertThrows(IllegalArgumentException.class, () -> Column.number("x", "", -1));
        assertThrows(IllegalArgumentException.class, () -> Table.of());
        assertThrows(IllegalArgumentException.class, () -> new Table(table.columns(), List.of(List.of("one"))));
    }
}
