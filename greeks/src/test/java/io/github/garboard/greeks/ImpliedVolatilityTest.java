package io.github.garboard.greeks;

import static io.github.garboard.greeks.ImpliedVolatility.Reason.AT_INTRINSIC;
import static io.github.garboard.greeks.ImpliedVolatility.Reason.AT_OR_ABOVE_LIMIT;
import static io.github.garboard.greeks.ImpliedVolatility.Reason.BELOW_INTRINSIC;
import static io.github.garboard.greeks.ImpliedVolatility.Reason.EXPIRED;
import static io.github.garboard.greeks.ImpliedVolatility.Reason.NOT_DETERMINED;
import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.ImpliedVolatility.Found;
import io.github.garboard.greeks.ImpliedVolatility.None;
import io.github.garboard.greeks.ImpliedVolatility.Reason;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedVolatilityTest {

    private static final double EXACT = 0;

    /** Bounds are rounded about once. */
    private static final double BOUND = 2 * Math.ulp(1.0);

    /** A few ulp, for conditions of about 1. */
    private static final double FEW_ULP = 4 * Math.ulp(1.0);

    /** The series that a condition is made of; 2e-14 seen here. */
    private static final double SERIES = 2e-13;

    /** Time values that are alike to 2^-60 give one volatility but for ties; were they to 2^-54, one in five would differ. */
    private static final double ROUNDED_ALIKE = 0.99;

    @Test
    void haugsCallIsInverted() {
        // Haug 2007, section 1.1.1: S=60, K=65, T=0.25, r=8 %, v=30 %, price 2.1334 to four decimals; vega is about 11
        double volatility = ImpliedVolatility.blackScholesMerton(CALL, 60, 65, 0.25, 0.08, 0, 2.1334)
                .orElseThrow();
        assertEquals(0.3, volatility, 5e-5 / 11);
    }

    @Test
    void spotAndForwardInputsAgree() {
        // without rates spot is the forward, so every operation is the same
        ImpliedVolatility spot = ImpliedVolatility.blackScholesMerton(PUT, 100, 90, 0.5, 0, 0, 3.25);
        assertEquals(ImpliedVolatility.black(PUT, 100, 90, 0.5, 1, 3.25), spot);
        assertEquals(ImpliedVolatility.black(PUT, 100, 90, 0.5, 0.5, 1.625), spot);
    }

    @Test
    void atTheForwardTheSmallPriceIsProportional() {
        // beta = s / sqrt(2 pi) (1 - s^2/24 ...)
        double total = 1e-9;
        double price = 100 * total / Math.sqrt(2 * Math.PI);
        Found found = found(ImpliedVolatility.black(CALL, 100, 100, 0.25, 1, price));
        assertEquals(2 * total, found.value(), FEW_ULP * found.value());
        assertEquals(1, found.condition(), 1e-12);
    }

    @Test
    void bachelierAtTheForwardIsProportional() {
        Found found = found(ImpliedVolatility.bachelier(PUT, -0.01, -0.01, 4, 0.5, 0.003));
        assertEquals(0.003 * Math.sqrt(2 * Math.PI), found.value(), FEW_ULP * found.value());
        assertEquals(1, found.condition(), 1e-12);
    }

    @Test
    void theNormalVolatilityIsTheLimitOfTheBlackOneForALargeShift() {
        double shift = 1e8;
        double normal = ImpliedVolatility.bachelier(CALL, 3, 5, 1, 1, 0.7).orElseThrow();
        double black =
                ImpliedVolatility.black(CALL, shift + 3, shift + 5, 1, 1, 0.7).orElseThrow();
        assertEquals(normal, black * (shift + 4), 1e-7 * normal);
    }

    @Test
    void pricesAtAndBeyondTheirBoundsSayWhy() {
        assertNone(AT_INTRINSIC, 10, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, 0, 0, 10));
        assertNone(AT_INTRINSIC, 10, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, 0, 0, Math.nextUp(10.0)));
        assertNone(AT_INTRINSIC, 0, ImpliedVolatility.blackScholesMerton(CALL, 90, 100, 1, 0, 0, 0));
        assertNone(BELOW_INTRINSIC, 10, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, 0, 0, 9.99));
        assertNone(BELOW_INTRINSIC, 10, ImpliedVolatility.blackScholesMerton(PUT, 90, 100, 1, 0, 0, 0));
        assertNone(AT_OR_ABOVE_LIMIT, 100, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, 0, 0, 100));
        assertNone(AT_OR_ABOVE_LIMIT, 90, ImpliedVolatility.blackScholesMerton(PUT, 100, 90, 1, 0, 0, 90));
        assertNone(AT_OR_ABOVE_LIMIT, 90, ImpliedVolatility.blackScholesMerton(PUT, 100, 90, 1, 0, 0, 1e300));
        assertNone(AT_OR_ABOVE_LIMIT, 50, ImpliedVolatility.black(CALL, 100, 100, 1, 0.5, Math.nextDown(50.0)));
        assertNone(AT_INTRINSIC, 2, ImpliedVolatility.bachelier(PUT, -1, 3, 1, 0.5, 2));
        assertNone(BELOW_INTRINSIC, 2, ImpliedVolatility.bachelier(PUT, -1, 3, 1, 0.5, 1.9));
        assertNone(AT_INTRINSIC, 0, ImpliedVolatility.bachelier(CALL, -1, 3, 1, 0.5, 0));
    }

    @Test
    void inTheMoneyItIsTheOneOfTheOptionThatParityGives() {
        // every amount is exact, but no amount per unit of 96 is
        int points = 0;
        int equal = 0;
        for (int i = 1; i <= 40; i++) {
            for (int j = 1; j <= 40; j++) {
                double forward = 96 + i * 0x1p-7;
                double put = j * 37 * 0x1p-10;
                double call = put + (forward - 96);
                double out =
                        ImpliedVolatility.black(PUT, forward, 96, 0.5, 1, put).orElseThrow();
                double in =
                        ImpliedVolatility.black(CALL, forward, 96, 0.5, 1, call).orElseThrow();
                assertEquals(out, in, Math.ulp(out));
                points++;
                equal += out == in ? 1 : 0;
            }
        }
        assertTrue(equal >= ROUNDED_ALIKE * points, equal + " of " + points);
    }

    @Test
    void theConditionIsThatOfTheVegaOfTheVolatility() {
        for (double x = -2.9; x < 3; x += 0.13) {
            for (double s = Math.abs(x) / 5 + 0.02; s < 4; s *= 1.17) {
                BlackScholesMerton out = new BlackScholesMerton(x < 0 ? CALL : PUT, 100 * Math.exp(x), 100, 1, 0, 0, s);
                Found found = found(ImpliedVolatility.blackScholesMerton(
                        out.type(),
                        out.spot(),
                        out.strike(),
                        out.years(),
                        out.rate(),
                        out.dividendYield(),
                        out.price()));
                double vega = out.withVolatility(found.value()).greeks().vega();
                double condition = out.price() / (vega * found.value());
                assertEquals(condition, found.condition(), SERIES * condition, out::toString);
            }
        }
    }

    @Test
    void aTimeValueOfAFewUlpDeterminesNothing() {
        double few = 10 + 3 * Math.ulp(10.0);
        assertNone(NOT_DETERMINED, 10, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, 0, 0, few));
        assertNone(NOT_DETERMINED, 2, ImpliedVolatility.bachelier(PUT, -1, 3, 1, 0.5, 2 + 3 * Math.ulp(2.0)));
        double nearLimit = 100 - 3 * Math.ulp(99.0);
        assertNone(NOT_DETERMINED, 100, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, 0, 0, nearLimit));
        assertNone(NOT_DETERMINED, 0, ImpliedVolatility.black(CALL, 1, 2, 1, 1, 3 * Double.MIN_VALUE));
    }

    @Test
    void aHugeConditionDeterminesNothingThoughTheTimeValueIsSeen() {
        // a hair in the money: the time value is 8 ulp of the price and all of it at little volatility
        double price = 1 + 8 * Math.ulp(1.0);
        assertNone(NOT_DETERMINED, 1, ImpliedVolatility.black(CALL, 1 + 1, 1, 1, 1, price));
        Found found = found(ImpliedVolatility.black(CALL, 2, 1, 1, 1, 1 + 1e-10));
        assertTrue(found.condition() < ImpliedVolatility.CONDITION_LIMIT && found.condition() > 1e7, found::toString);
    }

    @Test
    void anExpiredOptionHasNone() {
        assertNone(EXPIRED, 10, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 0, 0.05, 0.02, 12));
        assertNone(EXPIRED, 0, ImpliedVolatility.black(PUT, 100, 90, 0, 0.9, 12));
        assertNone(EXPIRED, 9, ImpliedVolatility.bachelier(CALL, 100, 90, 0, 0.9, 12));
        assertNone(EXPIRED, 0, ImpliedVolatility.bachelier(PUT, 100, 90, 0, 0.9, 12));
        assertNone(EXPIRED, 90, ImpliedVolatility.blackScholesMerton(PUT, 0, 90, 0, 0.05, 0.02, 12));
    }

    @Test
    void aWorthlessAssetLeavesOneBound() {
        assertNone(AT_INTRINSIC, 0, ImpliedVolatility.black(CALL, 0, 90, 1, 0.5, 0));
        assertNone(AT_OR_ABOVE_LIMIT, 0, ImpliedVolatility.black(CALL, 0, 90, 1, 0.5, 1));
        assertNone(AT_INTRINSIC, 45, ImpliedVolatility.black(PUT, 0, 90, 1, 0.5, 45));
        assertNone(BELOW_INTRINSIC, 45, ImpliedVolatility.black(PUT, 0, 90, 1, 0.5, 44));
        assertNone(AT_OR_ABOVE_LIMIT, 90, ImpliedVolatility.blackScholesMerton(PUT, 0, 90, 1, 0, 0, 91));
    }

    @Test
    void soFarInTheMoneyThatOnlyTheForwardIsSeenThereIsNone() {
        assertNone(AT_INTRINSIC, 1e20, ImpliedVolatility.black(CALL, 1e20, 1, 1, 1, 1e20));
        assertNone(BELOW_INTRINSIC, 1e20, ImpliedVolatility.black(CALL, 1e20, 1, 1, 1, 9e19));
        assertNone(AT_OR_ABOVE_LIMIT, 1e20, ImpliedVolatility.black(PUT, 1, 1e20, 1, 1, 1.1e20));
        assertNone(AT_OR_ABOVE_LIMIT, 1, ImpliedVolatility.black(CALL, 1, 1e20, 1, 1, 1e30));
    }

    @Test
    void ratesThatNoDiscountFactorHoldsAreNotNumbersEither() {
        assertNone(NOT_DETERMINED, 100, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 10, -1e300, 0, 10));
        assertNone(
                BELOW_INTRINSIC,
                Double.POSITIVE_INFINITY,
                ImpliedVolatility.blackScholesMerton(PUT, 100, 90, 10, -1e300, 0, 10));
        assertNone(AT_INTRINSIC, 0, ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1e300, 1e300, 1e300, 0));
        assertNone(
                NOT_DETERMINED,
                Double.POSITIVE_INFINITY,
                ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1e300, -1e300, -1e300, 1));
        assertNone(AT_OR_ABOVE_LIMIT, 0, ImpliedVolatility.blackScholesMerton(PUT, 100, 90, 1, 1e6, 0, 1));
    }

    @Test
    void aHugeCarryStillHasItsVolatility() {
        // F/K = e^-2000: the limit of the call is 100, and half of it takes z = 0, so s = sqrt(2 x) + O(1/s)
        double x = 2000 + Math.log(90 / 100.0);
        Found found = found(ImpliedVolatility.blackScholesMerton(CALL, 100, 90, 1, -2000, 0, 50));
        assertEquals(Math.sqrt(2 * x), found.value(), 2 / Math.sqrt(x));
    }

    @Test
    void moneyScalesDownToSubnormals() {
        double unit = 0x1p-1040;
        double whole = ImpliedVolatility.black(CALL, 1000, 1250, 1, 1, 32).orElseThrow();
        double small = ImpliedVolatility.black(CALL, 1000 * unit, 1250 * unit, 1, 1, 32 * unit)
                .orElseThrow();
        assertEquals(whole, small, EXACT);
        double large = ImpliedVolatility.black(CALL, 1000 * 0x1p1013, 1250 * 0x1p1013, 1, 1, 32 * 0x1p1013)
                .orElseThrow();
        assertEquals(whole, large, EXACT);
    }

    @Test
    void aVolatilityOfAlmostNothingIsFoundUntilNoDoubleHoldsIt() {
        Found found = found(ImpliedVolatility.black(CALL, 1e200, 1e200, 1, 1, 1e-100));
        assertEquals(1e-300 * Math.sqrt(2 * Math.PI), found.value(), 1e-15 * found.value());
        Found less = found(ImpliedVolatility.black(CALL, 1e200, 1e200, 1e-100, 1, 1e-150));
        assertEquals(1e-300 * Math.sqrt(2 * Math.PI), less.value(), 1e-15 * less.value());
        assertEquals(1, less.condition(), 1e-12);
        assertNone(NOT_DETERMINED, 0, ImpliedVolatility.black(CALL, 1e200, 1e200, 1, 1, 1e-200));
        assertNone(NOT_DETERMINED, 0, ImpliedVolatility.bachelier(CALL, 1, 1, 1e-300, 1, 1e300));
    }

    @Test
    void bachelierTakesTheWholeRange() {
        Found far = found(ImpliedVolatility.bachelier(CALL, -1.7e308, 1.7e308, 1, 1, 1e306));
        Found near = found(ImpliedVolatility.bachelier(CALL, -1.7, 1.7, 1, 1, 0.01));
        assertEquals(near.value(), far.value() / 1e308, FEW_ULP * near.value());
        // six times the largest double
        assertNone(NOT_DETERMINED, 0, ImpliedVolatility.bachelier(CALL, -1.7e308, 1.7e308, 1, 1, 1e308));
        assertNone(
                BELOW_INTRINSIC,
                Double.POSITIVE_INFINITY,
                ImpliedVolatility.bachelier(PUT, -1.7e308, 1.7e308, 1, 1, 1e308));
    }

    @Test
    void anOutcomeFolds() {
        ImpliedVolatility found = ImpliedVolatility.black(CALL, 100, 100, 1, 1, 8);
        assertEquals(OptionalDouble.of(found.orElseThrow()), found.volatility());
        assertEquals(true, found.<Boolean>fold(f -> true, n -> false));
        ImpliedVolatility none = ImpliedVolatility.black(CALL, 100, 90, 1, 1, 9);
        assertEquals(OptionalDouble.empty(), none.volatility());
        assertEquals(false, none.<Boolean>fold(f -> true, n -> false));
        IllegalStateException error = assertThrows(IllegalStateException.class, none::orElseThrow);
        assertEquals("the price has no implied volatility: below intrinsic, price 9.0, bound 10.0", error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, 1, 0, 0, 5, 'spot must be non-negative and finite: -1.0'",
        "NaN, 100, 1, 0, 0, 5, 'spot must be non-negative and finite: NaN'",
        "100, 0, 1, 0, 0, 5, 'strike must be positive and finite: 0.0'",
        "100, Infinity, 1, 0, 0, 5, 'strike must be positive and finite: Infinity'",
        "100, 100, -1, 0, 0, 5, 'years must be non-negative and finite: -1.0'",
        "100, 100, 1, NaN, 0, 5, 'rate must be finite: NaN'",
        "100, 100, 1, 0, Infinity, 5, 'dividendYield must be finite: Infinity'",
        "100, 100, 1, 0, 0, NaN, 'price must be non-negative and finite: NaN'",
        "100, 100, 1, 0, 0, -5, 'price must be non-negative and finite: -5.0'",
        "100, 100, 1, 0, 0, Infinity, 'price must be non-negative and finite: Infinity'"
    })
    void badSpotInputIsNamed(
            double spot, double strike, double years, double rate, double yield, double price, String message) {
        assertMessage(
                message, () -> ImpliedVolatility.blackScholesMerton(CALL, spot, strike, years, rate, yield, price));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, 1, 1, 5, 'forward must be non-negative and finite: -1.0'",
        "100, NaN, 1, 1, 5, 'strike must be positive and finite: NaN'",
        "100, 100, NaN, 1, 5, 'years must be non-negative and finite: NaN'",
        "100, 100, 1, 0, 5, 'discount must be positive and finite: 0.0'",
        "100, 100, 1, 1, -1, 'price must be non-negative and finite: -1.0'"
    })
    void badForwardInputIsNamed(
            double forward, double strike, double years, double discount, double price, String message) {
        assertMessage(message, () -> ImpliedVolatility.black(CALL, forward, strike, years, discount, price));
    }

    @ParameterizedTest
    @CsvSource({
        "Infinity, 100, 1, 1, 5, 'forward must be finite: Infinity'",
        "-100, NaN, 1, 1, 5, 'strike must be finite: NaN'",
        "-100, -90, -1, 1, 5, 'years must be non-negative and finite: -1.0'",
        "-100, -90, 1, -1, 5, 'discount must be positive and finite: -1.0'",
        "-100, -90, 1, 1, NaN, 'price must be non-negative and finite: NaN'"
    })
    void badNormalInputIsNamed(
            double forward, double strike, double years, double discount, double price, String message) {
        assertMessage(message, () -> ImpliedVolatility.bachelier(CALL, forward, strike, years, discount, price));
    }

    @Test
    void valuesRejectWhatTheyCannotBe() {
        assertMessage("value must be positive and finite: 0.0", () -> new Found(0, 1));
        assertMessage("condition must be positive and finite: NaN", () -> new Found(1, Double.NaN));
        assertMessage("price must be non-negative and finite: NaN", () -> new None(EXPIRED, Double.NaN, 0));
        assertMessage("bound must be non-negative: NaN", () -> new None(EXPIRED, 1, Double.NaN));
    }

    private static void assertMessage(String message, Executable bad) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, bad).getMessage());
    }

    private static Found found(ImpliedVolatility implied) {
        return assertInstanceOf(Found.class, implied);
    }

    private static void assertNone(Reason reason, double bound, ImpliedVolatility implied) {
        None none = assertInstanceOf(None.class, implied);
        assertEquals(reason, none.reason(), none::toString);
        assertEquals(bound, none.bound(), Double.isInfinite(bound) ? 0 : BOUND * bound, none::toString);
    }
}
