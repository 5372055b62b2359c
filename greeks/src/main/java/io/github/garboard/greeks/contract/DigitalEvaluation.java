package io.github.garboard.greeks.contract;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.internal.LogMoneyness;
import java.util.function.ToDoubleFunction;

/**
 * A S^p exp(-a T) N(w d), A an amount: an asset-or-nothing option for p = 1, a = q, d = d1, a cash-or-nothing option for p = 0,
 * a = r, d = d2.
 *
 * <p>The derivatives of N(w d) are those of d, weighted by the density and Hermite polynomials of d. The probability and the
 * density come from the double-double evaluation of the vanilla option, so that the wings keep their digits.
 */
final class DigitalEvaluation implements ToDoubleFunction<Greek> {

    private static final double ROOT_TWO_PI_INVERSE = 0.3989422804014327;

    private final int power;
    private final double spot;
    private final double strike;
    private final double years;
    private final double volatility;
    /** a, and what it is the rate of. */
    private final double decay;

    /** A S^p exp(-a T) N(w d). */
    private final double value;
    /** A S^p exp(-a T) w n(d), 0 where nothing moves. */
    private final double gauss;

    /** At the forward without volatility: the value jumps here by this much. */
    private final double jump;

    private final double s;
    private final double carry;
    private final double d;
    private final double other;

    private DigitalEvaluation(BlackScholesMerton option, int power, double amount) {
        this.power = power;
        spot = option.spot();
        strike = option.strike();
        years = option.years();
        volatility = option.volatility();
        decay = power == 1 ? option.dividendYield() : option.rate();
        ToDoubleFunction<Greek> vanilla = option.evaluate();
        int sign = option.type().sign();
        double perStrike = amount / strike;
        value = sign
                * (power == 1
                        ? spot * vanilla.applyAsDouble(Greek.DELTA)
                        : -amount * vanilla.applyAsDouble(Greek.DUAL_DELTA));
        s = volatility * Math.sqrt(years);
        double rateTime = option.rate() * years;
        double yieldTime = option.dividendYield() * years;
        carry = rateTime - yieldTime;
        double x = logMoneyness(option, rateTime, yieldTime);
        boolean moves = s > 0 && s < Double.POSITIVE_INFINITY && !Double.isInfinite(x);
        double density = moves ? sign * vanilla.applyAsDouble(Greek.VEGA) / Math.sqrt(years) : 0;
        gauss = power == 1 ? density : density * perStrike;
        jump = x == 0 && s == 0 ? sign * 2 * Math.abs(value) : 0;
        double middle = moves ? x / s : 0;
        d = middle + (power - 0.5) * s;
        other = middle - (power - 0.5) * s;
    }

    static DigitalEvaluation ofAsset(BlackScholesMerton option) {
        return new DigitalEvaluation(option, 1, 1);
    }

    static DigitalEvaluation ofCash(BlackScholesMerton option, double cash) {
        return new DigitalEvaluation(option, 0, cash);
    }

    private static double logMoneyness(BlackScholesMerton option, double rateTime, double yieldTime) {
        if (!(option.spot() > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double carry = rateTime - yieldTime;
        double lo = sumError(rateTime, -yieldTime, carry)
                + productError(option.rate(), option.years(), rateTime)
                - productError(option.dividendYield(), option.years(), yieldTime);
        LogMoneyness x = new LogMoneyness();
        x.set(option.spot(), option.strike(), carry, lo);
        return x.hi;
    }

    @Override
    public double applyAsDouble(Greek greek) {
        double result = gauss == 0 ? still(greek) : moving(greek);
        return Double.isNaN(result) ? 0 : result;
    }

    /** Without a density only the discounting is left, and at the jump what is finite or infinite for certain. */
    private double still(Greek greek) {
        return switch (greek) {
            case PRICE -> value;
            case DELTA -> jump == 0 ? perSpot(value) : jump * Double.POSITIVE_INFINITY;
            case DUAL_DELTA -> jump == 0 ? 0 : jump * Double.NEGATIVE_INFINITY;
            case VEGA -> jump * ROOT_TWO_PI_INVERSE * (power - 0.5) * Math.sqrt(years);
            case THETA -> decay * value;
            case CHARM -> decay * perSpot(value);
            case RHO -> power == 0 ? -years * value : 0;
            case PHI -> power == 1 ? -years * value : 0;
            case GAMMA, DUAL_GAMMA, VANNA, VOLGA, VETA, SPEED, ZOMMA, COLOR, ULTIMA -> 0;
        };
    }

    private double moving(Greek greek) {
        return switch (greek) {
            case PRICE -> value;
            case DELTA -> delta();
            case GAMMA -> gamma();
            case SPEED -> gauss * (third(bySpot3(), bySpot2(), bySpot()) + 3 * perSpot(second(bySpot2(), bySpot())));
            case VEGA -> gauss * byVolatility();
            case VOLGA -> gauss * second(byVolatility2(), byVolatility());
            case ULTIMA -> gauss * third(-3 * byVolatility2() / volatility, byVolatility2(), byVolatility());
            case VANNA -> vanna();
            case ZOMMA ->
                gauss
                        * (third(-bySpot2() / volatility, bySpot2(), bySpot(), bySpotVolatility(), byVolatility())
                                + 2 * perSpot(mixed(bySpotVolatility(), bySpot(), byVolatility())));
            case THETA -> decay * value - gauss * byYears();
            case CHARM -> decay * delta() - gauss * (mixed(bySpotYears(), bySpot(), byYears()) + perSpot(byYears()));
            case VETA -> gauss * (decay * byVolatility() - mixed(byVolatilityYears(), byVolatility(), byYears()));
            case COLOR ->
                decay * gamma()
                        - gauss
                                * (third(-bySpot2() / (2 * years), bySpot2(), bySpot(), bySpotYears(), byYears())
                                        + 2 * perSpot(mixed(bySpotYears(), bySpot(), byYears())));
            case RHO -> gauss * years / s - (power == 0 ? years * value : 0);
            case PHI -> -gauss * years / s - (power == 1 ? years * value : 0);
            case DUAL_DELTA -> -gauss / (strike * s);
            case DUAL_GAMMA -> gauss * second(1 / (strike * strike * s), -1 / (strike * s));
        };
    }

    private double delta() {
        return gauss * bySpot() + perSpot(value);
    }

    private double gamma() {
        return gauss * (second(bySpot2(), bySpot()) + 2 * perSpot(bySpot()));
    }

    private double vanna() {
        return gauss * (mixed(bySpotVolatility(), bySpot(), byVolatility()) + perSpot(byVolatility()));
    }

    /** The power rule: p / S of it. */
    private double perSpot(double amount) {
        return power == 0 ? 0 : amount / spot;
    }

    private double bySpot() {
        return 1 / (spot * s);
    }

    private double bySpot2() {
        return -bySpot() / spot;
    }

    private double bySpot3() {
        return -2 * bySpot2() / spot;
    }

    private double byVolatility() {
        return -other / volatility;
    }

    private double byVolatility2() {
        return (d + other) / (volatility * volatility);
    }

    private double bySpotVolatility() {
        return -bySpot() / volatility;
    }

    private double byYears() {
        return (carry - 0.5 * other * s) / (s * years);
    }

    private double bySpotYears() {
        return -bySpot() / (2 * years);
    }

    private double byVolatilityYears() {
        return (0.5 * d * s - carry) / (s * years * volatility);
    }

    /** N'' over n, for a variable with these derivatives of d. */
    private double second(double aa, double a) {
        return mixed(aa, a, a);
    }

    private double mixed(double ab, double a, double b) {
        return Math.fma(-d * a, b, ab);
    }

    private double third(double aaa, double aa, double a) {
        return third(aaa, aa, a, aa, a);
    }

    /** Twice in a and once in b. */
    private double third(double aab, double aa, double a, double ab, double b) {
        return aab - d * (aa * b + 2 * ab * a) + (d * d - 1) * a * a * b;
    }
}
