package io.github.garboard.greeks;

import io.github.garboard.greeks.internal.BlackKernel;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A European option on an asset that pays a continuous yield: price and every sensitivity up to third order.
 *
 * <p>V = w (S exp(-q T) N(w d1) - K exp(-r T) N(w d2)), w = +1 for a call and -1 for a put,
 * d1 = (ln(S/K) + (r - q) T) / (v sqrt T) + v sqrt(T) / 2, d2 = d1 - v sqrt T.
 *
 * <p>All values come from one evaluation. That of {@link Kernel#ACCURATE}, the default, holds d1, d2 and every exponent in double-double: a
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
 *   <li>If rates make a discounted amount infinite, so is what contains it; a difference of two infinite amounts is 0.
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
        OptionType type, double spot, double strike, double years, double rate, double dividendYield, double volatility)
        implements VanillaOption {

    /** Below this the square of an amount, or its product with a small density, may underflow. */
    private static final double TINY = 1e-150;

    /** The power of two that the larger of spot and strike is brought to then. */
    private static final int LARGE_POWER = 900;

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public BlackScholesMerton {
        Objects.requireNonNull(type, "type");
        Inputs.requireNonNegative("spot", spot);
        Inputs.requirePositive("strike", strike);
        Inputs.requireNonNegative("years", years);
        Inputs.requireFinite("rate", rate);
        Inputs.requireFinite("dividendYield", dividendYield);
        Inputs.requireNonNegative("volatility", volatility);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate(Kernel kernel) {
        if (isTiny()) {
            return evaluateInLargerUnit();
        }
        BlackKernel evaluation = kernel(kernel);
        return greek -> BlackValues.value(evaluation, greek);
    }

    private boolean isTiny() {
        return strike < TINY || (spot < TINY && spot > 0);
    }

    private BlackKernel kernel(Kernel kernel) {
        return switch (kernel) {
            case ACCURATE -> kernel();
            case FAST -> BlackKernel.fast(type.sign(), spot, strike, years, rate, dividendYield, volatility);
        };
    }

    @Override
    public Greeks greeks() {
        return isTiny()
                ? VanillaOption.super.greeks()
                : Greeks.of(Greeks.EVERY, BlackValues.values(kernel(), Greeks.EVERY));
    }

    @Override
    public Greeks greeks(Set<Greek> selection, Kernel kernel) {
        if (isTiny()) {
            return VanillaOption.super.greeks(selection, kernel);
        }
        int held = Greeks.bits(selection);
        return Greeks.of(held, BlackValues.values(kernel(kernel), held));
    }

    /**
     * Values scale with the unit of money: amounts that would underflow are counted in a unit that keeps their digits, amounts
     * per unit of the asset in one in which the asset is worth about 1.
     */
    private ToDoubleFunction<Greek> evaluateInLargerUnit() {
        int most = LARGE_POWER - Math.getExponent(Math.max(spot, strike));
        int one = spot > 0 ? Math.min(most, -Math.getExponent(spot)) : most;
        BlackKernel amounts = kernelInUnit(most);
        return greek -> greek.moneyPower() >= 0
                ? Math.scalb(BlackValues.value(amounts, greek), -most * greek.moneyPower())
                : Math.scalb(BlackValues.value(kernelInUnit(one), greek), -one * greek.moneyPower());
    }

    private BlackKernel kernelInUnit(int power) {
        return BlackKernel.accurate(
                type.sign(),
                Math.scalb(spot, power),
                Math.scalb(strike, power),
                years,
                rate,
                dividendYield,
                volatility);
    }

    /** Returns N(w d2), the risk-neutral probability that the option ends in the money; 1/2 where it is undecided. */
    public double probabilityInTheMoney() {
        return kernel().probability();
    }

    /** Returns N(w d1), the probability to end in the money if wealth is counted in units of the asset. */
    public double assetProbabilityInTheMoney() {
        return kernel().shareProbability();
    }

    /** Returns the elasticity (lambda), delta S / V: per cent of value per per cent of spot; NaN for a worthless option. */
    public double lambda() {
        BlackKernel kernel = kernel();
        return kernel.delta() * spot / kernel.price();
    }

    /**
     * Returns the delta in a market's convention.
     *
     * <p>Special case: at a spot of 0 the premium-adjusted delta is 0 for a call and minus infinity for a put, whose premium no
     * amount of the asset pays.
     */
    public double delta(DeltaConvention convention) {
        BlackKernel kernel = kernel();
        double growth = Math.exp(dividendYield * years);
        return BlackValues.determined(
                switch (convention) {
                    case SPOT -> kernel.delta();
                    case FORWARD -> type.sign() * kernel.shareProbability();
                    case PREMIUM_ADJUSTED_SPOT -> -strike * kernel.dualDelta() / spot;
                    case PREMIUM_ADJUSTED_FORWARD -> -strike * kernel.dualDelta() / spot * growth;
                });
    }

    /**
     * Returns the strike at which an option of this type, expiry and market has the given delta. The strike of this option plays
     * no part. Where two strikes have it (a premium-adjusted call), the higher one, which the market means.
     *
     * @param convention what the delta means
     * @param delta the delta, signed: negative for a put
     * @return the strike; empty if no strike has that delta (a wrong sign, 0, more than the largest attainable) or nothing moves
     * @throws IllegalArgumentException if delta is not finite
     */
    public OptionalDouble strikeFromDelta(DeltaConvention convention, double delta) {
        Inputs.requireFinite("delta", delta);
        return DeltaStrikes.strike(this, convention, delta);
    }

    /** Returns the same option at another strike. */
    public BlackScholesMerton withStrike(double newStrike) {
        return new BlackScholesMerton(type, spot, newStrike, years, rate, dividendYield, volatility);
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

    private BlackKernel kernel() {
        return BlackKernel.accurate(type.sign(), spot, strike, years, rate, dividendYield, volatility);
    }
}
