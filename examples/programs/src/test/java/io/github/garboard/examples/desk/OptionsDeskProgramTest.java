package io.github.garboard.examples.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.exposure.Exposure;
import io.github.garboard.greeks.exposure.HedgingFeedback;
import io.github.garboard.greeks.exposure.LevelCrossing;
import io.github.garboard.greeks.exposure.PositionExposure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsDeskProgramTest {

    /** Levels are refined to neighbouring doubles, where the function is a few roundings from its level. */
    private static final double ROUNDING = 1e-9;

    private static DeskAnalysis analysis;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void analyse() {
        analysis = DeskAnalysis.of(DeskMarket.of(Trades.recorded()));
    }

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void runTellsWhatItFoundAndWritesTheReport(@TempDir Path folder) throws IOException {
        assertEquals(0, run("options-desk", "--out", folder.toString()), err::toString);
        String told = out.toString();
        assertTrue(told.contains("999"), told);
        assertTrue(told.contains("gamma flips"), told);
        assertTrue(told.contains("moves reinforce themselves"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        String html = Files.readString(folder.resolve("options-desk.html"));
        assertEquals(5, html.split("<svg class=\"chart\"", -1).length - 1);
        assertTrue(html.contains("assumed"), "says what is assumed");
        assertEquals("", err.toString());
    }

    @Test
    void marketIsThatOfTheRecording() {
        DeskMarket market = analysis.market();
        Trades trades = Trades.recorded();
        assertEquals(trades.price(trades.size() - 1), market.spot());
        double volume = trades.stream().mapToDouble(trade -> trade.amount()).sum();
        double days = (trades.epochSecond(trades.size() - 1) - trades.epochSecond(0)) / 86_400.0;
        assertEquals(volume / days, market.dailyVolume(), 1e-6);
        // a day's volume moves the price by a day's volatility under the square-root law
        double part = market.depthPerPercent(market.spot()) / market.spot() / market.dailyVolume();
        assertEquals(0.01, market.dailyVolatility() * Math.sqrt(part), 1e-12);
    }

    @Test
    void volatilityIsThatOfFiveMinuteReturns() {
        // 1 % up in each of three steps of five minutes
        String rows = "0,100,1\n300,101,1\n600,102.01,1\n900,103.0301,1\n1200,103.0301,1\n";
        DeskMarket market = DeskMarket.of(Trades.read(CsvSource.ofText("steps.csv", rows)));
        double squares = 3 * Math.pow(Math.log(1.01), 2) / 4;
        assertEquals(Math.sqrt(squares * 365 * 288), market.volatility(), 1e-9);
    }

    @Test
    void venuesAddUpToTheTotalAndTheBookHasNoDelta() {
        Exposure sum = analysis.report().venues().values().stream()
                .reduce(Exposure.none(DeskAnalysis.BUCKETS), Exposure::plus);
        assertEquals(analysis.report().total(), sum);
        double gross = sum.grossDelta().toDouble();
        assertEquals(0, sum.netDelta().toDouble(), 1e-12 * gross);
        assertEquals(DeskAnalysis.BUCKETS.count(), DeskAnalysis.BUCKET_NAMES.size());
    }

    @Test
    void vanillaPutIsInTheBookAsTheFormulaHasIt() {
        DeskMarket market = analysis.market();
        double strike = 10 * Math.rint(0.9 * market.spot() / 10);
        Greeks put = new BlackScholesMerton(OptionType.PUT, market.spot(), strike, 7 / 365.0, 0, 0, market.volatility())
                .greeks();
        DeskBook.Line line = analysis.lines().stream()
                .filter(one -> one.name().startsWith("put"))
                .findFirst()
                .orElseThrow();
        PositionExposure exposure = line.holding().exposure(0, 0);
        assertEquals(line.holding().quantity() * put.vega(), exposure.vega(), 1e-9 * Math.abs(exposure.vega()));
    }

    @Test
    void gammaChangesSignAtItsFlipsAndTheFactorPassesOneAtTheZone() {
        HedgingFeedback feedback = analysis.feedback();
        List<LevelCrossing> flips = analysis.profile().flips();
        assertFalse(flips.isEmpty());
        for (LevelCrossing flip : flips) {
            double scale = Math.abs(
                    feedback.gammaPerPercent().applyAsDouble(analysis.market().spot()));
            assertEquals(0, feedback.gammaPerPercent().applyAsDouble(flip.spot()), ROUNDING * scale);
        }
        List<HedgingFeedback.Zone> zones = feedback.zones(analysis.range());
        assertEquals(1, zones.size());
        assertEquals(1, feedback.amplification(zones.get(0).low()), ROUNDING);
        assertEquals(1, feedback.amplification(zones.get(0).high()), ROUNDING);
        assertTrue(feedback.amplification((zones.get(0).low() + zones.get(0).high()) / 2) > 1);
    }

    @Test
    void marketDeepEnoughHasNoZoneAndADryOneNoEnd() {
        DeskAnalysis deep = withDepth(100);
        assertTrue(new DeskFindings(deep).title().startsWith("Hedging this book never"), new DeskFindings(deep)::title);
        assertTrue(DeskReport.of(deep).html().contains("<svg"));
        DeskFindings dry = new DeskFindings(withDepth(0.01));
        assertTrue(dry.feedbackTitle().contains("grows without end"), dry::feedbackTitle);
    }

    private static DeskAnalysis withDepth(double times) {
        DeskMarket market = analysis.market();
        return new DeskAnalysis(
                market,
                analysis.lines(),
                analysis.report(),
                analysis.leverage(),
                analysis.ladder(),
                analysis.profile(),
                new HedgingFeedback(
                        analysis.feedback().gammaPerPercent(), spot -> times * market.depthPerPercent(spot)),
                analysis.range());
    }

    @Test
    void unusableInputLeavesNoReport(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n900,800,1\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("options-desk", "--trades", trades.toString(), "--out", report.toString()));
        assertTrue(err.toString().contains("expected prices that move over five minutes, and volume"), err::toString);
        assertFalse(Files.exists(report));
    }
}
