package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

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
            LogMoneyness x = new LogMoneyness(spot, strike, carryHi, carryLo);
            xHi = x.hi;
            xLo = x.lo;
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

    /** Returns V. */
    public double price() {
        if (limit) {
            return limitPrice();
        }
        boolean out = sign > 0 == xHi <= 0;
        return out ? outOfTheMoney : intrinsic() + outOfTheMoney;
    }

    /** Returns dV/dS. */
    public double delta() {
        return limit ? sign * growth(yield) * step(sign * limitD1()) : sign * spotTerm / spot;
    }

    /** Returns d2V/dS2. */
    public double gamma() {
        return limit ? (atKink() ? Double.POSITIVE_INFINITY : 0) : gauss / spot / spot / sHi;
    }

    /** Returns dV/dv. */
    public double vega() {
        double root = Math.sqrt(years);
        return limit ? (atKink() ? forward * root * ROOT_TWO_PI_INVERSE : 0) : gauss * root;
    }

    /** Returns dV/dt = -dV/dT. */
    public double theta() {
        double carry = Math.fma(-rate, strikeTerm, yield * spotTerm);
        if (limit) {
            // at the forward with no time left the decay of a volatile asset's option is infinite
            return atKink() && years == 0 && volatility > 0 ? Double.NEGATIVE_INFINITY : sign * carry;
        }
        return Math.fma(sign, carry, -0.5 * gauss * sHi / years);
    }

    /** Returns dV/dr, q held fixed. */
    public double rho() {
        return sign * years * strikeTerm;
    }

    /** Returns dV/dq, r held fixed. */
    public double phi() {
        return -sign * years * spotTerm;
    }

    /** Returns dV/dK. */
    public double dualDelta() {
        return limit ? -sign * growth(rate) * step(sign * limitD2()) : -sign * strikeTerm / strike;
    }

    /** Returns d2V/dK2. */
    public double dualGamma() {
        return limit ? (atKink() ? Double.POSITIVE_INFINITY : 0) : gauss / strike / strike / sHi;
    }

    /** Returns N(w d1), the probability in the money when the asset is the unit of account. */
    public double shareProbability() {
        return spot > 0 ? spotTerm / forward : step(-sign);
    }

    /** Returns N(w d2), the risk-neutral probability in the money. */
    public double probability() {
        return strikeTerm / discounted;
    }

    /** Returns d2V/(dS dv). */
    public double vanna() {
        return limit ? 0 : -gauss / spot / volatility * d2Hi;
    }

    /** Returns d2V/dv2. */
    public double volga() {
        return limit ? 0 : vega() / volatility * (d1Hi * d2Hi);
    }

    /** Returns d delta/dt. */
    public double charm() {
        return limit ? yield * delta() : Math.fma(-gauss, d1PerYear(), sign * yield * spotTerm) / spot;
    }

    /** Returns d vega/dt. */
    public double veta() {
        return limit ? 0 : vega() * Math.fma(d1Hi, d1PerYear(), yield - 0.5 / years);
    }

    /** Returns d3V/dS3. */
    public double speed() {
        return limit ? 0 : -gamma() / spot / sHi * d1PlusS();
    }

    /** Returns d gamma/dv. */
    public double zomma() {
        return limit ? 0 : gamma() / volatility * ((d1Hi * d2Hi - 1) + productLo());
    }

    /** Returns d gamma/dt. */
    public double color() {
        return limit ? 0 : gamma() * Math.fma(d1Hi, d1PerYear(), yield + 0.5 / years);
    }

    /** Returns d3V/dv3. */
    public double ultima() {
        if (limit) {
            return 0;
        }
        double product = d1Hi * d2Hi;
        double bracket = Math.fma(product, (1 - product) - productLo(), Math.fma(d1Hi, d1Hi, d2Hi * d2Hi));
        return -vega() / volatility / volatility * bracket;
    }

    /** |F - D| without cancellation; where exp(x) overflows, D is nothing beside F. */
    private double intrinsic() {
        return xHi > OVERFLOW ? forward : sign * discounted * Exponential.expm1(xHi, xLo);
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
        spotTerm = forward * step(sign * limitD1());
        strikeTerm = discounted * step(sign * limitD2());
    }

    /** A number with the sign of d1: boundless volatility makes it positive, without volatility the forward decides. */
    private double limitD1() {
        return sHi >= FAR ? sHi : xHi;
    }

    private double limitD2() {
        return sHi >= FAR ? -sHi : xHi;
    }

    private static double step(double d) {
        return d > 0 ? 1 : d < 0 ? 0 : 0.5;
    }

    /** Whether nothing moves and the forward is exactly at the strike. */
    private boolean atKink() {
        return xHi == 0 && sHi == 0;
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
}
