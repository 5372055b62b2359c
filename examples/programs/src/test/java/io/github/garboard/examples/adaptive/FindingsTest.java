package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingsTest {

    /** Of sums over a history. */
    private static final double ROUNDING = 1e-12;

    private final List<Comparison> all = Recorded.comparisons();
    private final Findings findings = new Findings(all);

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
        double garch = Recorded.franc()
                        .of(Model.GARCH)
                        .path()
                        .at(Recorded.franc().worst() + 1)
                - Recorded.franc().of(Model.GARCH).path().at(Recorded.franc().worst());
        assertTrue(
                findings.after(Recorded.franc())
                        .startsWith("The largest loss moves GARCH by " + Findings.points(garch) + " percentage"),
                () -> findings.after(Recorded.franc()));
    }

    @Test
    void noHistoryIsCoveredByWordsThatItsFiguresDeny() {
        MarketHistory history = Recorded.bitcoin().history();
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
}
