package io.github.garboard.examples.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void tableIsAlignedWithUnitsInItsHeader() {
        Table table = Table.of(Column.text("venue"), Column.number("margin", "USD", 0), Column.number("ratio", "", 2))
                .with("alpha", 41_230, 1.5)
                .with("be", -7, 10);

        assertEquals("""
                venue  margin  ratio
                          USD
                -----  ------  -----
                alpha  41,230   1.50
                be         -7  10.00
                """, written(terminal -> terminal.table(table)));
    }

    @Test
    void unitsRowIsLeftOutWhereThereAreNone() {
        assertEquals(
                """
                name
                ----
                x
                """,
                written(terminal -> terminal.table(Table.of(Column.text("name")).with("x"))));
    }

    @Test
    void wideTableIsCutToTheWidthInItsTexts() {
        Table table = Table.of(Column.text("what"), Column.text("why"), Column.number("value", "USD", 0))
                .with("w".repeat(60), "y".repeat(40), 123_456);
        String text = written(terminal -> terminal.table(table));

        assertTrue(text.lines().allMatch(line -> line.length() <= Terminal.WIDTH), text);
        assertTrue(text.contains("w.."), text);
        assertTrue(text.contains("y.."), text);
        assertTrue(text.contains("123,456"), text);
    }

    @Test
    void nameOfTheReportIsNeverCut() {
        String name = "f".repeat(100) + ".html";

        assertEquals("\nReport: " + name + "\n", written(terminal -> terminal.report(Path.of(name))));
    }

    @Test
    void numbersAreNeverCut() {
        Table table = Table.of(Column.text("text"), Column.number("n", "", 0)).with("short", 1e90);

        assertTrue(written(terminal -> terminal.table(table)).contains("1,000,000"));
    }

    @Test
    void paragraphsAreWrapped() {
        String text = written(terminal -> terminal.paragraph("word ".repeat(40) + "u".repeat(100)));

        assertTrue(text.lines().limit(3).allMatch(line -> line.length() <= Terminal.WIDTH), text);
        assertEquals("u".repeat(100), text.lines().toList().get(3));
        assertEquals(79, text.lines().findFirst().orElseThrow().length());
    }

    @Test
    void headingIsUnderlined() {
        assertEquals("\nHealth\n------\n", written(terminal -> terminal.heading("Health")));
    }

    @Test
    void progressIsSilentWithoutAConsole() {
        try (Progress progress = Progress.of("replay", 10)) {
            progress.advance(5);
            assertEquals(Progress.silent().getClass(), progress.getClass());
        }
    }

    private static String written(Consumer<Terminal> action) {
        StringWriter text = new StringWriter();
        action.accept(new Terminal(new PrintWriter(text)));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
