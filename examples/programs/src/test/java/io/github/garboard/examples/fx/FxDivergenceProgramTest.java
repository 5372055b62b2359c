package io.github.garboard.examples.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.input.TextSource;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import io.github.garboard.oracle.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FxDivergenceProgramTest {

    private static final LocalDate TUESDAY = LocalDate.of(2023, 1, 24);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 1, 27);

    private static Divergence recorded;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void read() {
        recorded = Divergence.of(
                EcbRates.read(TextSource.ofResource(EcbRates.RECORDED)),
                ImfRates.read(TextSource.ofResource(ImfRates.RECORDED)));
    }

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void theDefaultRunTellsTheFindingAndWritesTheReport(@TempDir Path folder) throws IOException {
        assertEquals(0, run("fx-divergence", "--out", folder.toString()), err::toString);
        String told = out.toString();
        assertTrue(told.contains("On Fri 27 Jan the IMF's yen is +10.3 bp from the ECB's"), told);
        assertTrue(told.contains("DKK, NOK and USD agree to the last digit"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        String html = Files.readString(folder.resolve("fx-divergence.html"));
        assertTrue(html.contains("ECB and IMF are 10 bp apart on the yen: another quote, not rounding"));
        assertTrue(html.contains("\u221244.4 bp on Thu 26 Jan"));
        assertEquals("", err.toString());
    }

    @Test
    void figuresAreThoseOfTheFiles() throws IOException {
        // the two lines of the report and the two attributes of the ECB's file, by hand
        String imf = text(ImfRates.RECORDED);
        assertTrue(imf.contains("Euro\t\t0.8041440000\t"));
        assertTrue(imf.contains("Japanese yen\t\t0.0056932500\t"));
        String ecb = text(EcbRates.RECORDED);
        int day = ecb.indexOf("<Cube time=\"2023-01-27\">");
        assertTrue(
                ecb.startsWith("<Cube currency=\"JPY\" rate=\"141.1\"/>", ecb.indexOf("<Cube currency=\"JPY\"", day)));
        Pair latest = recorded.latestYen();
        assertEquals(FRIDAY, latest.date());
        assertEquals(1e4 * (0.8041440000 / 0.0056932500 / 141.1 - 1), latest.difference(), 1e-9);
        assertEquals(10.29, latest.difference(), 0.01);
        // half of 0.01 of 141.1, and half of a unit in the sixth digit of each of the IMF's figures
        assertEquals(1e4 * (0.005 / 141.1 + 5e-7 / 0.804144 + 5e-9 / 0.00569325), latest.rounding(), 1e-3);
    }

    @Test
    void eachExplanationHasItsVerdict() {
        Map<String, Verdict.Answer> answers =
                recorded.yen().verdicts().stream().collect(Collectors.toMap(Verdict::explanation, Verdict::answer));
        assertEquals(
                Map.of(
                        "digits were rounded", Verdict.Answer.EXCLUDED,
                        "the euro against the dollar differs", Verdict.Answer.EXCLUDED,
                        "dates are shifted", Verdict.Answer.EXCLUDED,
                        "a mix of two ECB fixings", Verdict.Answer.EXCLUDED,
                        "the IMF takes a dollar rate quoted elsewhere", Verdict.Answer.SUPPORTED,
                        "it is quoted some hours earlier or later", Verdict.Answer.CONSISTENT),
                answers);
        // 130.36, 130.35, 129.19 and 130.00 yen per dollar
        assertEquals(4, recorded.yen().onGrid());
        assertEquals(0, recorded.yen().ecbOnGrid());
    }

    @Test
    void guardAsksMoreOfAStricterUse() {
        for (Judged one : recorded.judged()) {
            assertTrue(one.allows(Use.MARK) || !one.allows(Use.MARGIN), () -> one.date() + " " + one.currency());
            assertTrue(one.allows(Use.MARGIN) || !one.allows(Use.SETTLE), () -> one.date() + " " + one.currency());
        }
        assertEquals(List.of("deviation"), rules("JPY", FRIDAY, Use.SETTLE));
        assertEquals(List.of(), rules("JPY", FRIDAY, Use.MARGIN));
        assertEquals(List.of(), rules("NOK", FRIDAY, Use.SETTLE));
    }

    @Test
    void weekendIsNotLateButMondayIs() {
        assertEquals(List.of(), rules("NOK", FRIDAY.plusDays(2), Use.SETTLE));
        assertEquals(
                List.of("staleness"),
                rules("DKK", FRIDAY.plusDays(3), Use.SETTLE).subList(0, 1));
        assertEquals(List.of(), rules("DKK", FRIDAY.plusDays(3), Use.MARK));
        assertEquals(List.of("staleness"), rules("DKK", FRIDAY.plusDays(4), Use.MARK));
    }

    @Test
    void missingAndAbandonedRatesAreRefused() {
        // the lunar new year: no rate of the won for Tuesday, nor before
        assertEquals("quorum", rules("KRW", TUESDAY, Use.MARK).get(0));
        // the ECB suspended the rouble in March 2022: the newest rate it has is ten months old
        assertEquals("staleness", rules("RUB", FRIDAY, Use.MARK).get(0));
        assertTrue(recorded.alignment()
                .gaps()
                .contains(new Alignment.Gap(LocalDate.of(2023, 1, 26), "AUD", ImfRates.NAME)));
        assertTrue(recorded.alignment().gaps().contains(new Alignment.Gap(FRIDAY, "RUB", EcbRates.NAME)));
        assertEquals(32, recorded.alignment().gaps().size());
    }

    @Test
    void unusableFilesLeaveNoReport(@TempDir Path folder) throws IOException {
        Path imf = Files.writeString(folder.resolve("rms.tsv"), "SDRs per Currency unit (2)\n\nCurrency\tsometime\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("fx-divergence", "--imf", imf.toString(), "--out", report.toString()));
        assertEquals(1, err.toString().lines().count());
        assertTrue(
                err.toString().contains("rms.tsv:3: expected a day such as January 27, 2023, found \"sometime\""),
                err::toString);
        assertFalse(Files.exists(report));
        assertEquals("", out.toString());
    }

    @Test
    void helpShowsTheOptions() {
        assertEquals(0, run("fx-divergence", "--help"));
        for (String option : List.of("--ecb=FILE", "--imf=FILE", "--out=DIR")) {
            assertTrue(out.toString().contains(option), out::toString);
        }
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out::toString);
    }

    private static List<String> rules(String currency, LocalDate date, Use use) {
        return recorded.judged().stream()
                .filter(one -> one.currency().equals(currency) && one.date().equals(date))
                .flatMap(one -> one.reasons(use).stream())
                .map(reason -> reason.rule())
                .toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = TextSource.ofResource(resource).open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
