package io.github.garboard.greeks;

import io.github.garboard.greeks.internal.AccurateKernel;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A European option on an asset that pays a continuous yield: price and every sensitivity up to third order.
 *
 * <p>V = w (S exp(-q T) N(w d1) - K exp(-r T) N(w d2)), w = +1 for a call and -1 for a put,
 * d1 = (ln(S/K) + (r - q) T) / (v sqrt T) + v sqrt(T) / 2, d2 = d1 - v sqrt T.
 *
 * <p>All values come from one evaluation of the ACCURATE kernel, which holds d1, d2 and every exponent in double-double: a
 * few units in the last place even 36 standard deviations from the strike. A sensitivity that is a sum with a zero crossing
 * (theta, charm, veta, color, ultima) is that close relative to its largest term.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>If years or volatility is 0, the price is the discounted intrinsic value of the forward; exactly at the forward the
 *       probabilities are 1/2, gamma is infinite, and theta is minus infinity at expiry with volatility left.
 *   <li>If the spot is 0, a call is worth 0 and a put K exp(-r T).
 *   <li>If a normal density underflows, so do the sensitivities that carry it.
 * </ul>
 *
 * @param type call or put
 * @param spot the spot price S, non-negative
 * @param strike the strike K, positive
 * @param years the time to expiry T in years, non-negative
 * @param rate the interest rate r, continuously compounded per year
 * @param dividendYield the yield q of the asset, continuously compounded per year: dividends, the foreign rate, staking
 * @param volatility the volatility v, decimal per square root of a year, non-negative
 * @see "Black and Scholes, The Pricing of Options and Corporate Liabilities, JPE 81, 1973; Merton, Theory of Rational Option
 *     Pricing, Bell J. Econ. 4, 1973; Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., 2007, chapters 1 and 2"
 */
public record BlackScholesMerton(
        OptionType type,
        double spot,
        double strike,
        double years,
        double rate,
        double dividendYield,
        double volatility) {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public BlackScholesMerton {
        Objects.requireNonNull(type, "type");
        requireNonNegative("spot", spot);
        if (!(strike > 0 && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strike must be positive and finite: " + strike);
        }
        requireNonNegative("years", years);
        requireFinite("rate", rate);
        requireFinite("dividendYield", dividendYield);
        requireNonNegative("volatility", volatility);
    }

    /** Returns the price V. Costs one evaluation of the kernel. */
    public double price() {
        return value(Greek.PRICE);
    }

    /** Returns the price or one sensitivity. Costs one evaluation of the kernel. */
    public double value(Greek greek) {
        return value(kernel(), greek);
    }

    /** Returns the price and every sensitivity. Costs one evaluation of the kernel. */
    public Greeks greeks() {
        return greeks(EnumSet.allOf(Greek.class));
    }

    /** Returns a selection of price and sensitivities. Costs one evaluation of the kernel and computes no more than asked. */
    public Greeks greeks(Set<Greek> selection) {
        AccurateKernel kernel = kernel();
        return Greeks.of(selection, greek -> value(kernel, greek));
    }

    /** Returns the same option at another spot. */
    public BlackScholesMerton withSpot(double newSpot) {
        return new BlackScholesMerton(type, newSpot, strike, years, rate, dividendYield, volatility);
    }

    /** Returns the same option with another time to expiry, in years. */
    public BlackScholesMerton withYears(double newYears) {
        return new BlackScholesMerton(type, spot, strike, newYears, rate, dividendYield, volatility);
    }

    /** Returns the same option at another volatility. */
    public BlackScholesMerton withVolatility(double newVolatility) {
        return new BlackScholesMerton(type, spot, strike, years, rate, dividendYield, newVolatility);
    }

    private static double value(AccurateKernel kernel, Greek greek) {
        return switch (greek) {
            case PRICE -> kernel.price();
            case DELTA -> kernel.delta();
            case GAMMA -> kernel.gamma();
            case VEGA -> kernel.vega();
            case THETA -> kernel.theta();
            case RHO -> kernel.rho();
            case PHI -> kernel.phi();
            case DUAL_DELTA -> kernel.dualDelta();
            case VANNA -> kernel.vanna();
            case VOLGA -> kernel.volga();
            case CHARM -> kernel.charm();
            case VETA -> kernel.veta();
            case SPEED -> kernel.speed();
            case ZOMMA -> kernel.zomma();
            case COLOR -> kernel.color();
            case ULTIMA -> kernel.ultima();
        };
    }

    private AccurateKernel kernel() {
        return new AccurateKernel(type.sign(), spot, strike, years, rate, dividendYield, volatility);
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }
}
