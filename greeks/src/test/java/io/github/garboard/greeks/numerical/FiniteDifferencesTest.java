package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiniteDifferencesTest {

    /** Six nodes on a smooth function leave about a dozen digits of a first derivative. */
    private static final double FIRST = 1e-11;

    private static final double SECOND = 1e-9;
    private static final double THIRD = 1e-7;

    private static final FiniteDifferences DIFFERENCES = FiniteDifferences.ofClosedForm();
    private static final BlackScholesMerton OPTION =
            new BlackScholesMerton(OptionType.CALL, 100, 105, 0.5, 0.03, 0.01, 0.3);

    private static PricingInputs at(double x) {
        return PricingInputs.of(PricingInput.real("x", x));
    }

    @Test
    void differentiatesToThirdOrder() {
        PricingFunction exp = x -> Math.exp(x[0]);
        double e = Math.exp(0.7);

        assertEquals(e, DIFFERENCES.derivative(exp, at(0.7), "x").value(), FIRST * e);
        assertEquals(e, DIFFERENCES.derivative(exp, at(0.7), "x", "x").value(), SECOND * e);
        assertEquals(e, DIFFERENCES.derivative(exp, at(0.7), "x", "x", "x").value(), THIRD * e);
    }

    @Test
    void differentiatesInThreeInputsAtOnce() {
        PricingInputs inputs =
                PricingInputs.of(PricingInput.real("x", 0.5), PricingInput.real("y", -0.25), PricingInput.real("z", 2));

        Estimate mixed = DIFFERENCES.derivative(x -> Math.exp(x[0] * x[1]) * Math.sin(x[2]), inputs, "z", "x", "y");

        double expected = Math.exp(-0.125) * (1 - 0.125) * Math.cos(2);
        assertEquals(expected, mixed.value(), THIRD);
        assertTrue(mixed.covers(expected), mixed::toString);
    }

    @Test
    void firstOrderSetTakesFivePricesForEachInputBesideTheCommonOne() {
        List<double[]> seen = new ArrayList<>();
        PricingFunction pricer = x -> {
            seen.add(x.clone());
            return TextbookOption.option(OptionType.CALL, x).price();
        };

        Sensitivities greeks = DIFFERENCES.gradient(pricer, TextbookOption.inputs(OPTION));

        assertEquals(1 + 5 * 6, seen.size());
        assertTrue(greeks.derivative("spot").covers(OPTION.greeks().delta()), greeks::toString);
        assertTrue(greeks.derivative("volatility").covers(OPTION.greeks().vega()), greeks::toString);
        assertTrue(greeks.derivative("strike").covers(OPTION.greeks().dualDelta()), greeks::toString);
    }

    @Test
    void stepFollowsTheCurvatureWhereTheScaleIsWrong() {
        PricingFunction wave = x -> Math.sin(x[0]);
        for (double scale : new double[] {1e-9, 1e-6, 1e-3, 1, 30}) {
            PricingInputs inputs = PricingInputs.of(PricingInput.real("x", 0.3).withScale(scale));

            Estimate slope = DIFFERENCES.derivative(wave, inputs, "x");

            assertEquals(Math.cos(0.3), slope.value(), SECOND, () -> "scale " + scale);
            assertTrue(slope.covers(Math.cos(0.3)), () -> scale + " " + slope);
        }
    }

    @Test
    void staysInsideTheDomain() {
        Interval domain = new Interval(0, 1);
        for (double x : new double[] {0, 1e-12, 1e-5, 0.002, 0.5, 0.998, 1 - 1e-12, 1}) {
            PricingInputs inputs = PricingInputs.of(new PricingInput("x", x, domain, 1));
            for (String[] by : new String[][] {{"x"}, {"x", "x"}, {"x", "x", "x"}}) {
                Estimate estimate = DIFFERENCES.derivative(FiniteDifferencesTest::guardedExp, inputs, by);

                assertEquals(Math.exp(x), estimate.value(), Math.pow(100, by.length - 1) * SECOND, () -> "at " + x);
                assertTrue(estimate.covers(Math.exp(x)), () -> x + " " + estimate);
            }
        }
    }

    private static double guardedExp(double[] x) {
        if (!(x[0] >= 0 && x[0] <= 1)) {
            throw new IllegalArgumentException("x must be in [0, 1]: " + x[0]);
        }
        return Math.exp(x[0]);
    }

    @Test
    void isOneSidedWhereVolatilityOrTimeIsZero() {
        PricingInputs inputs = TextbookOption.inputs(OPTION);
        PricingFunction call = TextbookOption.pricer(OptionType.CALL);
        double discounted = Math.exp(-0.03 * 0.5) * 105;

        Estimate vega =
                DIFFERENCES.derivative(call, inputs.with("volatility", 0).with("spot", 150), "volatility");
        Estimate theta = DIFFERENCES.derivative(call, inputs.with("years", 0).with("spot", 150), "years");
        Estimate rho = DIFFERENCES.derivative(call, inputs.with("volatility", 0).with("spot", 150), "rate");

        // no uncertainty is left, so only the forward counts
        assertEquals(0, vega.value(), 1e-9);
        assertTrue(vega.covers(0), vega::toString);
        assertEquals(0.03 * 105 - 0.01 * 150, theta.value(), 1e-7);
        assertTrue(theta.covers(0.03 * 105 - 0.01 * 150), theta::toString);
        assertTrue(rho.covers(0.5 * discounted), rho::toString);
    }

    @Test
    void narrowDomainsAreUsedAsFarAsTheyGo() {
        Interval narrow = Interval.open(1 - 1e-9, 1 + 1e-9);

        Estimate estimate =
                DIFFERENCES.derivative(x -> Math.exp(x[0]), PricingInputs.of(new PricingInput("x", 1, narrow, 1)), "x");

        assertTrue(estimate.covers(Math.E), estimate::toString);
        assertEquals(Math.E, estimate.value(), 1e-4);
    }

    @Test
    void domainsWithoutRoomAreRefused() {
        Interval two = new Interval(1, Math.nextUp(1.0));
        PricingInputs inputs = PricingInputs.of(new PricingInput("x", 1, two, 1));

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DIFFERENCES.derivative(x -> x[0], inputs, "x"));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("domain of x must leave room"), refused::getMessage);
    }

    @Test
    void kinksAndJumpsHaveErrorsOfTheirOwnSize() {
        Estimate kink = DIFFERENCES.derivative(x -> Math.abs(x[0]), at(0), "x");
        Estimate jump = DIFFERENCES.derivative(x -> x[0] > 0 ? 1 : 0, at(0), "x");

        assertTrue(kink.error() > 0.1, kink::toString);
        assertTrue(jump.error() > 0.1 * Math.abs(jump.value()), jump::toString);
    }

    @Test
    void kinksNearbyAreSteppedAround() {
        Estimate slope = DIFFERENCES.derivative(x -> Math.abs(x[0]), at(1e-4).with("x", 1e-4), "x");

        assertEquals(1, slope.value(), FIRST);
        assertTrue(slope.covers(1), slope::toString);
    }

    @Test
    void constantsAndZeroHaveNoSlope() {
        assertEquals(0, DIFFERENCES.derivative(x -> 0, at(0), "x").value());
        assertEquals(0, DIFFERENCES.derivative(x -> 0, at(0), "x").error());
        Estimate flat = DIFFERENCES.derivative(x -> 7, at(1), "x");
        assertEquals(0, flat.value(), FIRST);
        assertTrue(flat.covers(0), flat::toString);
    }

    @Test
    void statedNoiseMakesStepsLargerAndErrorsHonest() {
        // an iteration that stops at 1e-6: its last digits jump about
        PricingFunction rough = x -> Math.exp(x[0]) + 1e-6 * Math.sin(1e9 * x[0]);
        FiniteDifferences tolerant = new FiniteDifferences(0, 1e-6);

        Estimate careful = tolerant.derivative(rough, at(0.5), "x");

        assertTrue(careful.covers(Math.exp(0.5)), careful::toString);
        assertTrue(careful.error() < 1e-3, careful::toString);
    }

    @Test
    void priceCarriesItsNoise() {
        FiniteDifferences tolerant = new FiniteDifferences(0.5e-6, 1e-3);

        assertEquals(
                new Estimate(100, 1e-3 + 0.5e-4),
                tolerant.gradient(x -> x[0], at(100)).price());
    }

    @Test
    void pricesThatAreNotFiniteAreNamed() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DIFFERENCES.gradient(x -> Math.log(x[0]), at(-1)));

        assertEquals("price must be finite: NaN at [x] = [-1.0]", refused.getMessage());
    }

    @Test
    void derivativesAreOfOrderOneToThree() {
        assertThrows(IllegalArgumentException.class, () -> DIFFERENCES.derivative(x -> 0, at(0)));
        assertThrows(IllegalArgumentException.class, () -> DIFFERENCES.derivative(x -> 0, at(0), "x", "x", "x", "x"));
        assertThrows(IllegalArgumentException.class, () -> DIFFERENCES.derivative(x -> 0, at(0), "y"));
    }

    @Test
    void noiseIsChecked() {
        assertThrows(IllegalArgumentException.class, () -> new FiniteDifferences(-1e-9, 0));
        assertThrows(IllegalArgumentException.class, () -> new FiniteDifferences(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FiniteDifferences(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new FiniteDifferences(0, -1e-9));
        assertThrows(IllegalArgumentException.class, () -> new FiniteDifferences(0, Double.POSITIVE_INFINITY));
    }
}
