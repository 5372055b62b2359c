package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

import io.github.garboard.greeks.Greek;

/**
 * The ACCURATE kernel of Black-Scholes-Merton: every quantity that is later exponentiated or subtracted is held as
 * hi + lo, and price and sensitivities share one Gaussian.
 *
 * <p>With x = ln(S/K) + (r - q) T, s = v sqrt(T), m = x/s, d1 = m + s/2, d2 = m - s/2, F = S exp(-q T), D = K exp(-r T) and
 * G = F n(d1) = D n(d2), the out-of-the-money price is G (M(z1) - M(z2)) = G s Q, where M is the Mills ratio,
 * z1 = |m| - s/2, z2 = |m| + s/2 and Q a divided difference: exact for any s. The in-the-money price adds the intrinsic
 * D expm1(x).
 *
 * <p>Filled once, then read; confined to one thread. Does not allocate beyond itself and one pair of Mills ratios.
 */
public final class AccurateKernel {

    /** Beyond this many standard deviations n(d) is 0, and so is all that carries it. */
    private static final double FAR = 1e6;

    private static final double OVERFLOW = 700;

    private static final double ROOT_TWO_PI_INVERSE = 0.3989422804014327;

    private final double spot;
    private final double strike;
    private final double years;
    private final double rate;
    private final double yield;
    private final double volatility;
    private final double sign;

    /** x = ln(S/K) + (r - q) T. */
    private double xHi;

    private double xLo;
    /** (r - q) T. */
    private double carryHi;

    private double carryLo;
    /** s = v sqrt(T). */
    private double sHi;

    private double sLo;
    private double d1Hi;
    private double d1Lo;
    private double d2Hi;
    private double d2Lo;
    /** F = S exp(-q T) and D = K exp(-r T). */
    private double forward;

    private double discounted;
    /** G = F n(d1). */
    private double gauss;
    /** F N(w d1) and D N(w d2). */
    private double spotTerm;

    private double strikeTerm;
    private double outOfTheMoney;

    /** Whether the volatility over the life is so small, or the option so far from the strike, that n(d) vanishes. */
    private boolean limit;

    /**
     * Evaluates an option.
     *
     * @param sign +1 for a call, -1 for a put
     * @param spot S, non-negative
     * @param strike K, positive
     * @param years T, non-negative
     * @param rate r
     * @param yield q
     * @param volatility v, non-negative
     */
    public AccurateKernel(
            int sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        this.sign = sign;
        this.spot = spot;
        this.strike = strike;
        this.years = years;
        this.rate = rate;
        this.yield = yield;
        this.volatility = volatility;
        double rateTime = rate * years;
        double rateTimeLo = productError(rate, years, rateTime);
        double yieldTime = yield * years;
        double yieldTimeLo = productError(yield, years, yieldTime);
        forward = spot * Exponential.exp(-yieldTime, -yieldTimeLo);
        discounted = strike * Exponential.exp(-rateTime, -rateTimeLo);
        carryHi = rateTime - yieldTime;
        carryLo = sumError(rateTime, -yieldTime, carryHi) + (rateTimeLo - yieldTimeLo);
        if (spot > 0) {
            moneyness();
        } else {
            xHi = Double.NEGATIVE_INFINITY;
        }
        standardise();
        if (limit) {
            limitTerms();
        } else {
            gaussian(yieldTime, yieldTimeLo);
            tails();
        }
    }

    /** Returns one value. */
    public double value(Greek greek) {
        return limit ? limitValue(greek) : regularValue(greek);
    }

    /**
     * ln(S/K) = e ln 2 + 2 atanh((S - K')/(S + K')), K' = K 2^e within a factor 3/2 of S, so that S - K' is exact; then the
     * carry is added.
     */
    private void moneyness() {
        double a = spot;
        double b = strike;
        double exponent = 0;
        if (a < Double.MIN_NORMAL) {
            a *= 0x1p54;
            exponent -= 54;
        }
        if (b < Double.MIN_NORMAL) {
            b *= 0x1p54;
            exponent += 54;
        }
        long bits = Double.doubleToRawLongBits(b);
        long shift = (Double.doubleToRawLongBits(a) - bits + (1L << 51)) >> 52;
        b = Double.longBitsToDouble(bits + (shift << 52));
        exponent += shift;

        double difference = a - b;
        double sum = a + b;
        double sumLo = (Math.max(a, b) - sum) + Math.min(a, b);
        double reciprocal = 1 / sum;
        double f = difference * reciprocal;
        double fLo = Math.fma(-f, sumLo, Math.fma(-f, sum, difference)) * reciprocal;
        double square = f * f;
        double squareLo = productError(f, f, square) + 2 * f * fLo;
        double cube = f * square;
        double cubeLo = productError(f, square, cube) + f * squareLo + fLo * square;
        double third = cube * Constants.TWO_THIRDS_HI;
        double series = Math.fma(cube, Constants.TWO_THIRDS_LO, cube * square * Logarithm.tail(square));
        double thirdLo =
                productError(cube, Constants.TWO_THIRDS_HI, third) + Math.fma(cubeLo, Constants.TWO_THIRDS_HI, series);
        double log = 2 * f + third;
        double logLo = (2 * f - log) + third + (2 * fLo + thirdLo);

        double whole = exponent * Constants.LN2_HI;
        double wholeLo = productError(exponent, Constants.LN2_HI, whole) + exponent * Constants.LN2_LO;
        double ratio = whole + log;
        double ratioLo = sumError(whole, log, ratio) + logLo + wholeLo;
        double x = ratio + carryHi;
        double rest = sumError(ratio, carryHi, x) + ratioLo + carryLo;
        xHi = x + rest;
        xLo = (x - xHi) + rest;
    }

    private void standardise() {
        double rootTime = Math.sqrt(years);
        sHi = volatility * rootTime;
        double reciprocal = 1 / sHi;
        if (!(sHi > 0 && Math.abs(xHi) * reciprocal < FAR && sHi < FAR)) {
            limit = true;
            return;
        }
        double rootLo = 0.5 * Math.fma(-rootTime, rootTime, years) / rootTime;
        sLo = productError(volatility, rootTime, sHi) + volatility * rootLo;
        double m = xHi * reciprocal;
        double mLo = (Math.fma(-m, sHi, xHi) + Math.fma(-m, sLo, xLo)) * reciprocal;
        double half = 0.5 * sHi;
        double halfLo = 0.5 * sLo;
        double up = m + half;
        double upLo = sumError(m, half, up) + (mLo + halfLo);
        d1Hi = up + upLo;
        d1Lo = (up - d1Hi) + upLo;
        double down = m - half;
        double downLo = sumError(m, -half, down) + (mLo - halfLo);
        d2Hi = down + downLo;
        d2Lo = (down - d2Hi) + downLo;
    }

    /** G = S exp(-(d1^2/2 + ln sqrt(2 pi) + q T)), the whole exponent summed as hi + lo. */
    private void gaussian(double yieldTime, double yieldTimeLo) {
        double half = 0.5 * d1Hi;
        double square = half * d1Hi;
        double squareLo = productError(half, d1Hi, square) + d1Hi * d1Lo;
        double sum = square + Constants.LN_ROOT_TWO_PI_HI;
        double sumLo = squareLo + sumError(square, Constants.LN_ROOT_TWO_PI_HI, sum) + Constants.LN_ROOT_TWO_PI_LO;
        double exponent = sum + yieldTime;
        double exponentLo = sumLo + sumError(sum, yieldTime, exponent) + yieldTimeLo;
        gauss = spot * Exponential.exp(-exponent, -exponentLo);
    }

    /** The smaller of each pair of normal probabilities comes from a Mills ratio, the larger from its complement. */
    private void tails() {
        boolean below = xHi <= 0;
        double near = below ? -d1Hi : d2Hi;
        double far = below ? -d2Hi : d1Hi;
        double nearWhole = below ? forward : discounted;
        double farWhole = below ? discounted : forward;
        double nearTail;
        double farTail;
        if (near >= Mills.SMALLEST) {
            Mills.Pair pair = new Mills.Pair(Math.min(near, Mills.LARGEST), Math.min(far, Mills.LARGEST), sHi);
            double q = gauss * pair.slope;
            outOfTheMoney = Math.fma(q, sLo, q * sHi);
            farTail = gauss * pair.second;
            nearTail = gauss * (near >= 0 ? pair.first : Mills.ratio(-near));
        } else {
            nearTail = gauss * Mills.ratio(Math.min(-near, Mills.LARGEST));
            farTail = gauss * Mills.ratio(Math.min(far, Mills.LARGEST));
            outOfTheMoney = nearWhole - nearTail - farTail;
        }
        double small = near >= 0 ? nearTail : nearWhole - nearTail;
        double large = near >= 0 ? nearWhole - nearTail : nearTail;
        boolean outside = (sign > 0) == below;
        double nearTerm = outside ? small : large;
        double farTerm = outside ? farTail : farWhole - farTail;
        spotTerm = below ? nearTerm : farTerm;
        strikeTerm = below ? farTerm : nearTerm;
    }

    private double regularValue(Greek greek) {
        return switch (greek) {
            case PRICE -> price();
            case DELTA -> sign * spotTerm / spot;
            case GAMMA -> gamma();
            case VEGA -> vega();
            case THETA -> theta();
            case RHO -> sign * years * strikeTerm;
            case PHI -> -sign * years * spotTerm;
            case DUAL_DELTA -> -sign * strikeTerm / strike;
            case VANNA -> -gauss / spot / volatility * d2Hi;
            case VOLGA -> vega() / volatility * (d1Hi * d2Hi);
            case CHARM -> Math.fma(-gauss, d1PerYear(), sign * yield * spotTerm) / spot;
            case VETA -> vega() * Math.fma(d1Hi, d1PerYear(), yield - 0.5 / years);
            case SPEED -> -gamma() / spot / sHi * d1PlusS();
            case ZOMMA -> gamma() / volatility * ((d1Hi * d2Hi - 1) + productLo());
            case COLOR -> gamma() * Math.fma(d1Hi, d1PerYear(), yield + 0.5 / years);
            case ULTIMA -> ultima();
        };
    }

    private double price() {
        boolean out = sign > 0 == xHi <= 0;
        return out ? outOfTheMoney : intrinsic() + outOfTheMoney;
    }

    /** |F - D| without cancellation; where exp(x) overflows, D is nothing beside F. */
    private double intrinsic() {
        return xHi > OVERFLOW ? forward : sign * discounted * Exponential.expm1(xHi, xLo);
    }

    private double gamma() {
        return gauss / spot / spot / sHi;
    }

    private double vega() {
        return gauss * Math.sqrt(years);
    }

    private double theta() {
        double carry = Math.fma(-rate, strikeTerm, yield * spotTerm);
        return Math.fma(sign, carry, -0.5 * gauss * sHi / years);
    }

    private double ultima() {
        double product = d1Hi * d2Hi;
        double bracket = Math.fma(product, (1 - product) - productLo(), Math.fma(d1Hi, d1Hi, d2Hi * d2Hi));
        return -vega() / volatility / volatility * bracket;
    }

    /** What d1 d2 left out. */
    private double productLo() {
        return productError(d1Hi, d2Hi, d1Hi * d2Hi) + Math.fma(d1Hi, d2Lo, d1Lo * d2Hi);
    }

    /** d1 + s. */
    private double d1PlusS() {
        double sum = d1Hi + sHi;
        return sum + sumError(d1Hi, sHi, sum) + (d1Lo + sLo);
    }

    /** d(d1)/dT = ((r - q) T - d2 s / 2) / (s T): the derivative per year of life, so minus that of passing time. */
    private double d1PerYear() {
        double half = 0.5 * d2Hi * sHi;
        double halfLo = productError(0.5 * d2Hi, sHi, half) + 0.5 * Math.fma(d2Hi, sLo, d2Lo * sHi);
        double numerator = carryHi - half;
        numerator += sumError(carryHi, -half, numerator) + (carryLo - halfLo);
        return numerator / years / sHi;
    }

    /** No Gaussian is left: each probability is 0, 1, or 1/2 exactly at the forward. */
    private void limitTerms() {
        double d1 = sHi >= FAR ? sHi : xHi;
        double d2 = sHi >= FAR ? -sHi : xHi;
        spotTerm = forward * step(sign * d1);
        strikeTerm = discounted * step(sign * d2);
    }

    private static double step(double d) {
        return d > 0 ? 1 : d < 0 ? 0 : 0.5;
    }

    private double limitValue(Greek greek) {
        boolean kink = xHi == 0 && sHi == 0;
        return switch (greek) {
            case PRICE -> limitPrice();
            case DELTA -> sign * growth(yield) * step(sign * (sHi >= FAR ? sHi : xHi));
            case GAMMA -> kink ? Double.POSITIVE_INFINITY : 0;
            case VEGA -> kink ? forward * Math.sqrt(years) * ROOT_TWO_PI_INVERSE : 0;
            case THETA -> limitTheta(kink);
            case RHO -> sign * years * strikeTerm;
            case PHI -> -sign * years * spotTerm;
            case DUAL_DELTA -> -sign * growth(rate) * step(sign * (sHi >= FAR ? -sHi : xHi));
            case CHARM -> sign * yield * growth(yield) * step(sign * (sHi >= FAR ? sHi : xHi));
            case VANNA, VOLGA, VETA, SPEED, ZOMMA, COLOR, ULTIMA -> 0;
        };
    }

    private double growth(double perYear) {
        double exponent = perYear * years;
        return Exponential.exp(-exponent, -productError(perYear, years, exponent));
    }

    private double limitPrice() {
        if (sHi >= FAR) {
            return sign > 0 ? forward : discounted;
        }
        if (sign * xHi <= 0) {
            return 0;
        }
        return spot > 0 ? intrinsic() : discounted;
    }

    /** At the forward with no time left the decay of a volatile asset's option is infinite. */
    private double limitTheta(boolean kink) {
        if (kink && years == 0 && volatility > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return sign * (yield * spotTerm - rate * strikeTerm);
    }
}
