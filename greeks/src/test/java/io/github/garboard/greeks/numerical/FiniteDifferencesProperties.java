package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.OptionType;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(OrdinaryOptions.class)
@Domain(DomainContext.Global.class)
class FiniteDifferencesProperties {

    /** What the error of a first derivative may be, relative to the sum of what it is made of: a useful one is far below. */
    private static final double USEFUL = 1e-6;

    private static final int POLYNOMIALS = 10_000;

    private static final FiniteDifferences DIFFERENCES = FiniteDifferences.ofClosedForm();

    @Property(tries = 300)
    void everyGreekLiesWithinItsOwnError(@ForAll BlackScholesMerton option) {
        Greeks exact = option.greeks();
        PricingInputs inputs = TextbookOption.inputs(option);
        TextbookOption.BY.forEach((greek, by) -> {
            Estimate estimate =
                    DIFFERENCES.derivative(TextbookOption.pricer(option.type()), inputs, by.toArray(String[]::new));
            double expected = TextbookOption.derivative(greek, exact.get(greek));
            assertTrue(estimate.covers(expected), () -> greek + " " + expected + ", got " + estimate);
        });
    }

    @Property(tries = 300)
    void errorsOfDeltaAreSmallAgainstWhatItCouldBe(@ForAll BlackScholesMerton option) {
        Estimate delta =
                DIFFERENCES.derivative(TextbookOption.pricer(option.type()), TextbookOption.inputs(option), "spot");

        assertTrue(delta.error() < USEFUL, delta::toString);
    }

    @Property(tries = 100)
    void gradientIsTheDerivativesOneByOne(@ForAll BlackScholesMerton option) {
        PricingFunction pricer = TextbookOption.pricer(option.type());
        PricingInputs inputs = TextbookOption.inputs(option);

        Sensitivities gradient = DIFFERENCES.gradient(pricer, inputs);

        assertEquals(option.price(), gradient.price().value());
        for (String name : inputs.names()) {
            assertEquals(DIFFERENCES.derivative(pricer, inputs, name), gradient.derivative(name), name);
        }
    }

    @Property(tries = 100)
    void orderOfNamesDoesNotMatter(@ForAll BlackScholesMerton option) {
        PricingFunction pricer = TextbookOption.pricer(OptionType.CALL);
        PricingInputs inputs = TextbookOption.inputs(option);

        assertEquals(
                DIFFERENCES.derivative(pricer, inputs, "spot", "spot", "volatility"),
                DIFFERENCES.derivative(pricer, inputs, "spot", "volatility", "spot"));
    }

    /** The error is an estimate from the prices seen, not a bound: a polynomial may vanish on just the nodes, and few do. */
    @Example
    void allButFewPolynomialsOfAnyScaleAreWithinTheirError() {
        SplittableRandom random = new SplittableRandom(20);
        int outside = 0;
        for (int i = 0; i < POLYNOMIALS; i++) {
            outside += isWithinItsError(random) ? 0 : 1;
        }
        assertTrue(outside <= POLYNOMIALS / 1000, outside + " of " + POLYNOMIALS + " outside");
    }

    private static boolean isWithinItsError(SplittableRandom random) {
        double[] a = random.doubles(1 + random.nextInt(8), -1, 1).toArray();
        double x = random.nextDouble(-2, 2);
        double scale = Math.scalb(1.0, random.nextInt(-100, 101));
        // terms cancel at a root, so that the error of the price is that of the largest one
        double largest = 0;
        double derivative = 0;
        for (int i = 0; i < a.length; i++) {
            largest += Math.abs(a[i] * Math.pow(x, i));
            derivative += i * a[i] * Math.pow(x, Math.max(i - 1, 0)) / scale;
        }
        FiniteDifferences differences = new FiniteDifferences(0x1p-50, 0x1p-50 * largest);
        PricingInputs inputs =
                PricingInputs.of(PricingInput.real("x", x * scale).withScale(scale));
        return differences.derivative(v -> horner(a, v[0] / scale), inputs, "x").covers(derivative);
    }

    private static double horner(double[] a, double x) {
        double value = 0;
        for (int i = a.length - 1; i >= 0; i--) {
            value = value * x + a[i];
        }
        return value;
    }
}
