package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.fx.EcbRates;
import io.github.garboard.examples.fx.Rates;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.TextSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import io.github.garboard.margin.dynamic.BoundPeriods;
import io.github.garboard.margin.dynamic.ConformalMargin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptiveMarginProgramTest {

    private static final long SEED = 7;

    /** Differences of rounded printed rates, and of quotients. */
    private static final double ROUNDING = 1e-12;

    private static List<Comparison> all;
    private static Findings findings;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void compare() {
        Rates rates = EcbRates.read(TextSource.ofResource(EcbRates.RECORDED));
        all = AdaptiveMarginProgram.compare(AdaptiveMarginProgram.histories(rates, Trades.recorded()), SEED);
        findings = new Findings(all);
    }

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private static Comparison franc() {
        return all.get(0);
    }

    private static Comparison rouble() {
        return all.get(1);
    }

    private static Comparison bitcoin() {
        return all.get(2);
    }

    /** Rates of the ECB on the two days: 1.2010 and 1.0280 francs, 93.0825 (no later rate before) and 115.4842 roubles. */
    @Test
    void largestLossesAreThoseOfTheRecordings() {
        assertEquals(Instant.parse("2015-01-15T15:00:00Z"), franc().worstTime());
        assertEquals(1 - 1.0280 / 1.2010, franc().worstLoss(), ROUNDING);
        assertEquals(Instant.parse("2022-02-28T15:00:00Z"), rouble().worstTime());
        assertEquals(rouble().worstLoss(), 1 - rate("RUB", "2022-02-25") / rate("RUB", "2022-02-28"), ROUNDING);
        assertEquals(Instant.parse("2013-11-28T13:55:00Z"), bitcoin().worstTime());
    }

    private static double rate(String currency, String date) {
        return EcbRates.read(TextSource.ofResource(EcbRates.RECORDED))
                .on(LocalDate.parse(date), currency)
                .orElseThrow()
                .perEuro();
    }

    @Test
    void titleSaysWhatTheFiguresSay() {
        for (Model model : Model.values()) {
            boolean everywhere = all.stream().allMatch(one -> one.of(model).holds());
            assertEquals(everywhere, findings.holdingEverywhere().contains(model), model::words);
            assertEquals(everywhere, findings.title().contains(model.words()), findings::title);
        }
        assertTrue(all.stream().allMatch(one -> one.coveringTheWorst().isEmpty()));
        assertEquals(
                "Of seven requirements at 99 % only conformal passes every test on all histories, and none covered the"
                        + " largest losses",
                findings.title());
    }

    @Test
    void verdictNamesExactlyThoseThatPassAndTheCheapestOfThem() {
        for (Comparison one : all) {
            String title = findings.testsTitle(one);
            double cheapest = Double.POSITIVE_INFINITY;
            for (Judged judged : one.judged()) {
                boolean holds = judged.report().results().stream().allMatch(result -> result.pValue() > 0.01);
                assertEquals(holds, judged.holds());
                assertEquals(
                        holds,
                        Findings.capital(title)
                                .toLowerCase(Locale.ROOT)
                                .contains(judged.model().words().toLowerCase(Locale.ROOT)),
                        title);
                cheapest = holds ? Math.min(cheapest, judged.path().cost()) : cheapest;
            }
            String verdict = findings.verdict(one);
            assertTrue(verdict.contains("takes " + Findings.percent(cheapest) + " of the position"), verdict);
        }
    }

    @Test
    void winnersHaveTheLeastQuantileLossOfThoseThatPass() {
        String[] sentences = findings.winners().split("\\. ?", 0);
        for (int i = 0; i < all.size(); i++) {
            Comparison one = all.get(i);
            Judged named = one.judged().stream()
                    .filter(judged -> judged.holds())
                    .reduce((a, b) -> b.quantileLoss() < a.quantileLoss() ? b : a)
                    .orElseThrow();
            assertTrue(
                    sentences[i].contains("pass " + named.model().words() + " has the least quantile loss"),
                    sentences[i]);
        }
    }

    @Test
    void otherSentencesAreThoseOfTheFigures() {
        double least = 1;
        double most = 0;
        for (Comparison one : all) {
            Judged closest = one.judged().get(0);
            for (Judged judged : one.judged()) {
                least = Math.min(least, judged.shortfall().breaches() / (double) one.periods());
                most = Math.max(most, judged.shortfall().breaches() / (double) one.periods());
                closest = judged.quantileLoss() < closest.quantileLoss() ? judged : closest;
            }
            String said = "the least is that of " + closest.model().words()
                    + (closest.holds() ? ", which passes." : ", which does not pass.");
            assertTrue(findings.closest().contains(said), findings::closest);
        }
        assertEquals(
                "1 % of periods should be breaches; between " + Findings.percent(least) + " and "
                        + Findings.percent(most) + " are",
                findings.ratesTitle());
        assertEquals("The least quantile loss does not always pass", findings.closestTitle());
        double garch = franc().of(Model.GARCH).path().at(franc().worst() + 1)
                - franc().of(Model.GARCH).path().at(franc().worst());
        assertTrue(
                findings.after(franc())
                        .startsWith("The largest loss moves GARCH by " + Findings.points(garch) + " percentage"),
                () -> findings.after(franc()));
    }

    /** The first judged loss, and the first after a new fit: a requirement that looked ahead by one would see it. */
    @Test
    void requirementsKnowOnlyThePast() {
        MarketHistory history = bitcoin().history();
        for (int changed : new int[] {0, Requirements.EVERY}) {
            List<Double> losses = new ArrayList<>(history.losses());
            for (int t = MarketHistory.WARM_UP + changed; t < losses.size(); t++) {
                losses.set(t, 3 * Math.abs(losses.get(t)) + 0.01);
            }
            MarketHistory other =
                    new MarketHistory(history.name(), history.position(), history.period(), history.times(), losses);
            for (Model model : Model.values()) {
                double[] one = bitcoin().of(model).path().toArray();
                double[] two = new Requirements(other, SEED).of(model).path().toArray();
                int known = changed + 1;
                assertArrayEquals(Arrays.copyOf(one, known), Arrays.copyOf(two, known), model.words());
                assertEquals(model == Model.STATIC, Arrays.equals(one, two), model.words() + " reacts");
            }
        }
    }

    @Test
    void conformalBreachRateIsWithinItsBoundOnRealLosses() {
        for (Comparison one : all) {
            ConformalMargin start = new Requirements(one.history(), SEED).conformal();
            double[] losses = one.history().judgedLosses();
            double[] base = start.base().path(losses);
            double largest = 0;
            for (int t = 0; t < losses.length; t++) {
                largest = Math.max(largest, losses[t] / base[t]);
            }
            double bound = start.breachBound(largest, losses.length);
            double rate = one.of(Model.CONFORMAL).breachRate();
            assertTrue(Math.abs(rate - 0.01) <= bound, rate + " within " + bound);
            assertTrue(findings.conformal(one, start)
                    .contains("within " + Findings.points(bound) + " percentage points of 1 %"));
        }
    }

    @Test
    void learnedRequirementsKeepTheirLimits() {
        for (Comparison one : all) {
            double fixed = one.of(Model.STATIC).path().at(0);
            for (Model model : List.of(Model.LINEAR, Model.TREES)) {
                double[] path = one.of(model).path().toArray();
                for (int t = 0; t < path.length; t++) {
                    assertTrue(path[t] >= fixed / 4 && path[t] <= 8 * fixed, model.words());
                    if (t > 0) {
                        double ratio = path[t] / path[t - 1];
                        assertTrue(ratio <= 1.5 + ROUNDING && ratio >= 0.95 - ROUNDING, model.words() + " " + ratio);
                    }
                }
                BoundPeriods bound = one.of(model).bound().orElseThrow();
                assertTrue(bound.below() > 0 && bound.above() > 0, bound::toString);
            }
        }
    }

    @Test
    void forestFollowsTheSizeOfLossesAndCoversItsQuantile() {
        Random random = new Random(3);
        double[][] rows = new double[1000][];
        double[] losses = new double[1000];
        for (int i = 0; i < rows.length; i++) {
            double volatility = i % 2 == 0 ? 0.01 : 0.03;
            rows[i] = new double[] {volatility, random.nextDouble()};
            losses[i] = volatility * random.nextGaussian();
        }
        var predictor = TreeQuantile.fit(rows, losses, 0.9, SEED);
        double calm = predictor.quantile(new double[] {0.01, 0.5});
        double wild = predictor.quantile(new double[] {0.03, 0.5});
        // 1.2816 volatilities is the normal quantile; a sample of 400 sets the multiple to some 8 %, the trees the
        // ratio
        assertEquals(1.2816 * 0.01, calm, 0.003);
        assertEquals(1.2816 * 0.03, wild, 0.008);
        assertEquals(calm, TreeQuantile.fit(rows, losses, 0.9, SEED).quantile(new double[] {0.01, 0.5}));
    }

    @Test
    void noHistoryIsCoveredByWordsThatItsFiguresDeny() {
        MarketHistory history = bitcoin().history();
        double[] losses = history.judgedLosses();
        double[] high = new double[losses.length];
        Arrays.fill(high, 1);
        double[] low = new double[losses.length];
        Judged covered = Judged.of(Model.STATIC, Requirements.Run.of(high), losses, new Random(1));
        Judged bare = Judged.of(Model.EWMA, Requirements.Run.of(low), losses, new Random(1));
        Comparison made = new Comparison(history, List.of(covered, bare));
        assertFalse(covered.holds(), "no breach at all is too few");
        assertEquals("None of seven passes all four tests", new Findings(List.of(made)).testsTitle(made));
        assertEquals("Static covered the 3.85 % of 28 Nov 2013 13:55", new Findings(List.of(made)).chartTitle(made));
        assertTrue(new Findings(List.of(made)).winners().endsWith("none passes."));
        assertEquals(0, covered.shortfall().breaches());
        assertEquals(0.01 * (1 - mean(losses)), covered.quantileLoss(), ROUNDING);
        double[] charged = Arrays.stream(losses)
                .map(loss -> loss > 0 ? 0.99 * loss : -0.01 * loss)
                .toArray();
        assertEquals(mean(charged), bare.quantileLoss(), ROUNDING);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    @Test
    void tablesSayNothingAfterTheEnd() {
        List<String> row = AdaptiveTables.worst(rouble()).rows().get(0);
        assertEquals(rouble().periods() - 2, rouble().worst());
        assertEquals("n/a", row.get(4));
        assertFalse(row.get(3).equals("n/a"), row::toString);
    }

    @Test
    void reportDrawsThreeHistories() {
        String html = AdaptiveMarginReport.of(all, findings, SEED).html();
        assertEquals(7, html.split("<svg class=\"chart\"", -1).length - 1);
        assertTrue(html.contains("No requirement covered the 14.40 % of 15 Jan 2015"), html);
        assertTrue(html.contains("tree ensemble"), html);
    }

    @Test
    void runTellsWhichWinsAndWritesTheReport(@TempDir Path folder) throws IOException {
        Path ecb = Files.writeString(folder.resolve("ecb.xml"), shortRates());
        Path to = folder.resolve("out");
        Path trades = Files.writeString(folder.resolve("trades.csv"), shortTrades());
        assertEquals(
                0,
                run("adaptive-margin", "--ecb", ecb.toString(), "--trades", trades.toString(), "--out", to.toString()),
                err::toString);
        String told = out.toString();
        assertTrue(told.contains("Which wins where"), told);
        assertTrue(told.contains("Bitcoin"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        assertTrue(Files.readString(to.resolve("adaptive-margin.html")).contains("<svg"), told);
        assertEquals("", err.toString());
    }

    /** A franc and a rouble that wander for 1,100 days. */
    private static String shortRates() {
        Random random = new Random(5);
        StringBuilder xml = new StringBuilder("<Envelope>");
        double franc = 1.5;
        double rouble = 40;
        for (int day = 0; day < 1100; day++) {
            franc *= Math.exp(0.005 * random.nextGaussian());
            rouble *= Math.exp(0.01 * random.nextGaussian());
            xml.append(String.format(
                    Locale.ROOT,
                    "<Cube time=\"%s\"><Cube currency=\"CHF\" rate=\"%.6f\"/><Cube currency=\"RUB\" rate=\"%.6f\"/></Cube>%n",
                    LocalDate.of(2010, 1, 1).plusDays(day),
                    franc,
                    rouble));
        }
        return xml.append("</Envelope>").toString();
    }

    /** A trade in each of 1,100 bars of five minutes. */
    private static String shortTrades() {
        Random random = new Random(6);
        StringBuilder trades = new StringBuilder();
        double price = 1000;
        for (int bar = 0; bar < 1100; bar++) {
            price *= Math.exp(0.003 * random.nextGaussian());
            trades.append(String.format(Locale.ROOT, "%d,%.4f,1%n", 300 * bar, price));
        }
        return trades.toString();
    }

    @Test
    void unusableInputLeavesNoReport(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n70,800,1\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("adaptive-margin", "--trades", trades.toString(), "--out", report.toString()));
        assertTrue(
                err.toString().contains("expected more than 1000 prices of bitcoin, five minutes apart, found 1"),
                err::toString);
        assertFalse(Files.exists(report));
    }

    @Test
    void barsWithoutATradeKeepThePrice() {
        StringBuilder trades = new StringBuilder("0,100,1\n");
        for (int bar = 2; bar <= 1200; bar++) {
            trades.append(bar * 300 + 10).append(',').append(100 + bar % 2).append(",1\n");
        }
        MarketHistory history = MarketHistory.longBitcoin(Trades.read(CsvSource.ofText("t.csv", trades.toString())));
        assertEquals(0, history.losses().get(0));
        assertEquals(0, history.losses().get(1));
        assertEquals(1 - 101 / 100.0, history.losses().get(2), ROUNDING);
        assertEquals(Instant.ofEpochSecond(600), history.times().get(0));
    }
}
