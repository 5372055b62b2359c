package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.greeks.LargestTerms;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The ways of FAST through a book against each other and against ACCURATE: in plain Java, and where the module is present, in
 * vectors.
 */
class PathProperties {

    /** What Kernel.FAST promises, relative to the largest term. */
    private static final double ORDINARY = 1e-12;

    private static final double WINGS = 1e-9;

    private static final Set<Greek> ALL = EnumSet.allOf(Greek.class);
    private static final double[] SPECIAL = {
        0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e-160,
        1e160,
        1e-101,
        1e101,
        -1,
        0.5,
        2,
        38,
        1 + Math.ulp(1.0)
    };

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void everyWayIsWithinTheBoundForOrdinaryOptions(
            @ForAll("ways") String way, @ForAll Random random, @ForAll @IntRange(min = 1, max = 600) int length) {
        assertBound(way, Book.of(random, length, 4.5, 0.37, 1.5), ORDINARY);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void everyWayIsWithinTheBoundInTheWings(
            @ForAll("ways") String way, @ForAll Random random, @ForAll @IntRange(min = 1, max = 600) int length) {
        assertBound(way, Book.of(random, length, 36, 0.01, 3), WINGS);
    }

    private static void assertBound(String way, Book book, double bound) {
        GreekColumns results = GreekColumns.allocate(ALL, book.length());
        assertEquals(0, BatchPricer.of(Kernel.FAST, way).evaluate(book.columns(), results));
        for (int i = 0; i < book.length(); i++) {
            int at = i;
            BlackScholesMerton option = (BlackScholesMerton) book.columns().option(i);
            Greeks accurate = option.greeks();
            for (Greek greek : Greek.values()) {
                assertEquals(
                        accurate.get(greek),
                        results.column(greek)[i],
                        bound * LargestTerms.of(greek, option, accurate) + Double.MIN_NORMAL,
                        () -> way + " " + greek + " of " + option + " at " + at);
            }
        }
    }

    /** Invalid and extreme elements anywhere: reported or right, never in the way of their neighbours, and alike on every way. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void specialValuesAreAlikeOnEveryWay(@ForAll Random random, @ForAll @IntRange(min = 1, max = 600) int length) {
        Book book = Book.of(random, length, 4.5, 0.37, 1.5);
        GreekColumns undisturbed = GreekColumns.allocate(ALL, length);
        BatchPricer.of(Kernel.FAST, "vector").evaluate(book.columns(), undisturbed);
        boolean[] special = book.disturb(random, SPECIAL);
        BatchPricer plain = BatchPricer.of(Kernel.FAST, "plain");
        BatchPricer vector = BatchPricer.of(Kernel.FAST, "vector");
        GreekColumns one = GreekColumns.allocate(ALL, length);
        GreekColumns two = GreekColumns.allocate(ALL, length);
        assertEquals(plain.evaluate(book.columns(), one), vector.evaluate(book.columns(), two));
        for (Greek greek : Greek.values()) {
            for (int i = 0; i < length; i++) {
                double a = one.column(greek)[i];
                double b = two.column(greek)[i];
                assertEquals(Double.isNaN(a), Double.isNaN(b), greek + " at " + i + " of " + book.text(i));
                if (!special[i]) {
                    assertEquals(undisturbed.column(greek)[i], b, 0, greek + " at " + i);
                }
            }
        }
        assertReported(book, vector, two);
    }

    /** NaN exactly where the readable record refuses the inputs, and those indexes in order. */
    private static void assertReported(Book book, BatchPricer pricer, GreekColumns results) {
        int reported = 0;
        for (int i = 0; i < book.length(); i++) {
            boolean valid = book.isValid(i);
            assertEquals(!valid, Double.isNaN(results.column(Greek.PRICE)[i]), book.text(i));
            if (!valid) {
                assertEquals(i, pricer.invalid(reported++));
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aRangeHasTheBitsOfItsOwnArraysAndNothingBesideItIsTouched(
            @ForAll("ways") String way,
            @ForAll Random random,
            @ForAll @IntRange(max = 40) int offset,
            @ForAll @IntRange(min = 1, max = 600) int length) {
        Book book = Book.of(random, offset + length + 9, 36, 0.01, 3);
        GreekColumns range = GreekColumns.allocate(ALL, book.length());
        GreekColumns own = GreekColumns.allocate(ALL, length);
        BatchPricer pricer = BatchPricer.of(Kernel.FAST, way);
        pricer.evaluate(book.columns().range(offset, length), range.range(offset, length));
        pricer.evaluate(book.part(offset, length).columns(), own);
        for (Greek greek : Greek.values()) {
            double[] expected = new double[book.length()];
            System.arraycopy(own.column(greek), 0, expected, offset, length);
            assertArrayEquals(expected, range.column(greek), greek::toString);
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void resultsMayReplaceTheInputs(
            @ForAll("ways") String way, @ForAll Random random, @ForAll @IntRange(min = 1, max = 600) int length) {
        Book book = Book.of(random, length, 4.5, 0.37, 1.5);
        book.disturb(random, SPECIAL);
        GreekColumns apart = GreekColumns.allocate(ALL, length);
        BatchPricer pricer = BatchPricer.of(Kernel.FAST, way);
        int invalid = pricer.evaluate(book.columns(), apart);
        Greek[] greeks = Greek.values();
        GreekColumns replacing = GreekColumns.of(greeks[0], book.inputs[0]);
        for (int k = 1; k < book.inputs.length; k++) {
            replacing = replacing.with(greeks[k], book.inputs[k]);
        }
        assertEquals(invalid, pricer.evaluate(book.columns(), replacing));
        for (int k = 0; k < book.inputs.length; k++) {
            assertArrayEquals(apart.column(greeks[k]), book.inputs[k], greeks[k].toString());
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void whatElseIsSelectedChangesNoBit(
            @ForAll("ways") String way, @ForAll Random random, @ForAll("greeks") Set<Greek> some) {
        Book book = Book.of(random, 300, 36, 0.01, 3);
        GreekColumns every = GreekColumns.allocate(ALL, book.length());
        GreekColumns few = GreekColumns.allocate(some, book.length());
        BatchPricer pricer = BatchPricer.of(Kernel.FAST, way);
        pricer.evaluate(book.columns(), every);
        pricer.evaluate(book.columns(), few);
        for (Greek greek : some) {
            assertArrayEquals(every.column(greek), few.column(greek), greek::toString);
        }
    }

    @Provide
    Arbitrary<String> ways() {
        return Arbitraries.of("plain", "vector");
    }

    @Provide
    Arbitrary<Set<Greek>> greeks() {
        return Arbitraries.of(Greek.class).set().ofMinSize(1);
    }

    /** Random options in columns; mutable. */
    private static final class Book {

        private final double[][] inputs;

        private Book(double[][] inputs) {
            this.inputs = inputs;
        }

        static Book of(Random random, int length, double deviations, double least, double most) {
            double[][] c = new double[7][length];
            for (int i = 0; i < length; i++) {
                c[0][i] = random.nextBoolean() ? 1 : -1;
                c[1][i] = between(random, 20, 200);
                c[3][i] = between(random, 0.003, 3);
                c[4][i] = between(random, -0.02, 0.1);
                c[5][i] = between(random, 0, 0.05);
                c[6][i] = between(random, least, most);
                c[2][i] = c[1][i] * Math.exp(between(random, -deviations, deviations) * c[6][i] * Math.sqrt(c[3][i]));
            }
            return new Book(c);
        }

        private static double between(Random random, double low, double high) {
            return low + (high - low) * random.nextDouble();
        }

        OptionColumns columns() {
            return OptionColumns.of(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4], inputs[5], inputs[6]);
        }

        Book part(int offset, int length) {
            return new Book(Stream.of(inputs)
                    .map(input -> Arrays.copyOfRange(input, offset, offset + length))
                    .toArray(double[][]::new));
        }

        int length() {
            return inputs[0].length;
        }

        /** Puts a special value into one or two inputs of some elements and returns which. */
        boolean[] disturb(Random random, double[] values) {
            boolean[] disturbed = new boolean[length()];
            for (int n = random.nextInt(20); n >= 0; n--) {
                int i = random.nextInt(length());
                inputs[random.nextInt(inputs.length)][i] = values[random.nextInt(values.length)];
                disturbed[i] = true;
            }
            return disturbed;
        }

        boolean isValid(int i) {
            try {
                return columns().option(i) != null;
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }

        String text(int i) {
            StringBuilder text = new StringBuilder();
            for (double[] input : inputs) {
                text.append(input[i]).append(' ');
            }
            return text.toString();
        }
    }
}
