package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final Report report = Report.titled("Margin <falls> & rises")
            .lead("The lead")
            .keys(KeyFigure.of("Fall", "-17.9", "%"), KeyFigure.of("Ratio", "1.6", ""))
            .heading("Price")
            .paragraph("It's \"quoted\"")
            .figure("Finding", "Sentence", Chart.in("USD").line("x", new TimeSeries().add(Instant.EPOCH, 1)))
            .table(
                    "Rows",
                    "All of them",
                    Table.of(Column.text("a-b"), Column.number("n", "USD", 1)).with("x-y", -1.5))
            .source("Data: somewhere");

    @TempDir
    Path folder;

    @Test
    void documentIsWellFormedAndInOrder() {
        String html = report.html();

        assertEquals(List.of("Margin <falls> & rises"), Xml.texts(html, "h1", ""));
        assertEquals(List.of("Margin <falls> & rises"), Xml.texts(html, "title", ""));
        assertEquals(
                List.of("The lead", "It's \"quoted\"", "Sentence", "All of them", "Data: somewhere"),
                Xml.texts(html, "p", ""));
        assertEquals(List.of("Finding", "Rows"), Xml.texts(html, "h3", ""));
        assertEquals(List.of("\u221217.9 %", "1.6"), Xml.texts(html, "dd", ""));
        assertEquals(List.of("x-y", "\u22121.5"), Xml.texts(html, "td", ""));
        assertEquals(List.of("a-b", "nUSD"), Xml.texts(html, "th", ""));
        assertEquals("Finding", Xml.elements(html, "svg", "chart").get(0).getAttribute("aria-label"));
    }

    @Test
    void documentLoadsNothingAndRunsNothing() {
        String html = report.html().toLowerCase(Locale.ROOT);

        for (String reference :
                List.of("http:", "https:", "//", "url(", "@import", "src=", "href=", "<script", "<link")) {
            assertFalse(html.contains(reference), reference);
        }
    }

    @Test
    void styleFollowsTheReadersTheme() {
        String html = report.html();

        assertTrue(html.contains("prefers-color-scheme: dark"));
        assertTrue(html.contains("@media print"));
        for (Hue hue : Hue.values()) {
            assertEquals(2, html.split("--" + hue.css() + ": #", -1).length - 1, "light and dark " + hue);
        }
    }

    @Test
    void fileReplacesTheOneBefore() throws IOException {
        Path inner = folder.resolve("new");
        Path file = inner.resolve("report.html");
        Report.titled("old").writeTo(file);
        report.writeTo(file);

        assertEquals(report.html(), Files.readString(file, StandardCharsets.UTF_8));
        assertEquals(List.of("report.html"), names(inner));
    }

    @Test
    void failureLeavesTheFileBeforeAndNoDraft() throws IOException {
        Path file = folder.resolve("report.html");
        Report.titled("old").writeTo(file);
        Report broken = report.figure("x", "y", description -> {
            throw new IllegalStateException("cannot draw");
        });

        assertThrows(IllegalStateException.class, () -> broken.writeTo(file));
        assertEquals(Report.titled("old").html(), Files.readString(file));
        assertEquals(List.of("report.html"), names(folder));
    }

    @Test
    void folderInPlaceOfTheFileIsAnErrorWithoutADraft() throws IOException {
        Path taken = folder.resolve("report.html");
        Files.createDirectories(taken.resolve("inner"));

        assertThrows(IOException.class, () -> report.writeTo(taken));
        assertEquals(List.of("report.html"), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
