package io.github.garboard.examples.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSourceTest {

    @TempDir
    Path folder;

    @Test
    void rowsCarryTheirLineNumbersAndStrippedFields() {
        CsvSource source = CsvSource.ofText("a.csv", "# note\n\n 1 , two,\r\n   # another\n3,,4\n");
        List<CsvRow> rows = new ArrayList<>();

        assertEquals(5, source.forEach(rows::add));
        assertEquals(
                List.of(new CsvRow("a.csv", 3, List.of("1", "two", "")), new CsvRow("a.csv", 5, List.of("3", "", "4"))),
                rows);
    }

    @Test
    void sourceCanBeReadAgain() {
        CsvSource source = CsvSource.ofText("a.csv", "1\n2");

        assertEquals(2, source.forEach(row -> {}));
        assertEquals(2, source.forEach(row -> {}));
    }

    @Test
    void byteOrderMarkIsSkipped() {
        List<CsvRow> rows = new ArrayList<>();
        CsvSource.ofText("a.csv", "\uFEFFvenue,x").forEach(rows::add);

        assertEquals(List.of("venue", "x"), rows.get(0).fields());
    }

    @Test
    void missingFileIsRefused() {
        Path file = folder.resolve("none.csv");

        assertEquals(file + ": expected a file, found nothing at this path", refusal(CsvSource.ofFile(file)));
    }

    @Test
    void folderIsRefused() {
        assertEquals(folder + ": expected a file, found a directory", refusal(CsvSource.ofFile(folder)));
    }

    @Test
    void missingResourceIsRefused() {
        assertEquals(
                "classpath:/none.csv: expected a resource, found nothing of this name",
                refusal(CsvSource.ofResource("/none.csv")));
    }

    @Test
    void textThatIsNotUtf8IsRefusedAtItsLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "one,1\nZ\u00fcrich,2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(file + ":2: expected UTF-8 text, found \"Z\uFFFDrich,2\"", refusal(CsvSource.ofFile(file)));
    }

    @Test
    void fileNameCannotBreakTheLine() {
        Path file = folder.resolve("two\nlines.csv");

        assertEquals(
                folder.resolve("two?lines.csv") + ": expected a file, found nothing at this path",
                refusal(CsvSource.ofFile(file)));
    }

    @Test
    void endOfTheFileIsReportedOnTheLineAfter() {
        assertEquals(
                "a.csv:4: expected a trade, found the end of the file",
                CsvSource.ofText("a.csv", "").ended(3, "a trade").getMessage());
    }

    private static String refusal(CsvSource source) {
        return String.valueOf(assertThrows(InputException.class, () -> source.forEach(row -> {}))
                .getMessage());
    }
}
