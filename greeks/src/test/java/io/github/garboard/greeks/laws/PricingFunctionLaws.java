package io.github.garboard.greeks.laws;

import io.github.garboard.greeks.numerical.Interval;
import io.github.garboard.greeks.numerical.PricingFunction;
import io.github.garboard.greeks.numerical.PricingInput;
import io.github.garboard.greeks.numerical.PricingInputs;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link PricingFunction} keeps, and what one keeps that is declared to be bounded, monotone or convex: implement the
 * two methods for a pricer of your own, override what else you know of it, and every law runs.
 */
public interface PricingFunctionLaws {

    /** The relative part of {@link #tolerance(double)}: what a closed form keeps with digits to spare. */
    double RELATIVE = 1e-12;

    /** Returns the pricer under test. */
    PricingFunction pricer();

    /** Returns inputs that it accepts, the ends of their domains among them. */
    Arbitrary<PricingInputs> inputs();

    /** Returns what the price is never below; minus infinity unless declared. */
    default double lowerBound(PricingInputs inputs) {
        return Double.NEGATIVE_INFINITY;
    }

    /** Returns what the price is never above; infinity unless declared. */
    default double upperBound(PricingInputs inputs) {
        return Double.POSITIVE_INFINITY;
    }

    /** Returns the names of the inputs in which the price never falls as they rise; none unless declared. */
    default Set<String> risesIn() {
        return Set.of();
    }

    /** Returns the names of the inputs in which the price never rises as they rise; none unless declared. */
    default Set<String> fallsIn() {
        return Set.of();
    }

    /** Returns the names of the inputs in which the price is convex; none unless declared. */
    default Set<String> convexIn() {
        return Set.of();
    }

    /** Returns the names of the inputs in which the price is concave; none unless declared. */
    default Set<String> concaveIn() {
        return Set.of();
    }

    /**
     * Returns the error of a price: by how much a comparison may fail. A numerical pricer states its own.
     *
     * @param price a price
     * @return {@link #RELATIVE} of it
     */
    default double tolerance(double price) {
        return RELATIVE * Math.abs(price);
    }

    /** Returns {@link #inputs()}, for the properties. */
    @Provide
    default Arbitrary<PricingInputs> pricingInputs() {
        return inputs();
    }

    /** Returns moves as parts of an input's scale, from a millionth to the whole. */
    @Provide
    default Arbitrary<Double> moves() {
        return Arbitraries.doubles().between(-6, 0).ofScale(6).map(exponent -> Math.pow(10, exponent));
    }

    /** A price is finite. */
    @Property
    default void priceIsFinite(@ForAll("pricingInputs") PricingInputs inputs) {
        double price = pricer().price(inputs.values());
        require(Double.isFinite(price), "price must be finite, got " + price, inputs);
    }

    /** The same inputs have the same price, bit for bit: differences would take anything else for a slope. */
    @Property
    default void sameInputsHaveTheSamePrice(@ForAll("pricingInputs") PricingInputs inputs) {
        double first = pricer().price(inputs.values());
        double second = pricer().price(inputs.values());
        require(Double.compare(first, second) == 0, "first " + first + ", then " + second, inputs);
    }

    /** The array of inputs is the caller's and comes back as it was. */
    @Property
    default void inputsAreNotChanged(@ForAll("pricingInputs") PricingInputs inputs) {
        double[] values = inputs.values();
        pricer().price(values);
        require(Arrays.equals(inputs.values(), values), "inputs became " + Arrays.toString(values), inputs);
    }

    /** A price lies within the bounds that are declared. */
    @Property
    default void priceLiesWithinItsBounds(@ForAll("pricingInputs") PricingInputs inputs) {
        double price = pricer().price(inputs.values());
        double lower = lowerBound(inputs);
        double upper = upperBound(inputs);
        require(price >= lower - tolerance(lower), "price " + price + " below " + lower, inputs);
        require(price <= upper + tolerance(upper), "price " + price + " above " + upper, inputs);
    }

    /** A price rises and falls as declared. */
    @Property
    default void priceIsMonotoneWhereDeclared(
            @ForAll("pricingInputs") PricingInputs inputs, @ForAll("moves") double move) {
        double price = pricer().price(inputs.values());
        for (PricingInput input : inputs.inputs()) {
            String name = input.name();
            double moved = priceAt(inputs, input, up(input, move));
            double slack = tolerance(price) + tolerance(moved);
            if (risesIn().contains(name)) {
                require(moved >= price - slack, name + " rises, price falls from " + price + " to " + moved, inputs);
            }
            if (fallsIn().contains(name)) {
                require(moved <= price + slack, name + " rises, price rises from " + price + " to " + moved, inputs);
            }
        }
    }

    /** Between two moves of an input the price lies on the declared side of the straight line. */
    @Property
    default void priceIsConvexOrConcaveWhereDeclared(
            @ForAll("pricingInputs") PricingInputs inputs,
            @ForAll("moves") double upMove,
            @ForAll("moves") double downMove) {
        double price = pricer().price(inputs.values());
        for (PricingInput input : inputs.inputs()) {
            double high = up(input, upMove);
            double low = down(input, downMove);
            if (low < input.value() && input.value() < high) {
                double above = priceAt(inputs, input, high);
                double below = priceAt(inputs, input, low);
                double part = (input.value() - low) / (high - low);
                double line = below + part * (above - below);
                double slack = tolerance(price) + tolerance(above) + tolerance(below);
                String name = input.name();
                String numbers = name + " at " + low + ", " + input.value() + ", " + high + ": price " + price
                        + ", line " + line;
                require(!convexIn().contains(name) || price <= line + slack, "not convex, " + numbers, inputs);
                require(!concaveIn().contains(name) || price >= line - slack, "not concave, " + numbers, inputs);
            }
        }
    }

    private double priceAt(PricingInputs inputs, PricingInput input, double value) {
        return pricer().price(inputs.with(input.name(), value).values());
    }

    private static double up(PricingInput input, double move) {
        Interval domain = input.domain();
        return Math.min(domain.upper(), input.value() + move * size(input));
    }

    private static double down(PricingInput input, double move) {
        Interval domain = input.domain();
        return Math.max(domain.lower(), input.value() - move * size(input));
    }

    private static double size(PricingInput input) {
        if (input.scale() > 0) {
            return input.scale();
        }
        return input.value() == 0 ? 1 : Math.abs(input.value());
    }

    private static void require(boolean holds, String numbers, PricingInputs inputs) {
        if (!holds) {
            throw new AssertionError(numbers + " for " + inputs);
        }
    }
}
