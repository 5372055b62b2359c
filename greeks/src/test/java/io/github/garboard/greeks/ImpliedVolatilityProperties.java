package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.special.Erf;

class ImpliedVolatilityProperties {

    private static final double ULP = Math.ulp(1.0);

    /** What the price of an option may be off by on the reference grid, in ulp. */
    private static final double PRICE_ULP = 8;

    /** What its ln(S/K) may be off by where the carry cancels nearly all of it; 8e-20 seen. */
    private static final double LOGARITHM = 2e-19;

    /** Below it the density that the price is made of may be subnormal, and hold a few bits only. */
    private static final double SMALLEST_PRICE = 1e-290;

    /** What an implied volatility may be off by, over 1 + condition, in ulp. */
    private static final double VOLATILITY_ULP = 1.05;

    /** Commons Math's erfc is absolutely within about 1e-15. */
    private static final double ERFC = 4e-15;

    @Property(tries = 2000)
    void theVolatilityOfAPriceIsTheOneItCameFrom(@ForAll BlackScholesMerton option) {
        double price = option.price();
        Assume.that(price > SMALLEST_PRICE);
        implied(option, price)
                .fold(
                        found -> {
                            double condition = found.condition();
                            double error = VOLATILITY_ULP * ULP * (1 + condition) + priceError(option) * condition;
                            double larger = Math.max(found.value(), option.volatility());
                            // a condition far above 1 makes the error of a volatility nonlinear
                            double tolerance = error * (1 + 1e3 * error) * larger;
                            assertEquals(option.volatility(), found.value(), tolerance, option::toString);
                            return found;
                        },
                        none -> none);
    }

    @Property(tries = 2000)
    void thePriceOfAVolatilityIsTheOneItCameFrom(@ForAll BlackScholesMerton option) {
        double price = option.price();
        Assume.that(price > SMALLEST_PRICE);
        implied(option, price)
                .fold(
                        found -> {
                            double error = VOLATILITY_ULP * ULP * (1 + 1 / found.condition()) + 2 * priceError(option);
                            double again = option.withVolatility(found.value()).price();
                            assertEquals(price, again, error * price, option::toString);
                            return found;
                        },
                        none -> none);
    }

    /** Relative; that of the logarithm grows by |x| / s^2, d ln(price) / dx in a wing. */
    private static double priceError(BlackScholesMerton option) {
        double carry = (option.rate() - option.dividendYield()) * option.years();
        double x = Math.log(option.spot() / option.strike()) + carry;
        double s = option.volatility() * Math.sqrt(option.years());
        return PRICE_ULP * ULP + (s > 0 ? LOGARITHM * Math.abs(x) / s / s : 0);
    }

    @Property(tries = 2000)
    void anOrdinaryOptionHasAVolatility(@ForAll BlackScholesMerton option) {
        double s = option.volatility() * Math.sqrt(option.years());
        double carry = (option.rate() - option.dividendYield()) * option.years();
        double x = Math.log(option.spot() / option.strike()) + carry;
        Assume.that(s > 1e-3 && s < 6 && Math.abs(x) < 3 * s);
        assertTrue(implied(option, option.price()).volatility().isPresent(), option::toString);
    }

    @Property(tries = 2000)
    void aHigherPriceHasAHigherVolatility(
            @ForAll BlackScholesMerton option, @ForAll @DoubleRange(min = 0, max = 0.01) @Scale(12) double more) {
        double price = option.price();
        implied(option, price)
                .fold(
                        lower -> implied(option, price * (1 + more))
                                .fold(
                                        higher -> {
                                            double slack = 2 * VOLATILITY_ULP * ULP * (1 + lower.condition());
                                            assertTrue(
                                                    higher.value() >= lower.value() * (1 - slack),
                                                    () -> option + " " + lower + " " + higher);
                                            return higher;
                                        },
                                        none -> none),
                        none -> none);
    }

    @Property
    void exchangingForwardAndStrikeExchangesCallAndPut(@ForAll BlackScholesMerton option) {
        double price = new BlackScholesMerton(
                        OptionType.CALL, option.spot(), option.strike(), option.years(), 0, 0, option.volatility())
                .price();
        ImpliedVolatility call =
                ImpliedVolatility.black(OptionType.CALL, option.spot(), option.strike(), option.years(), 1, price);
        ImpliedVolatility put =
                ImpliedVolatility.black(OptionType.PUT, option.strike(), option.spot(), option.years(), 1, price);
        assertEquals(call.volatility().isPresent(), put.volatility().isPresent(), option::toString);
        call.fold(
                found -> {
                    double tolerance = 2 * VOLATILITY_ULP * ULP * (1 + found.condition()) * found.value();
                    assertEquals(found.value(), put.orElseThrow(), tolerance, option::toString);
                    return found;
                },
                none -> none);
    }

    @Property
    void theNormalVolatilityOfAPriceIsTheOneItCameFrom(
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(9) double forward,
            @ForAll @DoubleRange(min = -4, max = 4) @Scale(9) double deviations,
            @ForAll @DoubleRange(min = 1e-3, max = 50) @Scale(9) double volatility,
            @ForAll @DoubleRange(min = 1e-3, max = 10) @Scale(9) double years,
            @ForAll OptionType type) {
        double total = volatility * Math.sqrt(years);
        double strike = forward + deviations * total;
        double distance = type.sign() * (forward - strike);
        double d = distance / total;
        double price = 0.9
                * (distance * 0.5 * Erf.erfc(-d / Math.sqrt(2))
                        + total * Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI));
        Assume.that(price > 0);
        ImpliedVolatility implied = ImpliedVolatility.bachelier(type, forward, strike, years, 0.9, price);
        implied.fold(
                found -> {
                    double relative = (ERFC * (1 + Math.abs(distance) / price)) * found.condition() + 4 * ULP;
                    // the strike itself is rounded
                    double rounding = ULP * Math.max(Math.abs(forward), Math.abs(strike)) / total;
                    double vegaShare = Math.exp(d * d / 2);
                    assertEquals(volatility, found.value(), volatility * (relative + rounding * vegaShare) * 8);
                    return found;
                },
                none -> {
                    throw new AssertionError(none);
                });
    }

    @Property(tries = 5000)
    void everyBlackScholesMertonInputHasAnOutcome(
            @ForAll OptionType type,
            @ForAll long spot,
            @ForAll long strike,
            @ForAll long years,
            @ForAll long rate,
            @ForAll long yield,
            @ForAll long price) {
        assertOutcome(ImpliedVolatility.blackScholesMerton(
                type, size(spot), positive(strike), size(years), finite(rate), finite(yield), size(price)));
    }

    @Property(tries = 5000)
    void everyForwardInputHasAnOutcome(
            @ForAll OptionType type,
            @ForAll long forward,
            @ForAll long strike,
            @ForAll long years,
            @ForAll long discount,
            @ForAll long price) {
        assertOutcome(ImpliedVolatility.black(
                type, size(forward), positive(strike), size(years), positive(discount), size(price)));
        assertOutcome(ImpliedVolatility.bachelier(
                type, finite(forward), finite(strike), size(years), positive(discount), size(price)));
    }

    /** A price inside its bounds by a drawn share of the way, so that the solver runs and not only the checks before it. */
    @Property(tries = 5000)
    void everyPriceBetweenItsBoundsHasAnOutcome(
            @ForAll long spot,
            @ForAll @DoubleRange(min = -700, max = 700) @Scale(9) double moneyness,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(18) double share,
            @ForAll long years) {
        double forward = positive(spot);
        double strike = positive(Double.doubleToRawLongBits(forward * Math.exp(moneyness)));
        ImpliedVolatility call = ImpliedVolatility.black(
                OptionType.CALL, forward, strike, size(years), 1, share * Math.min(forward, strike));
        assertOutcome(call);
        assertOutcome(ImpliedVolatility.bachelier(
                OptionType.PUT, forward, strike, size(years), 1, share * Math.max(forward, strike)));
    }

    private static void assertOutcome(ImpliedVolatility implied) {
        implied.fold(
                found -> {
                    assertTrue(found.value() > 0 && found.value() < Double.POSITIVE_INFINITY, found::toString);
                    assertTrue(found.condition() <= ImpliedVolatility.CONDITION_LIMIT, found::toString);
                    return found;
                },
                none -> {
                    assertFalse(Double.isNaN(none.bound()), none::toString);
                    return none;
                });
    }

    private static ImpliedVolatility implied(BlackScholesMerton option, double price) {
        return ImpliedVolatility.blackScholesMerton(
                option.type(),
                option.spot(),
                option.strike(),
                option.years(),
                option.rate(),
                option.dividendYield(),
                price);
    }

    private static double finite(long bits) {
        double value = Double.longBitsToDouble(bits);
        return Double.isFinite(value) ? value : Double.MAX_VALUE;
    }

    private static double size(long bits) {
        return Math.abs(finite(bits));
    }

    private static double positive(long bits) {
        return Math.max(size(bits), Double.MIN_VALUE);
    }
}
