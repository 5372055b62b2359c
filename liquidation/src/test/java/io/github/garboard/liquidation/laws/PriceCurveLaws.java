package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.auction.PriceCurve;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the price curve of one phase of a Dutch auction keeps: nobody is worse off for waiting but for losing the lot. */
public interface PriceCurveLaws {

    /** Returns the curves under test, of one phase each: chained curves may rise where a phase begins. */
    Arbitrary<? extends PriceCurve> curves();

    /** Returns {@link #curves()} to the properties of this interface. */
    @Provide
    default Arbitrary<? extends PriceCurve> lawCurves() {
        return curves();
    }

    /** Returns times from 0 to the largest to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawTimes() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_VALUE, Double.MAX_VALUE),
                Arbitraries.doubles().between(0, 10).ofScale(9),
                Arbitraries.doubles().between(0, 1e6).ofScale(3));
    }

    /** The price is finite at all times. */
    @Property
    default void priceIsFinite(@ForAll("lawCurves") PriceCurve curve, @ForAll("lawTimes") double elapsed) {
        double price = curve.at(elapsed);
        Law.require(Double.isFinite(price), "price " + price + " after " + elapsed);
    }

    /** The price never rises. */
    @Property
    default void priceNeverRises(
            @ForAll("lawCurves") PriceCurve curve,
            @ForAll("lawTimes") double first,
            @ForAll("lawTimes") double second) {
        double sooner = curve.at(Math.min(first, second));
        double later = curve.at(Math.max(first, second));
        Law.require(
                later <= sooner, "price rises from " + sooner + " to " + later + " between " + first + ", " + second);
    }

    /** The price of two moments next to each other does not rise either, where rounding would show. */
    @Property
    default void priceDoesNotRiseByRounding(@ForAll("lawCurves") PriceCurve curve, @ForAll("lawTimes") double elapsed) {
        double next = Math.min(Double.MAX_VALUE, Math.nextUp(elapsed));
        Law.require(curve.at(next) <= curve.at(elapsed), "price rises just after " + elapsed);
    }

    /** A time that is negative or not finite is refused. */
    @Property(tries = 10)
    default void badTimeIsRefused(@ForAll("lawCurves") PriceCurve curve) {
        for (double bad : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            try {
                double price = curve.at(bad);
                throw new AssertionError("price " + price + " after " + bad);
            } catch (IllegalArgumentException refused) {
                Law.require(refused.getMessage() != null, "refused without a message: " + bad);
            }
        }
    }
}
