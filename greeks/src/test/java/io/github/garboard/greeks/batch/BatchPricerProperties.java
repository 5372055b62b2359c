package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.greeks.LargestTerms;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.VanillaOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The batch against the readable records, element by element: any length, offset and selection, any doubles as inputs. */
class BatchPricerProperties {

    private static final Set<Greek> ALL = EnumSet.allOf(Greek.class);

    /** What Kernel.FAST promises, relative to the largest term. */
    private static final double ORDINARY = 1e-12;

    private static final double WINGS = 1e-9;

    /** What a place that is not asked for holds. */
    private static final double UNTOUCHED = 42;

    /** A shock rounds the spot, which moves an option some hundred units of its price. */
    private static final double SHOCKED = 1e-12;

    private final BatchPricer fast = BatchPricer.fast();
    private final BatchPricer accurate = BatchPricer.accurate();

    @Property(tries = 150)
    void fastIsWithinItsBoundAndNeverNotANumber(
            @ForAll long seed,
            @ForAll @IntRange(max = 600) int length,
            @ForAll @IntRange(max = 9) int offset,
            @ForAll @IntRange(min = 1, max = (1 << 17) - 1) int selection) {
        RandomBook book = new RandomBook(seed, offset + length + 3);
        OptionColumns options = book.options();
        GreekColumns results = results(selection, offset + length + 3);
        int invalid = fast.evaluate(options.range(offset, length), results.range(offset, length));
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Optional<VanillaOption> option = RandomBook.record(options, offset + i);
            if (option.isEmpty()) {
                refused.add(i);
                assertNone(results, offset + i);
            } else {
                assertBound((BlackScholesMerton) option.get(), book.kind[offset + i], results, offset + i);
            }
        }
        assertEquals(refused, invalid(fast, invalid));
        assertUntouchedBeside(results, offset, length);
    }

    private static void assertBound(BlackScholesMerton option, RandomBook.Kind kind, GreekColumns results, int at) {
        Greeks exact = option.greeks();
        for (Greek greek : ALL) {
            if (!results.holds(greek)) {
                continue;
            }
            double value = results.column(greek)[at];
            switch (kind) {
                case ORDINARY -> assertBound(option, greek, exact, value, ORDINARY);
                case WING -> {
                    if (option.volatility() * Math.sqrt(option.years()) >= 0.0005) {
                        assertBound(option, greek, exact, value, WINGS);
                    }
                }
                case LIMIT, ANY -> assertFalse(Double.isNaN(value), () -> greek + " of " + option);
            }
            assertTrue(greek != Greek.PRICE || value >= 0, () -> "price " + value + " of " + option);
        }
    }

    private static void assertBound(BlackScholesMerton option, Greek greek, Greeks exact, double value, double bound) {
        assertEquals(
                exact.get(greek),
                value,
                bound * LargestTerms.of(greek, option, exact) + Double.MIN_NORMAL,
                () -> greek + " of " + option);
    }

    @Property(tries = 100)
    void accurateIsTheReadableTierBitForBit(
            @ForAll long seed,
            @ForAll @IntRange(max = 600) int length,
            @ForAll @IntRange(max = 9) int offset,
            @ForAll @IntRange(min = 1, max = (1 << 17) - 1) int selection,
            @ForAll boolean onForwards) {
        RandomBook book = new RandomBook(seed, offset + length + 3);
        OptionColumns options = onForwards ? book.onForwards() : book.options();
        GreekColumns results = results(selection, offset + length + 3);
        int invalid = accurate.evaluate(options.range(offset, length), results.range(offset, length));
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Optional<VanillaOption> option = RandomBook.record(options, offset + i);
            if (option.isEmpty()) {
                refused.add(i);
                assertNone(results, offset + i);
            } else {
                assertSame(option.get(), results, offset + i);
            }
        }
        assertEquals(refused, invalid(accurate, invalid));
        assertUntouchedBeside(results, offset, length);
    }

    private static void assertSame(VanillaOption option, GreekColumns results, int at) {
        var values = option.evaluate(Kernel.ACCURATE);
        for (Greek greek : ALL) {
            if (results.holds(greek)) {
                assertEquals(values.applyAsDouble(greek), results.column(greek)[at], () -> greek + " of " + option);
            }
        }
    }

    @Property(tries = 100)
    void fastOptionsOnForwardsAreWithinTheBoundOfTheSpotPriceAndItsTerms(
            @ForAll long seed, @ForAll @IntRange(max = 600) int length) {
        RandomBook book = new RandomBook(seed, length);
        OptionColumns options = book.onForwards();
        GreekColumns exact = GreekColumns.allocate(ALL, length);
        GreekColumns results = GreekColumns.allocate(ALL, length);
        assertEquals(accurate.evaluate(options, exact), fast.evaluate(options, results));
        for (int i = 0; i < length; i++) {
            if (book.kind[i] == RandomBook.Kind.ORDINARY) {
                assertForward(book, i, exact, results);
            }
        }
    }

    /** Every value is one of an option without carry, times D; those in passing time have r times another value beside. */
    private static void assertForward(RandomBook book, int i, GreekColumns exact, GreekColumns results) {
        BlackScholesMerton bare = new BlackScholesMerton(
                book.sign[i] > 0 ? OptionType.CALL : OptionType.PUT,
                book.spot[i],
                book.strike[i],
                book.years[i],
                0,
                0,
                book.volatility[i]);
        Greeks greeks = bare.greeks();
        double rate = Math.abs(Math.log(book.discount[i]) / book.years[i]);
        for (Greek greek : ALL) {
            double beside = switch (greek) {
                case THETA -> greeks.price();
                case CHARM -> Math.abs(greeks.delta());
                case VETA -> greeks.vega();
                case COLOR -> greeks.gamma();
                default -> 0;
            };
            double scale = book.discount[i] * (LargestTerms.of(greek, bare, greeks) + rate * beside)
                    + (greek == Greek.RHO ? book.years[i] * greeks.price() : 0);
            assertEquals(
                    exact.column(greek)[i],
                    results.column(greek)[i],
                    ORDINARY * scale + Double.MIN_NORMAL,
                    () -> greek + " of " + bare);
        }
    }

    @Property(tries = 60)
    void aScenarioMatrixHoldsThePriceOfEveryShockedOption(
            @ForAll long seed,
            @ForAll @IntRange(max = 300) int options,
            @ForAll @IntRange(max = 19) int scenarios,
            @ForAll boolean additive,
            @ForAll boolean inPart) {
        RandomBook book = new RandomBook(seed, options);
        RandomBook shocks = new RandomBook(~seed, scenarios);
        double[] factor = Arrays.stream(shocks.spot).map(s -> s / 100).toArray();
        double[] change = Arrays.stream(shocks.volatility)
                .map(v -> additive ? v - 0.5 : v)
                .toArray();
        ScenarioColumns whole =
                additive ? ScenarioColumns.additive(factor, change) : ScenarioColumns.relative(factor, change);
        double[] part = new Random(seed).doubles(options, 0, 2).toArray();
        ScenarioColumns columns = inPart ? whole.inPart(part) : whole;
        double[] matrix = new double[options * scenarios + 5];
        Arrays.fill(matrix, UNTOUCHED);
        int invalid = fast.scenarios(book.options(), columns, matrix, 2);
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < scenarios; j++) {
                int cell = i * scenarios + j;
                double before = book.volatility[i];
                double after = additive ? before + change[j] : before * change[j];
                Optional<VanillaOption> option =
                        shocked(book, i, factor[j], inPart ? before + part[i] * (after - before) : after);
                if (option.isEmpty()) {
                    refused.add(cell);
                    assertEquals(Double.NaN, matrix[2 + cell]);
                } else if (book.kind[i] == RandomBook.Kind.ORDINARY && shocks.kind[j] == RandomBook.Kind.ORDINARY) {
                    assertShocked((BlackScholesMerton) option.get(), matrix[2 + cell]);
                } else {
                    assertTrue(matrix[2 + cell] >= 0, () -> "price of " + option);
                }
            }
        }
        assertEquals(refused, invalid(fast, invalid));
        assertEquals(UNTOUCHED, matrix[1]);
        assertEquals(UNTOUCHED, matrix[2 + options * scenarios]);
    }

    private static Optional<VanillaOption> shocked(RandomBook book, int i, double factor, double volatility) {
        return RandomBook.record(
                OptionColumns.of(
                        new double[] {book.sign[i]},
                        new double[] {book.spot[i] * factor},
                        new double[] {book.strike[i]},
                        new double[] {book.years[i]},
                        new double[] {book.rate[i]},
                        new double[] {book.yield[i]},
                        new double[] {volatility}),
                0);
    }

    /** A shock of the spot is far from the money for an option that was near: relative to the price there, and 1e-12 of vega. */
    private static void assertShocked(BlackScholesMerton option, double price) {
        Greeks exact = option.greeks();
        double moved = Math.abs(exact.delta()) * option.spot() + exact.vega() * option.volatility();
        assertEquals(exact.price(), price, SHOCKED * (exact.price() + moved) + Double.MIN_NORMAL, option::toString);
    }

    private static GreekColumns results(int selection, int length) {
        Set<Greek> wanted = EnumSet.noneOf(Greek.class);
        for (Greek greek : ALL) {
            if (Selection.holds(selection, greek)) {
                wanted.add(greek);
            }
        }
        GreekColumns results = GreekColumns.allocate(wanted, length);
        wanted.forEach(greek -> Arrays.fill(results.column(greek), UNTOUCHED));
        return results;
    }

    private static List<Integer> invalid(BatchPricer pricer, int count) {
        List<Integer> indexes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            indexes.add(pricer.invalid(k));
        }
        return indexes;
    }

    private static void assertNone(GreekColumns results, int at) {
        for (Greek greek : ALL) {
            if (results.holds(greek)) {
                assertEquals(Double.NaN, results.column(greek)[at]);
            }
        }
    }

    private static void assertUntouchedBeside(GreekColumns results, int offset, int length) {
        for (Greek greek : ALL) {
            if (results.holds(greek)) {
                double[] column = results.column(greek);
                for (int i = 0; i < column.length; i++) {
                    if (i < offset || i >= offset + length) {
                        assertEquals(UNTOUCHED, column[i]);
                    }
                }
            }
        }
    }
}
