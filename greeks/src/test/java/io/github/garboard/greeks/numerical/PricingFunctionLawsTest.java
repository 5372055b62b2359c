package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.laws.PricingFunctionLaws;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** The laws notice a pricer that breaks them, and let pass what only looks like it. */
class PricingFunctionLawsTest {

    private static final PricingInputs AT_ONE = PricingInputs.of(PricingInput.positive("x", 1));

    /** A pricer that is declared to lie in [0, 10] and to have one shape in x. */
    private record Declared(PricingFunction pricer, Shape shape) implements PricingFunctionLaws {

        @Override
        public Arbitrary<PricingInputs> inputs() {
            return Arbitraries.just(AT_ONE);
        }

        @Override
        public double lowerBound(PricingInputs inputs) {
            return 0;
        }

        @Override
        public double upperBound(PricingInputs inputs) {
            return 10;
        }

        @Override
        public Set<String> risesIn() {
            return declaredIf(Shape.RISES);
        }

        @Override
        public Set<String> fallsIn() {
            return declaredIf(Shape.FALLS);
        }

        @Override
        public Set<String> convexIn() {
            return declaredIf(Shape.CONVEX);
        }

        @Override
        public Set<String> concaveIn() {
            return declaredIf(Shape.CONCAVE);
        }

        private Set<String> declaredIf(Shape asked) {
            return shape == asked ? Set.of("x") : Set.of();
        }
    }

    private enum Shape {
        NONE,
        RISES,
        FALLS,
        CONVEX,
        CONCAVE
    }

    private static void assertBroken(Runnable law, String message) {
        AssertionError broken = assertThrows(AssertionError.class, law::run);
        assertTrue(String.valueOf(broken.getMessage()).contains(message), broken::toString);
    }

    @Test
    void pricesThatAreNotFiniteAreFound() {
        assertBroken(() -> new Declared(x -> Double.NaN, Shape.NONE).priceIsFinite(AT_ONE), "must be finite");
        assertDoesNotThrow(() -> new Declared(x -> 5, Shape.NONE).priceIsFinite(AT_ONE));
    }

    @Test
    void pricesThatChangeAreFound() {
        AtomicInteger calls = new AtomicInteger();
        Declared counting = new Declared(x -> calls.incrementAndGet(), Shape.NONE);

        assertBroken(() -> counting.sameInputsHaveTheSamePrice(AT_ONE), "first 1.0, then 2.0");
        assertDoesNotThrow(() -> new Declared(x -> x[0], Shape.NONE).sameInputsHaveTheSamePrice(AT_ONE));
    }

    @Test
    void inputsThatAreOverwrittenAreFound() {
        Declared overwriting = new Declared(x -> x[0] = 3, Shape.NONE);

        assertBroken(() -> overwriting.inputsAreNotChanged(AT_ONE), "inputs became [3.0]");
        assertDoesNotThrow(() -> new Declared(x -> x[0], Shape.NONE).inputsAreNotChanged(AT_ONE));
    }

    @Test
    void pricesOutsideTheirBoundsAreFound() {
        assertBroken(() -> new Declared(x -> -0.1, Shape.NONE).priceLiesWithinItsBounds(AT_ONE), "below 0.0");
        assertBroken(() -> new Declared(x -> 10.1, Shape.NONE).priceLiesWithinItsBounds(AT_ONE), "above 10.0");
        assertBroken(() -> new Declared(x -> Double.NaN, Shape.NONE).priceLiesWithinItsBounds(AT_ONE), "below");
        assertDoesNotThrow(() -> new Declared(x -> 10, Shape.NONE).priceLiesWithinItsBounds(AT_ONE));
    }

    @Test
    void pricesThatFallOrRiseTheWrongWayAreFound() {
        PricingFunction rising = x -> x[0];
        PricingFunction falling = x -> 1 / x[0];

        assertBroken(() -> new Declared(falling, Shape.RISES).priceIsMonotoneWhereDeclared(AT_ONE, 0.1), "price falls");
        assertBroken(() -> new Declared(rising, Shape.FALLS).priceIsMonotoneWhereDeclared(AT_ONE, 0.1), "price rises");
        assertDoesNotThrow(() -> new Declared(rising, Shape.RISES).priceIsMonotoneWhereDeclared(AT_ONE, 0.1));
        assertDoesNotThrow(() -> new Declared(falling, Shape.FALLS).priceIsMonotoneWhereDeclared(AT_ONE, 0.1));
        assertDoesNotThrow(() -> new Declared(falling, Shape.NONE).priceIsMonotoneWhereDeclared(AT_ONE, 0.1));
    }

    @Test
    void wrongCurvatureIsFound() {
        PricingFunction convex = x -> x[0] * x[0];
        PricingFunction concave = x -> Math.sqrt(x[0]);

        assertBroken(
                () -> new Declared(concave, Shape.CONVEX).priceIsConvexOrConcaveWhereDeclared(AT_ONE, 0.1, 0.2),
                "not convex, x at 0.8, 1.0, 1.1");
        assertBroken(
                () -> new Declared(convex, Shape.CONCAVE).priceIsConvexOrConcaveWhereDeclared(AT_ONE, 0.1, 0.2),
                "not concave, x at 0.8, 1.0, 1.1");
        assertDoesNotThrow(
                () -> new Declared(convex, Shape.CONVEX).priceIsConvexOrConcaveWhereDeclared(AT_ONE, 0.1, 0.2));
        assertDoesNotThrow(
                () -> new Declared(concave, Shape.CONCAVE).priceIsConvexOrConcaveWhereDeclared(AT_ONE, 0.1, 0.2));
    }
}
