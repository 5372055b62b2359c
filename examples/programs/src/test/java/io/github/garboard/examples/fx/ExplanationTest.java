package io.github.garboard.examples.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.input.TextSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files whose difference has a known cause: the explanation has to find it. */
class ExplanationTest {

    private static final LocalDate LAST = LocalDate.of(2023, 1, 27);
    private static final int DAYS = 80;

    /** Yen and dollars per euro, a random walk with a fixed seed. */
    private static final NavigableMap<LocalDate, double[]> WALK = walk();

    @Test
    void sameRatesDifferByRoundingOnly() {
        Map<String, Verdict.Answer> answers = verdicts(date -> yen(date, 0), date -> dollar(date, 0));
        assertEquals(Verdict.Answer.CONSISTENT, answers.get("digits were rounded"));
        assertEquals(Verdict.Answer.CONSISTENT, answers.get("dates are shifted"));
        assertEquals(Verdict.Answer.CONSISTENT, answers.get("a mix of two ECB fixings"));
        assertEquals(Verdict.Answer.EXCLUDED, answers.get("the euro against the dollar differs"));
        assertEquals(Verdict.Answer.EXCLUDED, answers.get("it is quoted some hours earlier or later"));
    }

    @Test
    void shiftedDatesAreFound() {
        Map<String, Verdict.Answer> answers = verdicts(date -> yen(date, -1), date -> dollar(date, -1));
        assertEquals(Verdict.Answer.EXCLUDED, answers.get("digits were rounded"));
        assertEquals(Verdict.Answer.CONSISTENT, answers.get("dates are shifted"));
        assertEquals(Verdict.Answer.CONSISTENT, answers.get("the euro against the dollar differs"));
    }

    @Test
    void mixOfTwoFixingsIsFound() {
        Map<String, Verdict.Answer> answers = verdicts(
                date -> 0.5 * (yen(date, 0) / dollar(date, 0) + yen(date, -1) / dollar(date, -1)) * dollar(date, 0),
                date -> dollar(date, 0));
        assertEquals(Verdict.Answer.CONSISTENT, answers.get("a mix of two ECB fixings"));
        assertEquals(Verdict.Answer.EXCLUDED, answers.get("dates are shifted"));
        assertEquals(Verdict.Answer.EXCLUDED, answers.get("the IMF takes a dollar rate quoted elsewhere"));
    }

    @Test
    void quoteOfAnotherMarketIsFound() {
        Map<String, Verdict.Answer> answers = verdicts(
                date -> Math.round(100 * (yen(date, 0) / dollar(date, 0) + 0.4)) / 100.0 * dollar(date, 0),
                date -> dollar(date, 0));
        assertEquals(Verdict.Answer.SUPPORTED, answers.get("the IMF takes a dollar rate quoted elsewhere"));
        assertEquals(Verdict.Answer.EXCLUDED, answers.get("digits were rounded"));
    }

    @Test
    void reportIsWrittenAlsoWhereNothingDiffers() {
        Divergence same = divergence(date -> yen(date, 0), date -> dollar(date, 0));
        String html = FxDivergenceReport.of(same).html();
        assertTrue(html.contains("no explanation fits"), "the title claims nothing that the data do not say");
        assertTrue(Findings.conclusion(same).contains("support none"));
        assertTrue(Findings.gaps(same).contains("No rate is missing"));
    }

    @Test
    void sourcesWithoutTheYenAreRefused() {
        Rates ecb = EcbRates.read(TextSource.ofText("ecb.xml", ecb()));
        Rates imf = ImfRates.read(TextSource.ofText(
                "imf.tsv", imf(date -> yen(date, 0), date -> dollar(date, 0)).replaceAll("Japanese yen.*\\n", "")));
        assertThrows(InputException.class, () -> Divergence.of(ecb, imf));
    }

    private static Map<String, Verdict.Answer> verdicts(
            ToDoubleFunction<LocalDate> yen, ToDoubleFunction<LocalDate> dollar) {
        return divergence(yen, dollar).yen().verdicts().stream()
                .collect(Collectors.toMap(Verdict::explanation, Verdict::answer));
    }

    private static Divergence divergence(ToDoubleFunction<LocalDate> yen, ToDoubleFunction<LocalDate> dollar) {
        return Divergence.of(
                EcbRates.read(TextSource.ofText("ecb.xml", ecb())),
                ImfRates.read(TextSource.ofText("imf.tsv", imf(yen, dollar))));
    }

    private static String ecb() {
        StringBuilder xml = new StringBuilder("<E>\n");
        WALK.forEach((date, rates) -> xml.append(String.format(
                Locale.ROOT,
                "<Cube time=\"%s\"><Cube currency=\"JPY\" rate=\"%.2f\"/><Cube currency=\"USD\" rate=\"%.4f\"/></Cube>%n",
                date,
                rates[0],
                rates[1])));
        return xml.append("</E>\n").toString();
    }

    private static String imf(ToDoubleFunction<LocalDate> yen, ToDoubleFunction<LocalDate> dollar) {
        StringBuilder days = new StringBuilder("Currency");
        StringBuilder euros = new StringBuilder("Euro");
        StringBuilder yens = new StringBuilder("Japanese yen");
        StringBuilder dollars = new StringBuilder("U.S. dollar");
        for (LocalDate date : WALK.descendingKeySet().stream().limit(4).toList()) {
            days.append('\t')
                    .append(DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH)
                            .format(date));
            euros.append("\t0.800000");
            yens.append('\t').append(sixDigits(0.8 / yen.applyAsDouble(date)));
            dollars.append('\t').append(sixDigits(0.8 / dollar.applyAsDouble(date)));
        }
        return "SDRs per Currency unit (2)\n\n" + days + "\n" + euros + "\n" + yens + "\n" + dollars + "\n\nend\n";
    }

    private static String sixDigits(double value) {
        return new BigDecimal(value).round(new MathContext(6)).toPlainString();
    }

    private static double yen(LocalDate date, int fixings) {
        return rates(date, fixings)[0];
    }

    private static double dollar(LocalDate date, int fixings) {
        return rates(date, fixings)[1];
    }

    private static double[] rates(LocalDate date, int fixings) {
        LocalDate at = fixings < 0 ? WALK.lowerKey(date) : date;
        return WALK.getOrDefault(at, new double[2]);
    }

    private static NavigableMap<LocalDate, double[]> walk() {
        NavigableMap<LocalDate, double[]> walk = new TreeMap<>();
        Random random = new Random(20_261_120);
        double yen = 141;
        double dollar = 1.08;
        for (int i = DAYS; i >= 0; i--) {
            yen *= Math.exp(0.008 * random.nextGaussian());
            dollar *= Math.exp(0.004 * random.nextGaussian());
            walk.put(
                    LAST.minusDays(i),
                    new double[] {Math.round(yen * 100) / 100.0, Math.round(dollar * 10_000) / 10_000.0});
        }
        return walk;
    }
}
