package io.github.garboard.greeks.laws;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What no-arbitrage asks of any pricer of a European option that is driven by spot, strike, time, rate, yield and
 * volatility: implement {@link #price} for a pricer of your own and every law runs on it.
 *
 * <p>{@link BlackScholesMerton} only carries the inputs here; the pricer may be a tree, a grid or a simulation with fixed
 * random numbers. Laws hold within {@link #tolerance()} of the larger of the discounted forward and strike.
 */
public interface EuropeanOptionLaws {

    /** Returns the price of the option that the pricer under test gives. */
    double price(BlackScholesMerton option);

    /**
     * Returns the error allowed, relative to the larger of S exp(-q T) and K exp(-r T). The default suits a closed form; a
     * numerical pricer states its own.
     */
    default double tolerance() {
        return 1e-14;
    }

    /** Call minus put is the discounted forward minus the discounted strike. */
    @Property
    default void callMinusPutIsTheForward(@ForAll BlackScholesMerton option) {
        double difference = price(as(option, OptionType.CALL)) - price(as(option, OptionType.PUT));
        requireClose("call - put", difference, forward(option) - strike(option), option);
    }

    /** A price lies between the discounted intrinsic value and the discounted forward (call) or strike (put). */
    @Property
    default void priceLiesWithinItsBounds(@ForAll BlackScholesMerton option) {
        double forward = forward(option);
        double strike = strike(option);
        double lower = Math.max(option.type().sign() * (forward - strike), 0);
        double upper = option.type() == OptionType.CALL ? forward : strike;
        double price = price(option);
        require("price >= intrinsic value", price >= lower - slack(option), option, price, lower);
        require("price <= upper bound", price <= upper + slack(option), option, price, upper);
    }

    /** A call gains and a put loses as the spot rises. */
    @Property
    default void priceIsMonotoneInSpot(@ForAll BlackScholesMerton option) {
        double change = price(option.withSpot(option.spot() * 1.01)) - price(option);
        require("monotone in spot", option.type().sign() * change >= -slack(option), option, change, 0);
    }

    /** More volatility never lowers a price. */
    @Property
    default void priceIsMonotoneInVolatility(@ForAll BlackScholesMerton option) {
        double change = price(option.withVolatility(option.volatility() + 0.01)) - price(option);
        require("monotone in volatility", change >= -slack(option), option, change, 0);
    }

    /** A higher strike makes a call cheaper and a put dearer, by no more than the discounted difference of the strikes. */
    @Property
    default void aSpreadOfStrikesIsWorthBetweenNothingAndItsWidth(@ForAll BlackScholesMerton option) {
        double higher = 1.02 * option.strike();
        double spread = option.type().sign() * (price(option) - price(option.withStrike(higher)));
        double width = (higher - option.strike()) * Math.exp(-option.rate() * option.years());
        require("spread >= 0", spread >= -2 * slack(option), option, spread, 0);
        require("spread <= width", spread <= width + 2 * slack(option), option, spread, width);
    }

    /** A higher rate makes a call dearer and a put cheaper. */
    @Property
    default void priceIsMonotoneInRate(@ForAll BlackScholesMerton option) {
        double change = price(with(option, option.rate() + 0.01, option.dividendYield())) - price(option);
        require("monotone in rate", option.type().sign() * change >= -2 * slack(option), option, change, 0);
    }

    /** A higher yield makes a call cheaper and a put dearer. */
    @Property
    default void priceIsMonotoneInYield(@ForAll BlackScholesMerton option) {
        double change = price(with(option, option.rate(), option.dividendYield() + 0.01)) - price(option);
        require("monotone in yield", option.type().sign() * change <= 2 * slack(option), option, change, 0);
    }

    /** A price is convex in the spot. */
    @Property
    default void priceIsConvexInSpot(@ForAll BlackScholesMerton option) {
        double step = 0.05 * option.spot();
        double butterfly = price(option.withSpot(option.spot() - step))
                - 2 * price(option)
                + price(option.withSpot(option.spot() + step));
        require("convex in spot", butterfly >= -4 * slack(option), option, butterfly, 0);
    }

    /** Without rate and yield, more time never lowers a price. */
    @Property
    default void withoutCarryPriceIsMonotoneInTime(@ForAll BlackScholesMerton option) {
        BlackScholesMerton plain = with(option, 0, 0);
        double change = price(plain.withYears(plain.years() + 0.1)) - price(plain);
        require("monotone in time", change >= -2 * slack(plain), plain, change, 0);
    }

    /** A butterfly of strikes never has a negative price. */
    @Property
    default void priceIsConvexInStrike(@ForAll BlackScholesMerton option) {
        double step = 0.05 * option.strike();
        double butterfly = price(option.withStrike(option.strike() - step))
                - 2 * price(option)
                + price(option.withStrike(option.strike() + step));
        require("convex in strike", butterfly >= -4 * slack(option), option, butterfly, 0);
    }

    /** Prices scale with the unit of money. */
    @Property
    default void priceIsHomogeneousInSpotAndStrike(@ForAll BlackScholesMerton option) {
        BlackScholesMerton scaled = new BlackScholesMerton(
                option.type(),
                3 * option.spot(),
                3 * option.strike(),
                option.years(),
                option.rate(),
                option.dividendYield(),
                option.volatility());
        requireClose("price at three times the unit", price(scaled) / 3, price(option), option);
    }

    /** A call on S struck at K is a put on K struck at S with rate and yield exchanged. */
    @Property
    default void callAndPutAreSymmetric(@ForAll BlackScholesMerton option) {
        BlackScholesMerton mirror = new BlackScholesMerton(
                option.type() == OptionType.CALL ? OptionType.PUT : OptionType.CALL,
                /* spot= */ option.strike(),
                /* strike= */ option.spot(),
                option.years(),
                /* rate= */ option.dividendYield(),
                /* dividendYield= */ option.rate(),
                option.volatility());
        requireClose("mirrored option", price(mirror), price(option), option);
    }

    /** Without volatility only the intrinsic value of the forward is left. */
    @Property
    default void withoutVolatilityOnlyTheIntrinsicValueIsLeft(@ForAll BlackScholesMerton option) {
        double intrinsic = Math.max(option.type().sign() * (forward(option) - strike(option)), 0);
        requireClose("price without volatility", price(option.withVolatility(0)), intrinsic, option);
    }

    private static double forward(BlackScholesMerton option) {
        return option.spot() * Math.exp(-option.dividendYield() * option.years());
    }

    private static double strike(BlackScholesMerton option) {
        return option.strike() * Math.exp(-option.rate() * option.years());
    }

    private static BlackScholesMerton as(BlackScholesMerton option, OptionType type) {
        return new BlackScholesMerton(
                type,
                option.spot(),
                option.strike(),
                option.years(),
                option.rate(),
                option.dividendYield(),
                option.volatility());
    }

    private static BlackScholesMerton with(BlackScholesMerton option, double rate, double dividendYield) {
        return new BlackScholesMerton(
                option.type(),
                option.spot(),
                option.strike(),
                option.years(),
                rate,
                dividendYield,
                option.volatility());
    }

    private double slack(BlackScholesMerton option) {
        return tolerance() * Math.max(forward(option), strike(option));
    }

    private void requireClose(String what, double got, double expected, BlackScholesMerton option) {
        require(what, Math.abs(got - expected) <= 2 * slack(option), option, got, expected);
    }

    private static void require(String what, boolean holds, BlackScholesMerton option, double got, double expected) {
        if (!holds) {
            throw new AssertionError(what + ": got " + got + " against " + expected + " for " + option);
        }
    }
}
