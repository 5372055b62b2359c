package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;

@Domain(OrdinaryOptions.class)
@Domain(DomainContext.Global.class)
class AutomaticDifferentiationProperties {

    /** What a differentiated formula keeps of the largest of its terms. */
    private static final double OF_LARGEST_TERM = 1e-12;

    private static final Set<String> RATES = Set.of("rate", "yield");

    private static FieldPricingFunction<DerivativeStructure> pricer(OptionType type) {
        return type == OptionType.CALL ? TextbookOption::call : TextbookOption::put;
    }

    @Property(tries = 500)
    void everyGreekIsThatOfTheClosedForm(@ForAll BlackScholesMerton option) {
        Greeks exact = option.greeks();
        PricingInputs inputs = TextbookOption.inputs(option);
        int sign = option.type().sign();
        PartialDerivatives price = AutomaticDifferentiation.derivatives(pricer(option.type()), inputs, 3);
        PartialDerivatives asset =
                AutomaticDifferentiation.derivatives(x -> TextbookOption.assetLeg(x, sign), inputs, 3);
        PartialDerivatives cash = AutomaticDifferentiation.derivatives(x -> TextbookOption.cashLeg(x, sign), inputs, 3);

        TextbookOption.BY.forEach((greek, names) -> {
            String[] by = names.toArray(String[]::new);
            double expected = TextbookOption.derivative(greek, exact.get(greek));
            double largest = Math.max(largestTerm(asset, inputs, by), largestTerm(cash, inputs, by));
            assertEquals(
                    expected,
                    price.derivative(by),
                    OF_LARGEST_TERM * Math.max(largest, Math.abs(expected)),
                    greek::name);
        });
    }

    /**
     * About the largest term of a derivative of a leg: terms may cancel within it too, and are then of the size of a lower derivative over
     * the inputs by which it is not taken, a rate or a yield counted as 1.
     */
    private static double largestTerm(PartialDerivatives leg, PricingInputs inputs, String... by) {
        double largest = 0;
        for (int subset = 0; subset < 1 << by.length; subset++) {
            List<String> taken = new ArrayList<>();
            double scale = 1;
            for (int i = 0; i < by.length; i++) {
                if ((subset >> i & 1) == 1) {
                    taken.add(by[i]);
                } else {
                    scale *= RATES.contains(by[i]) ? 1 : inputs.value(by[i]);
                }
            }
            double derivative = taken.isEmpty() ? leg.price() : leg.derivative(taken.toArray(String[]::new));
            largest = Math.max(largest, Math.abs(derivative) / scale);
        }
        return largest;
    }

    @Property(tries = 200)
    void gradientIsTheFirstOrder(@ForAll BlackScholesMerton option) {
        PricingInputs inputs = TextbookOption.inputs(option);
        FieldPricingFunction<Gradient> pricer = TextbookOption::put;

        PartialDerivatives gradient = AutomaticDifferentiation.gradient(pricer, inputs);
        PartialDerivatives structure = AutomaticDifferentiation.derivatives(TextbookOption::put, inputs, 1);
        PartialDerivatives cash = AutomaticDifferentiation.derivatives(x -> TextbookOption.cashLeg(x, -1), inputs, 1);

        // a put is the difference of its legs: both ways round these
        assertEquals(structure.price(), gradient.price(), OF_LARGEST_TERM * Math.abs(cash.price()));
        for (String name : inputs.names()) {
            double largest = Math.max(Math.abs(structure.derivative(name)), Math.abs(cash.derivative(name)));
            assertEquals(structure.derivative(name), gradient.derivative(name), OF_LARGEST_TERM * largest, name);
        }
    }

    @Property(tries = 100)
    void finiteDifferencesOfTheSamePricerAgree(@ForAll BlackScholesMerton option) {
        PricingInputs inputs = TextbookOption.inputs(option);
        PartialDerivatives exact = AutomaticDifferentiation.gradient(TextbookOption::call, inputs);
        Sensitivities differences =
                FiniteDifferences.ofClosedForm().gradient(TextbookOption.pricer(OptionType.CALL), inputs);

        for (String name : inputs.names()) {
            Estimate estimate = differences.derivative(name);
            double slack = OF_LARGEST_TERM * (Math.abs(exact.derivative(name)) + 1);
            assertTrue(
                    Math.abs(estimate.value() - exact.derivative(name)) <= estimate.error() + slack,
                    () -> name + " " + exact.derivative(name) + ", got " + estimate);
        }
    }
}
