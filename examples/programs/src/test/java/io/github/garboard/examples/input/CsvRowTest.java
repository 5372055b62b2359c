package io.github.garboard.examples.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {

    @Test
    void numbersAreRead() {
        CsvRow row = row("-1.5", "+2e3", "0", "7", "2013-12-27T08:00:00Z");

        assertEquals(-1.5, row.number(0, "x"));
        assertEquals(-1.5, row.nonZero(0, "x"));
        assertEquals(2000.0, row.positive(1, "x"));
        assertEquals(0.0, row.nonNegative(2, "x"));
        assertEquals(7, row.whole(3, "x", 0, 7));
        assertEquals(Instant.ofEpochSecond(1_388_131_200L), row.instant(4, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "nan",
                "Infinity",
                "-inf",
                "+Infinity",
                "1e999",
                "abc",
                "1d",
                "0x1p3",
                "1_000",
                "--1",
                "1.2.3"
            })
    void whatIsNoFiniteNumberIsRefused(String text) {
        assertRefused(
                "a.csv:9: expected price to be a number, found \"" + text + "\"",
                () -> row(text).number(0, "price"));
    }

    @Test
    void rangesAreChecked() {
        assertRefused("a.csv:9: expected price to be a number > 0, found \"0\"", () -> row("0").positive(0, "price"));
        assertRefused(
                "a.csv:9: expected size to be a number >= 0, found \"-1\"",
                () -> row("-1").nonNegative(0, "size"));
        assertRefused(
                "a.csv:9: expected q to be a number other than 0, found \"-0\"",
                () -> row("-0").nonZero(0, "q"));
        assertRefused(
                "a.csv:9: expected n to be a whole number in [0, 9], found \"10\"",
                () -> row("10").whole(0, "n", 0, 9));
        assertRefused(
                "a.csv:9: expected n to be a whole number in [0, 9], found \"1.0\"",
                () -> row("1.0").whole(0, "n", 0, 9));
        assertRefused(
                "a.csv:9: expected t to be a time such as 2013-12-27T08:00:00Z, found \"2013-12-27\"",
                () -> row("2013-12-27").instant(0, "t"));
    }

    @Test
    void emptyFieldIsNamed() {
        assertRefused("a.csv:9: expected price to be a number, found an empty field", () -> row("").number(0, "price"));
        assertRefused("a.csv:9: expected a venue, found an empty field", () -> row("").text(0, "a venue"));
        assertEquals("x", row("x").text(0, "a venue"));
    }

    @Test
    void wrongNumberOfColumnsShowsTheLine() {
        assertRefused(
                "a.csv:9: expected 3 columns (t, p, s), found 2: \"1,2\"",
                () -> row("1", "2").requireColumns(List.of("t", "p", "s")));
    }

    @Test
    void foundTextStaysInOneShortLine() {
        assertRefused(
                "a.csv:9: expected x to be a number, found \"?[31m" + "y".repeat(55) + "...\"",
                () -> row("\u001b[31m" + "y".repeat(90)).number(0, "x"));
        assertRefused(
                "a.csv:9: expected x to be a number, found \"a?b?c?d\"",
                () -> row("a\tb\u2028c\u202Ed").number(0, "x"));
    }

    @Test
    void numericFieldsAreToldFromNames() {
        CsvRow row = row("1.5", "NaN", "-inf", "price", "");

        assertTrue(row.isNumeric(0));
        assertTrue(row.isNumeric(1));
        assertTrue(row.isNumeric(2));
        assertFalse(row.isNumeric(3));
        assertFalse(row.isNumeric(4));
        assertTrue(row.isEmpty(4));
        assertFalse(row.isEmpty(3));
    }

    @Test
    void lineNumberMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> InputException.inLine("a.csv", 0, "x", "y"));
    }

    private static CsvRow row(String... fields) {
        return new CsvRow("a.csv", 9, List.of(fields));
    }

    private static void assertRefused(String message, Executable read) {
        assertEquals(message, assertThrows(InputException.class, read).getMessage());
    }
}
