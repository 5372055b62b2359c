package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * The steps of Black-Scholes-Merton as functions of doubles: the single option and the loops over a block run the same ones, and
 * so end in the same bits. The notation is that of {@link BlackEvaluation}; {@code signedSpotTerm} is w F N(w d1),
 * {@code signedStrikeTerm} w D N(w d2).
 */
final class BlackFormulas {

    private BlackFormulas() {}

    /** Returns what the rounded root of a time left out, of v sqrt(T) and of its product. */
    static double deviationLo(double volatility, double years, double root, double perRoot) {
        double rootLo = 0.5 * Math.fma(-root, root, years) * perRoot;
        return productError(volatility, root, volatility * root) + volatility * rootLo;
    }

    /** Returns what m = xHi perDeviation left out of x/s. */
    static double ratioLo(double xHi, double xLo, double sHi, double sLo, double perDeviation) {
        double m = xHi * perDeviation;
        return (Math.fma(-m, sHi, xHi) + Math.fma(-m, sLo, xLo)) * perDeviation;
    }

    /** Returns what d^2/2 left out. */
    static double squareLo(double d, double dLo) {
        return productError(0.5 * d, d, 0.5 * d * d) + d * dLo;
    }

    /** Returns d^2/2 + ln sqrt(2 pi) + q T. */
    static double exponent(double square, double yieldTime) {
        return square + Constants.LN_ROOT_TWO_PI_HI + yieldTime;
    }

    /** Returns what {@link #exponent} left out. */
    static double exponentLo(double square, double squareLo, double yieldTime, double yieldTimeLo) {
        double sum = square + Constants.LN_ROOT_TWO_PI_HI;
        double sumLo = squareLo + sumError(square, Constants.LN_ROOT_TWO_PI_HI, sum) + Constants.LN_ROOT_TWO_PI_LO;
        return sumLo + sumError(sum, yieldTime, sum + yieldTime) + yieldTimeLo;
    }

    /** Returns |d2| - |d1|, rounded about once: -s or s, or -2 m where these lie on both sides of 0. */
    static double gap(double m, double mLo, double sHi, double sLo) {
        double s = sHi + sLo;
        return Math.max(Math.min(-2 * (m + mLo), s), -s);
    }

    /** Returns the out-of-the-money value |gap| slope + 2 G C: the slope of G M and C are those of {@link Mills}. */
    static double outOfTheMoney(double gauss, double slope, double gap, double centre) {
        return Math.fma(slope, Math.abs(gap), 2 * gauss * centre);
    }

    static double delta(double signedSpotTerm, double spot) {
        return signedSpotTerm / spot;
    }

    static double gamma(double gauss, double perSpot, double perDeviation) {
        return gauss * perSpot * perSpot * perDeviation;
    }

    static double vega(double gauss, double rootTime) {
        return gauss * rootTime;
    }

    /** Returns the part of theta that the rates make. */
    static double carry(double rate, double signedStrikeTerm, double yield, double signedSpotTerm) {
        return Math.fma(-rate, signedStrikeTerm, yield * signedSpotTerm);
    }

    static double theta(double carry, double gauss, double sHi, double perYear) {
        return carry + -0.5 * gauss * sHi * perYear;
    }

    static double rho(double years, double signedStrikeTerm) {
        return years * signedStrikeTerm;
    }

    static double phi(double years, double signedSpotTerm) {
        return -years * signedSpotTerm;
    }

    static double dualDelta(double signedStrikeTerm, double perStrike) {
        return -signedStrikeTerm * perStrike;
    }

    static double dualGamma(double gauss, double perStrike, double perDeviation) {
        return gauss * perStrike * perStrike * perDeviation;
    }

    static double vanna(double gauss, double perSpot, double perVolatility, double d2) {
        return -gauss * perSpot * perVolatility * d2;
    }

    static double volga(double vega, double perVolatility, double d1, double d2) {
        return vega * perVolatility * (d1 * d2);
    }

    /** Returns what 0.5 d2 s left out. */
    static double halfLo(double d2Hi, double d2Lo, double sHi, double sLo) {
        return productError(0.5 * d2Hi, sHi, 0.5 * d2Hi * sHi) + 0.5 * Math.fma(d2Hi, sLo, d2Lo * sHi);
    }

    /** Returns (r - q) T - d2 s / 2 from {@link #halfLo}. */
    static double drift(double carryHi, double carryLo, double d2Hi, double sHi, double halfLo) {
        double half = 0.5 * d2Hi * sHi;
        double difference = carryHi - half;
        return difference + (sumError(carryHi, -half, difference) + (carryLo - halfLo));
    }

    /** Returns d(d1)/dT = drift / (s T): the derivative per year of life, so minus that of passing time. */
    static double d1PerYear(double drift, double perYear, double perDeviation) {
        return drift * perYear * perDeviation;
    }

    static double charm(double carried, double gauss, double d1PerYear, double perSpot) {
        return Math.fma(-gauss, d1PerYear, carried) * perSpot;
    }

    static double veta(double vega, double d1, double d1PerYear, double perYear, double yield) {
        return vega * Math.fma(d1, d1PerYear, Math.fma(-0.5, perYear, yield));
    }

    static double color(double gamma, double d1, double d1PerYear, double perYear, double yield) {
        return gamma * Math.fma(d1, d1PerYear, Math.fma(0.5, perYear, yield));
    }

    /** Returns d1 + s. */
    static double d1PlusS(double d1Hi, double d1Lo, double sHi, double sLo) {
        double sum = d1Hi + sHi;
        return sum + sumError(d1Hi, sHi, sum) + (d1Lo + sLo);
    }

    static double speed(double gamma, double perSpot, double perDeviation, double d1PlusS) {
        return -gamma * perSpot * perDeviation * d1PlusS;
    }

    static double zomma(double gamma, double perVolatility, double product, double productLo) {
        return gamma * perVolatility * ((product - 1) + productLo);
    }

    /** Returns d1 d2 (1 - d1 d2) + d1^2 + d2^2. */
    static double bracket(double product, double productLo, double d1, double d2) {
        return Math.fma(product, (1 - product) - productLo, Math.fma(d1, d1, d2 * d2));
    }

    static double ultima(double vega, double perVolatility, double bracket) {
        return -vega * perVolatility * perVolatility * bracket;
    }
}
