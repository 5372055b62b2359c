package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.laws.accuracy.AccuracyTable;
import io.github.garboard.greeks.laws.accuracy.ErrorSummary;
import io.github.garboard.greeks.laws.accuracy.ReferenceGrid;
import io.github.garboard.greeks.laws.accuracy.ReferencePoint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ruler has to be right before anything is measured with it. */
class ReferencePointTest {

    private static final double EXACT = 0;

    /** The plain formula of a largest term, in doubles, where nothing is extreme. */
    private static final double PLAIN = 1e-9;

    /** Of theta, charm, veta, color and ultima together. */
    private static final int SUMMANDS = 3 + 3 + 4 + 4 + 4;

    private static final BlackScholesMerton OPTION =
            new BlackScholesMerton(OptionType.CALL, 100, 90, 1.5, 0.05, 0.02, 0.3);

    @Test
    void theNextDoubleIsOneUnitAway() {
        ReferencePoint point = point(Greek.PRICE, "1.5");
        assertEquals(0, point.ulps(Greek.PRICE, 1.5), EXACT);
        assertEquals(1, point.ulps(Greek.PRICE, Math.nextUp(1.5)), EXACT);
        assertEquals(2, point(Greek.PRICE, "-1.5").ulps(Greek.PRICE, -1.5 - 2 * Math.ulp(1.5)), EXACT);
    }

    @Test
    void theErrorIsThatOfTheExactValueNotOfItsRounding() {
        ReferencePoint point = point(Greek.PRICE, "1.50000000000000005551115123125782702118158340454101562500");
        assertEquals(0.25, point.ulps(Greek.PRICE, 1.5), EXACT);
    }

    @Test
    void moreThanOnePercentIsWrong() {
        ReferencePoint point = point(Greek.DELTA, "100");
        assertFalse(point.isWrong(Greek.DELTA, 100.99));
        assertTrue(point.isWrong(Greek.DELTA, 101.01));
        assertTrue(point.isWrong(Greek.DELTA, 0));
        assertTrue(point.isWrong(Greek.DELTA, Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, point.ulps(Greek.DELTA, Double.NaN), EXACT);
    }

    @Test
    void whatVanishesIsRightWhenSmallAndDoesNotCount() {
        ReferencePoint point = point(Greek.VEGA, "1e-310");
        assertFalse(point.counts(Greek.VEGA));
        assertFalse(point.isWrong(Greek.VEGA, 0));
        assertFalse(point.isWrong(Greek.VEGA, -Double.MIN_NORMAL));
        assertTrue(point.isWrong(Greek.VEGA, 1e-300));
        assertTrue(point.isWrong(Greek.VEGA, Double.NaN));
    }

    @Test
    void whatExceedsEveryDoubleIsInfinite() {
        ReferencePoint point = point(Greek.SPEED, "-1e400");
        assertTrue(point.counts(Greek.SPEED));
        assertFalse(point.isWrong(Greek.SPEED, Double.NEGATIVE_INFINITY));
        assertEquals(0, point.ulps(Greek.SPEED, Double.NEGATIVE_INFINITY), EXACT);
        assertTrue(point.isWrong(Greek.SPEED, Double.POSITIVE_INFINITY));
        assertTrue(point.isWrong(Greek.SPEED, -Double.MAX_VALUE));
        assertTrue(point(Greek.SPEED, "1e300").isWrong(Greek.SPEED, Double.POSITIVE_INFINITY));
    }

    @Test
    void aSumIsMeasuredByItsLargestTerm() {
        SplittableRandom random = new SplittableRandom(20_131_125);
        Set<String> largest = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            BlackScholesMerton option = new BlackScholesMerton(
                    random.nextBoolean() ? OptionType.CALL : OptionType.PUT,
                    random.nextDouble(50, 200),
                    100,
                    random.nextDouble(0.05, 10),
                    random.nextDouble(-0.3, 0.3),
                    random.nextDouble(-0.3, 0.3),
                    random.nextDouble(0.05, 1));
            terms(option).forEach((greek, terms) -> largest.add(greek + " " + checkScale(option, greek, terms)));
        }
        largest.removeIf(name -> name.endsWith("-"));
        // d1 d2 in ultima is never larger than both squares: it alone is not seen
        assertEquals(SUMMANDS - 1, largest.size(), largest::toString);
    }

    @Test
    void quantilesAreThoseOfTheSortedErrors() {
        List<Double> errors = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> (double) (i * 7 % 200 + 1))
                .toList();
        assertEquals(new ErrorSummary(200, 101, 199, 200), ErrorSummary.of(errors));
        assertEquals(new ErrorSummary(0, 0, 0, 0), ErrorSummary.of(List.of()));
        assertTrue(ErrorSummary.of(errors).within(199, 200));
        assertFalse(ErrorSummary.of(errors).within(198, 200));
        assertFalse(ErrorSummary.of(errors).within(199, 199));
    }

    @Test
    void aTableNamesWhatIsWrongAndLeavesOutWhatIsNotOffered() {
        AccuracyTable table = AccuracyTable.of(
                "half wrong",
                List.of(point(Greek.PRICE, "2"), point(Greek.PRICE, "3")),
                (option, greek) -> greek == Greek.PRICE ? OptionalDouble.of(2) : OptionalDouble.empty());
        assertEquals(Map.of("id 3", Set.of(Greek.PRICE)), table.wrong());
        assertEquals(2, table.summary(Greek.PRICE).points());
        assertEquals(0, table.summary(Greek.DELTA).points());
        assertEquals(
                0,
                table.without(Set.of("id 3"))
                        .summary("some", Set.of(Greek.PRICE))
                        .max(),
                EXACT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.printSummaries(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("price              2    2e+15    2e+15    2e+15      1", lines.get(3));
        assertEquals("some               2    2e+15    2e+15    2e+15      1", lines.get(4));
        assertEquals(5, lines.size());
    }

    @Test
    void aGridWithoutAColumnIsRefused() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> ReferenceGrid.parse("id,category\na,b\n"));
        assertEquals("header must name the column type: [id, category]", error.getMessage());
    }

    /** The products in the expanded closed forms, in plain doubles. */
    private static Map<Greek, double[]> terms(BlackScholesMerton option) {
        double t = option.years();
        double v = option.volatility();
        double q = option.dividendYield();
        double carry = option.rate() - q;
        double s = v * Math.sqrt(t);
        double d1 = (Math.log(option.spot() / option.strike()) + carry * t) / s + s / 2;
        double d2 = d1 - s;
        Greeks greeks = option.greeks();
        double gauss = greeks.vega() / Math.sqrt(t);
        double density = gauss / option.spot();
        double[] decay = {q, d1 * carry / s, d1 * d2 / (2 * t), 1 / (2 * t)};
        double third = greeks.vega() / (v * v);
        return Map.of(
                Greek.THETA,
                terms(
                        1,
                        gauss * s / (2 * t),
                        q * option.spot() * greeks.delta(),
                        option.rate() * option.strike() * greeks.dualDelta()),
                Greek.CHARM,
                terms(1, q * greeks.delta(), density * carry / s, density * d2 / (2 * t)),
                Greek.VETA,
                terms(greeks.vega(), decay),
                Greek.COLOR,
                terms(greeks.gamma(), decay),
                Greek.ULTIMA,
                terms(third, d1 * d2, d1 * d2 * d1 * d2, d1 * d1, d2 * d2));
    }

    private static double[] terms(double factor, double... terms) {
        return DoubleStream.of(terms).map(term -> Math.abs(factor * term)).toArray();
    }

    /** Checks where the error becomes wrong; returns which term it is measured by, or - if the value is larger than all. */
    private static String checkScale(BlackScholesMerton option, Greek greek, double... terms) {
        double value = option.value(greek);
        double term = DoubleStream.of(terms).max().orElseThrow();
        double size = Math.max(term, Math.abs(value));
        Map<Greek, BigDecimal> exact = new EnumMap<>(Greek.class);
        for (Greek each : Greek.values()) {
            exact.put(each, new BigDecimal(option.value(each)));
        }
        ReferencePoint point = new ReferencePoint("sum", "some", option, exact);
        assertFalse(point.isWrong(greek, value + ReferencePoint.WRONG * (1 - PLAIN) * size));
        assertTrue(point.isWrong(greek, value + ReferencePoint.WRONG * (1 + PLAIN) * size));
        assertEquals(1 / Math.ulp(size), point.ulps(greek, value + 1), 1e-6 / Math.ulp(size));
        return size > term
                ? "-"
                : IntStream.range(0, terms.length)
                        .filter(i -> terms[i] == term)
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElseThrow();
    }

    private static ReferencePoint point(Greek greek, String exact) {
        Map<Greek, BigDecimal> values = new EnumMap<>(Greek.class);
        for (Greek each : Greek.values()) {
            values.put(each, new BigDecimal(OPTION.value(each)));
        }
        values.put(greek, new BigDecimal(exact));
        return new ReferencePoint("id " + exact, "some", OPTION, values);
    }
}
