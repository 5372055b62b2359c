package io.github.garboard.greeks.laws;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.ImpliedVolatility;
import io.github.garboard.greeks.ImpliedVolatility.Found;
import io.github.garboard.greeks.ImpliedVolatility.None;
import io.github.garboard.greeks.ImpliedVolatility.Reason;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What any solver for the Black-Scholes-Merton volatility of a price keeps: implement {@link #volatility} for a solver of your
 * own and every law runs on it.
 *
 * <p>{@link BlackScholesMerton} only carries the inputs, and makes the prices to solve for.
 */
public interface ImpliedVolatilityLaws {

    /** A condition is a warning, of which six digits are plenty. */
    double CONDITION = 1e-6;

    /** Up to here a volatility is to be found: half of the digits of a double determine it. */
    double DETERMINED = 0x1p26;

    /** The reasons at the lower bound. */
    Set<Reason> LOWER = Set.of(Reason.AT_INTRINSIC, Reason.BELOW_INTRINSIC, Reason.NOT_DETERMINED);

    /** The reasons at the upper bound. */
    Set<Reason> UPPER = Set.of(Reason.AT_OR_ABOVE_LIMIT, Reason.NOT_DETERMINED);

    /** Less intrinsic value, as a share of the strike, is mostly rounding. */
    double LITTLE = 1e-6;

    /**
     * Returns what the solver under test finds.
     *
     * @param option the inputs but for the volatility, which is not to be looked at
     * @param price the price to solve for, non-negative
     */
    ImpliedVolatility volatility(BlackScholesMerton option, double price);

    /**
     * Returns the error allowed for a volatility, relative to it and to 1 + condition. The default is a dozen units in the last
     * place; a rougher solver states its own.
     */
    default double tolerance() {
        return 0x1p-49;
    }

    /** From the price of a volatility that the price determines, the solver comes back to the volatility. */
    @Property
    default void aVolatilityIsFoundAgainFromItsPrice(@ForAll BlackScholesMerton option) {
        Found found = found(option, option.price());
        double error = Math.abs(found.value() - option.volatility());
        require("the volatility", error <= slack(found), option, found.value(), option.volatility());
    }

    /** The volatility that is found gives the price that was asked about. */
    @Property
    default void theVolatilityGivesThePriceBack(@ForAll BlackScholesMerton option) {
        double price = option.price();
        Found found = found(option, price);
        double again = option.withVolatility(found.value()).price();
        // a relative change d of the volatility is one of d / condition of the price
        double allowed = price * tolerance() * (1 + found.condition()) / found.condition();
        require("the price", Math.abs(again - price) <= allowed, option, again, price);
    }

    /** The condition is that of the vega: price / (vega volatility). */
    @Property
    default void theConditionTellsHowMuchThePriceMatters(@ForAll BlackScholesMerton option) {
        double price = option.price();
        Found found = found(option, price);
        double expected = condition(option.withVolatility(found.value()));
        double error = Math.abs(found.condition() - expected);
        require("the condition", error <= CONDITION * expected, option, found.condition(), expected);
    }

    /** A higher price has a higher volatility. */
    @Property
    default void aHigherPriceHasAHigherVolatility(@ForAll BlackScholesMerton option) {
        double price = option.price();
        Found lower = found(option, price);
        ImpliedVolatility outcome = volatility(option, 1.001 * price);
        if (outcome instanceof Found higher) {
            double least = lower.value() - slack(higher);
            require("monotone in price", higher.value() > least, option, higher.value(), lower.value());
        } else {
            requireReason((None) outcome, UPPER, option);
        }
    }

    /** A price at the discounted intrinsic value has no volatility, and the reason says so. */
    @Property
    default void aPriceAtTheIntrinsicValueHasNone(@ForAll BlackScholesMerton option) {
        Assume.that(option.years() > 0);
        requireReason(none(option, option.withVolatility(0).price()), LOWER, option);
    }

    /** A price below the discounted intrinsic value is an arbitrage. */
    @Property
    default void aPriceBelowTheIntrinsicValueHasNone(@ForAll BlackScholesMerton option) {
        double intrinsic = option.withVolatility(0).price();
        Assume.that(option.years() > 0 && intrinsic > LITTLE * option.strike());
        requireReason(none(option, 0.99 * intrinsic), Set.of(Reason.BELOW_INTRINSIC), option);
    }

    /** A price above the discounted forward of a call, or the discounted strike of a put, has no volatility. */
    @Property
    default void aPriceAboveItsLimitHasNone(@ForAll BlackScholesMerton option) {
        Assume.that(option.years() > 0);
        double limit = option.type().sign() > 0
                ? option.spot() * Math.exp(-option.dividendYield() * option.years())
                : option.strike() * Math.exp(-option.rate() * option.years());
        requireReason(none(option, 1.01 * limit), Set.of(Reason.AT_OR_ABOVE_LIMIT), option);
    }

    /** Without time there is nothing to solve for. */
    @Property
    default void withoutTimeThereIsNone(@ForAll BlackScholesMerton option) {
        requireReason(none(option.withYears(0), option.price()), Set.of(Reason.EXPIRED), option);
    }

    private double slack(Found found) {
        return tolerance() * found.value() * (1 + found.condition());
    }

    /** Returns what is found, of an option whose price determines its volatility. */
    private Found found(BlackScholesMerton option, double price) {
        // below that a double holds fewer digits
        Assume.that(price >= Double.MIN_NORMAL);
        Assume.that(option.years() > 0 && option.volatility() > 0 && condition(option) <= DETERMINED);
        if (volatility(option, price) instanceof Found found) {
            return found;
        }
        throw new AssertionError("no volatility of the price " + price + " for " + option);
    }

    private None none(BlackScholesMerton option, double price) {
        if (volatility(option, price) instanceof None none) {
            return none;
        }
        throw new AssertionError("a volatility of the price " + price + " for " + option);
    }

    /** Returns price / (vega volatility); NaN where both are 0. */
    private static double condition(BlackScholesMerton option) {
        return option.price() / (option.greeks().vega() * option.volatility());
    }

    private static void requireReason(None none, Set<Reason> reasons, BlackScholesMerton option) {
        if (!reasons.contains(none.reason())) {
            throw new AssertionError("a reason of " + reasons + ": got " + none + " for " + option);
        }
    }

    private static void require(String what, boolean holds, BlackScholesMerton option, double got, double expected) {
        if (!holds) {
            throw new AssertionError(what + ": got " + got + " against " + expected + " for " + option);
        }
    }
}
