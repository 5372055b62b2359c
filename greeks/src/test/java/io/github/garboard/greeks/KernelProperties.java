package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** FAST against ACCURATE, and both at the ends of the doubles. */
class KernelProperties {

    /** What Kernel.FAST promises, relative to the largest term. */
    private static final double ORDINARY = 1e-12;

    private static final double WINGS = 1e-9;

    @Property
    void fastIsWithinItsBoundForOrdinaryOptions(@ForAll("within") BlackScholesMerton option) {
        assertBound(option, ORDINARY);
    }

    @Property
    void fastIsWithinItsBoundInTheWings(@ForAll("far") BlackScholesMerton option) {
        assertBound(option, WINGS);
    }

    private static void assertBound(BlackScholesMerton option, double bound) {
        Greeks accurate = option.greeks();
        Greeks fast = option.greeks(EnumSet.allOf(Greek.class), Kernel.FAST);
        for (Greek greek : Greek.values()) {
            assertEquals(
                    accurate.get(greek),
                    fast.get(greek),
                    bound * LargestTerms.of(greek, option, accurate) + Double.MIN_NORMAL,
                    () -> greek + " of " + option);
        }
    }

    @Property
    void noFiniteInputGivesNotANumber(@ForAll("anyBits") BlackScholesMerton option) {
        for (Kernel kernel : Kernel.values()) {
            Greeks greeks = option.greeks(EnumSet.allOf(Greek.class), kernel);
            for (Greek greek : Greek.values()) {
                assertFalse(Double.isNaN(greeks.get(greek)), () -> kernel + " " + greek + " of " + option);
            }
            assertTrue(greeks.price() >= 0, () -> kernel + " price " + greeks.price() + " of " + option);
        }
    }

    @Property
    void aForwardModelHasNoNotANumberEither(@ForAll("anyBlack") Black76 option) {
        for (Greek greek : Greek.values()) {
            assertFalse(Double.isNaN(option.value(greek)), () -> greek + " of " + option);
        }
    }

    @Property
    void bachelierHasNoNotANumberEither(@ForAll("anyNormal") Bachelier option) {
        for (Greek greek : Greek.values()) {
            assertFalse(Double.isNaN(option.value(greek)), () -> greek + " of " + option);
        }
    }

    @Test
    void extremesHandOverToTheAccurateKernel() {
        BlackScholesMerton subnormal = new BlackScholesMerton(OptionType.CALL, 1e-310, 2e-310, 1, 0.01, 0, 0.5);
        BlackScholesMerton far = new BlackScholesMerton(OptionType.PUT, 100, 1, 1, 0, 0, 0.1);
        BlackScholesMerton rates = new BlackScholesMerton(OptionType.PUT, 100, 100, 10, -80, 0, 0.1);
        BlackScholesMerton still = new BlackScholesMerton(OptionType.PUT, 100, 120, 1, 0, 0, 0);
        for (BlackScholesMerton option : new BlackScholesMerton[] {subnormal, far, rates, still}) {
            assertEquals(option.greeks(), option.greeks(EnumSet.allOf(Greek.class), Kernel.FAST), option::toString);
        }
    }

    @Provide
    Arbitrary<BlackScholesMerton> within() {
        return options(4.5, 0.37, 1.5);
    }

    @Provide
    Arbitrary<BlackScholesMerton> far() {
        return options(36, 0.01, 3);
    }

    private static Arbitrary<BlackScholesMerton> options(double deviations, double least, double most) {
        return Combinators.combine(
                        Arbitraries.of(OptionType.class),
                        between(20, 200),
                        between(-deviations, deviations),
                        between(0.003, 3),
                        between(-0.02, 0.1),
                        between(0, 0.05),
                        between(least, most))
                .as((w, f, d, t, r, q, v) ->
                        new BlackScholesMerton(w, f, f * Math.exp(d * v * Math.sqrt(t)), t, r, q, v));
    }

    @Provide
    Arbitrary<BlackScholesMerton> anyBits() {
        return Combinators.combine(Arbitraries.of(OptionType.class), bits(), bits(), bits(), signed(), signed(), bits())
                .as((w, s, k, t, r, q, v) -> new BlackScholesMerton(w, s, k == 0 ? Double.MIN_VALUE : k, t, r, q, v));
    }

    @Provide
    Arbitrary<Black76> anyBlack() {
        return Combinators.combine(Arbitraries.of(OptionType.class), bits(), bits(), bits(), bits(), bits())
                .as((w, f, k, t, d, v) ->
                        new Black76(w, f, k == 0 ? Double.MIN_VALUE : k, t, d == 0 ? Double.MIN_VALUE : d, v));
    }

    @Provide
    Arbitrary<Bachelier> anyNormal() {
        return Combinators.combine(Arbitraries.of(OptionType.class), signed(), signed(), bits(), bits(), bits())
                .as((w, f, k, t, d, v) -> new Bachelier(w, f, k, t, d == 0 ? Double.MIN_VALUE : d, v));
    }

    /** Non-negative finite doubles from their bits, so that every exponent is as likely as another. */
    private static Arbitrary<Double> bits() {
        long infinite = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.longs()
                                .between(0, infinite - 1)
                                .withDistribution(RandomDistribution.uniform())
                                .map(Double::longBitsToDouble)),
                Tuple.of(3, between(0.01, 100)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1.0, 1e300, Double.MAX_VALUE)));
    }

    private static Arbitrary<Double> signed() {
        return Combinators.combine(Arbitraries.of(-1, 1), bits()).as((sign, value) -> sign * value);
    }

    private static Arbitrary<Double> between(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(12).withoutEdgeCases();
    }
}
