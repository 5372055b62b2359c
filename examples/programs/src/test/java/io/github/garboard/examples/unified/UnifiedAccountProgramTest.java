package io.github.garboard.examples.unified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedAccountProgramTest {

    private static final Set<String> ASSETS = Set.of("BTC", "USD");
    private static final String HEADER = "venue,instrument,type,strike,expiry,quantity,entry\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void theDefaultRunTellsTheStoryAndWritesTheReport(@TempDir Path folder) throws IOException {
        assertEquals(0, run("--out", folder.toString()), err::toString);
        String told = out.toString();
        assertTrue(told.contains("Margin call at 1 Dec 06:40"), told);
        assertTrue(told.contains("fell\n17.9 %") || told.contains("17.9 %"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        assertTrue(told.contains("alpha perpetual sold"), told);
        String html = Files.readString(folder.resolve("unified-account.html"));
        assertTrue(html.contains("Margin call"), "the report names the call");
        assertEquals("", err.toString());
    }

    @Test
    void anUnusableBookLeavesNoReport(@TempDir Path folder) throws IOException {
        Path book =
                Files.writeString(folder.resolve("book.csv"), HEADER + "alpha,C,call,-900,2013-12-27T08:00:00Z,1,5\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("--book", book.toString(), "--out", report.toString()));
        assertEquals(1, err.toString().lines().count());
        assertTrue(
                err.toString().contains("book.csv:2: expected strike to be a number > 0, found \"-900\""),
                err::toString);
        assertFalse(Files.exists(report));
        assertEquals("", out.toString());
    }

    @Test
    void unusableTradesLeaveNoReport(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n5,800,1\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("--trades", trades.toString(), "--out", report.toString()));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("trades.csv:2: expected a time not before 10"), err::toString);
        assertFalse(Files.exists(report));
    }

    @Test
    void aWellFundedAccountIsNeverCalled() {
        Replayed replayed =
                replay(HEADER + "pool,USD,collateral,,,1000000,\nalpha,PERP,perpetual,,,1,800\n", quiet(600));
        assertTrue(replayed.call().isEmpty());
        assertEquals(List.of(), replayed.liquidations());
        assertFalse(replayed.assessments().isEmpty());
        assertTrue(
                UnifiedAccountReport.of(replayed, Findings.of(replayed)).html().contains("none"));
    }

    @Test
    void aStreamShorterThanTheWarmUpDecidesNothing() {
        Replayed replayed = replay(HEADER + "alpha,PERP,perpetual,,,1,800\n", quiet(60));
        assertEquals(List.of(), replayed.assessments());
        assertTrue(
                UnifiedAccountReport.of(replayed, Findings.of(replayed)).html().contains("<svg"));
        StringWriter told = new StringWriter();
        new UnifiedAccountSummary(new io.github.garboard.examples.terminal.Terminal(new PrintWriter(told)))
                .print(replayed, Findings.of(replayed));
        assertTrue(told.toString().contains("No margin call"), told::toString);
    }

    @Test
    void aStreamWithinOneMinuteIsToldToHaveNone(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n50,790,1\n");
        assertEquals(0, run("--trades", trades.toString(), "--out", folder.toString()), err::toString);
        assertTrue(out.toString().contains("Price refused for margin in 0 of 0 minutes."), out::toString);
        assertTrue(Files.readString(folder.resolve("unified-account.html")).contains("<svg"));
    }

    @Test
    void whileTheStreamIsSilentNothingIsDecided() {
        String trades = quiet(400) + (Instant.parse("2020-01-01T00:00:00Z").getEpochSecond() + 60 * 430) + ",800,1\n";
        Replayed replayed = replay(HEADER + "alpha,PERP,perpetual,,,1,800\n", trades);
        Findings findings = Findings.of(replayed);
        // minutes 405 to 428 have seen no trade for more than five minutes; the last trade is in minute 430
        assertEquals(
                Set.of("staleness"),
                findings.refused().keySet().stream()
                        .filter(rule -> rule.equals("staleness"))
                        .collect(Collectors.toSet()));
        assertTrue(findings.refusedMinutes() >= 24, () -> "refused " + findings.refusedMinutes());
        assertTrue(replayed.moments().stream()
                .filter(moment -> moment.price().usable().isEmpty())
                .allMatch(moment -> moment.account().isEmpty()));
    }

    /** One trade every twenty seconds, a tick up and a tick down. */
    private static String quiet(int minutes) {
        long start = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
        return IntStream.range(0, 3 * minutes)
                .mapToObj(i -> (start + 20L * i) + "," + (i % 2 == 0 ? 800 : 800.5) + ",1\n")
                .collect(Collectors.joining());
    }

    private static Replayed replay(String book, String trades) {
        return Replay.run(
                Trades.read(CsvSource.ofText("trades.csv", trades)),
                Book.read(CsvSource.ofText("book.csv", book), UnifiedAccountProgram.VENUES, ASSETS),
                Progress.silent());
    }
}
