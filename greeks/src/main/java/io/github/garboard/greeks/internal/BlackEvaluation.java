package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumHi;
import static io.github.garboard.greeks.internal.DoubleDouble.sumLo;

import org.jspecify.annotations.Nullable;

/**
 * One evaluation of Black-Scholes-Merton: what price and sensitivities are read off.
 *
 * <p>With x = ln(S/K) + (r - q) T, s = v sqrt(T), m = x/s, d1 = m + s/2, d2 = m - s/2, F = S exp(-q T), D = K exp(-r T) and
 * G = F n(d1) = D n(d2), the out-of-the-money price is G (M(z1) - M(z2)) = G s Q, where M is the Mills ratio,
 * z1 = |m| - s/2, z2 = |m| + s/2 and Q a divided difference: exact for any s. The in-the-money price adds the intrinsic
 * D expm1(x).
 *
 * <p>The ACCURATE evaluation holds every quantity that is later exponentiated or subtracted as hi + lo; the FAST one leaves
 * the low parts 0. What is read off is the same code. Confined to one thread.
 */
abstract sealed class BlackEvaluation permits BlackKernel {

    /** Beyond this many standard deviations n(d) is 0, and so is all that carries it. */
    static final double FAR = 1e6;

    /** FAST ends here, before n(d) leaves the normal range. */
    private static final double FASTEST = 37;

    private static final double EXPONENT = 700;

    /** FAST multiplies spot and deviation: within these nothing overflows. */
    private static final double SMALL = 1e-140;

    private static final double LARGE = 1e140;

    /** Amounts beyond this are counted in a smaller unit: sums on the way are a few times as large. */
    private static final double HUGE = 1e300;

    private static final double SMALLER_UNIT = 0x1p-64;

    double spot;
    double strike;
    double years;
    double rate;
    double yield;
    double volatility;
    double sign;

    /** Made for the first accurate evaluation: it would be a tenth of what a FAST one allocates. */
    private @Nullable LogMoneyness logMoneyness;

    /** x = ln(S/K) + (r - q) T. */
    double xHi;

    double xLo;
    /** (r - q) T. */
    double carryHi;

    double carryLo;
    /** s = v sqrt(T). */
    double sHi;

    double sLo;
    /** |d2| - |d1|. */
    private double gap;
    /** sqrt(T), 1/S, 1/s, 1/T and 1/v. */
    double rootTime;

    double perSpot;
    double perDeviation;
    double perYear;
    double perVolatility;
    double d1Hi;
    double d1Lo;
    double d2Hi;
    double d2Lo;
    /** F = S exp(-q T) and D = K exp(-r T). */
    double forward;

    double discounted;
    /** G = F n(d1). */
    double gauss;
    /** F N(w d1) and D N(w d2). */
    double spotTerm;

    double strikeTerm;
    double outOfTheMoney;

    /** Whether the volatility over the life is so small, or the option so far from the strike, that n(d) vanishes. */
    boolean limit;

    /** Whether the price is the difference of the two terms, as FAST has it. */
    boolean plainDifference;

    /** Takes the inputs of one option; what an evaluation before left behind is gone. */
    final void take(
            double sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        this.sign = sign;
        this.spot = spot;
        this.strike = strike;
        this.years = years;
        this.rate = rate;
        this.yield = yield;
        this.volatility = volatility;
        rootTime = Math.sqrt(years);
    }

    /** Evaluates with every exponent and difference as hi + lo. */
    final void evaluateAccurately() {
        if (spot > HUGE || strike > HUGE) {
            evaluateInSmallerUnit();
        } else {
            evaluateInUnit();
        }
    }

    private void evaluateInSmallerUnit() {
        double asset = spot;
        double cash = strike;
        spot *= SMALLER_UNIT;
        strike *= SMALLER_UNIT;
        evaluateInUnit();
        spot = asset;
        strike = cash;
        perSpot *= SMALLER_UNIT;
        forward /= SMALLER_UNIT;
        discounted /= SMALLER_UNIT;
        gauss /= SMALLER_UNIT;
        spotTerm /= SMALLER_UNIT;
        strikeTerm /= SMALLER_UNIT;
        outOfTheMoney /= SMALLER_UNIT;
    }

    private void evaluateInUnit() {
        double rateTime = rate * years;
        double yieldTime = yield * years;
        discount(rateTime, productError(rate, years, rateTime), yieldTime, productError(yield, years, yieldTime));
        sHi = volatility * rootTime;
        if (spot > 0) {
            LogMoneyness x = logMoneyness;
            if (x == null) {
                x = new LogMoneyness();
                logMoneyness = x;
            }
            x.set(spot, strike, carryHi, carryLo, sHi);
            xHi = x.hi;
            xLo = x.lo;
        } else {
            xHi = Double.NEGATIVE_INFINITY;
            xLo = 0;
        }
        plainDifference = false;
        standardise();
        if (limit) {
            limitTerms();
        } else {
            gaussian(yieldTime, productError(yield, years, yieldTime));
            tails();
        }
    }

    /**
     * Evaluates in plain doubles, unless the option is so far from the money, or its inputs so extreme, that a factor leaves the
     * range of doubles.
     *
     * @return whether it did
     */
    final boolean evaluateFast() {
        double rateTime = rate * years;
        double yieldTime = yield * years;
        double deviation = volatility * rootTime;
        double reciprocal = 1 / (spot * deviation);
        boolean ordinary = Math.abs(rateTime) + Math.abs(yieldTime) < EXPONENT
                && spot > SMALL
                && strike > SMALL
                && spot < LARGE
                && strike < LARGE
                && deviation > SMALL;
        carryHi = rateTime - yieldTime;
        double m = ordinary ? (Logarithm.ofRatio(spot, strike) + carryHi) * (reciprocal * spot) : Double.NaN;
        if (!(Math.abs(m) + 0.5 * deviation < FASTEST)) {
            return false;
        }
        sHi = deviation;
        perSpot = reciprocal * deviation;
        perDeviation = reciprocal * spot;
        forward = spot * Exponential.plain(-yieldTime);
        discounted = strike * Exponential.plain(-rateTime);
        fastTerms(m);
        return true;
    }

    private void discount(double rateTime, double rateTimeLo, double yieldTime, double yieldTimeLo) {
        forward = Exponential.times(spot, -yieldTime, -yieldTimeLo);
        discounted = Exponential.times(strike, -rateTime, -rateTimeLo);
        carryHi = rateTime - yieldTime;
        carryLo = sumError(rateTime, -yieldTime, carryHi) + (rateTimeLo - yieldTimeLo);
    }

    /** Each probability from the tail on its side; the price is their difference. One division serves both Mills ratios. */
    private void fastTerms(double m) {
        perVolatility = rootTime * perDeviation;
        double growth = volatility * perDeviation;
        perYear = growth * growth;
        d1Hi = m + 0.5 * sHi;
        d2Hi = m - 0.5 * sHi;
        gauss = forward * Exponential.plain(Math.fma(-0.5 * d1Hi, d1Hi, -Constants.LN_ROOT_TWO_PI_HI));
        double z1 = Math.abs(d1Hi);
        double z2 = Math.abs(d2Hi);
        double a1 = z1 + 6;
        double a2 = z2 + 6;
        double b1 = z1 + 1;
        double b2 = z2 + 1;
        double both = 1 / (a1 * b1 * (a2 * b2));
        double one = both * (a2 * b2);
        double two = both * (a1 * b1);
        spotTerm = side(sign * d1Hi, gauss * PlainMills.scaled((z1 - 6) * b1 * one) * (a1 * one), forward);
        strikeTerm = side(sign * d2Hi, gauss * PlainMills.scaled((z2 - 6) * b2 * two) * (a2 * two), discounted);
        carryLo = 0;
        sLo = 0;
        d1Lo = 0;
        d2Lo = 0;
        limit = false;
        plainDifference = true;
    }

    /** Returns tail for a negative d, whole - tail for another, without a branch: the sign of d is not predictable. */
    private static double side(double d, double tail, double whole) {
        long inside = ~(Double.doubleToRawLongBits(d) >> 63);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(whole) & inside)
                + Double.longBitsToDouble(Double.doubleToRawLongBits(tail) ^ (inside & Long.MIN_VALUE));
    }

    private void standardise() {
        perDeviation = 1 / sHi;
        limit = !(sHi > 0 && Math.abs(xHi) * perDeviation < FAR && sHi < FAR);
        if (limit) {
            return;
        }
        perSpot = 1 / spot;
        perYear = 1 / years;
        perVolatility = 1 / volatility;
        double perRoot = perYear < Double.POSITIVE_INFINITY ? rootTime * perYear : 1 / rootTime;
        sLo = BlackFormulas.deviationLo(volatility, years, rootTime, perRoot);
        double m = xHi * perDeviation;
        double mLo = BlackFormulas.ratioLo(xHi, xLo, sHi, sLo, perDeviation);
        double half = 0.5 * sHi;
        double halfLo = 0.5 * sLo;
        d1Hi = sumHi(m, mLo, half, halfLo);
        d1Lo = sumLo(m, mLo, half, halfLo);
        d2Hi = sumHi(m, mLo, -half, -halfLo);
        d2Lo = sumLo(m, mLo, -half, -halfLo);
        gap = BlackFormulas.gap(m, mLo, sHi, sLo);
    }

    /** G = S exp(-(d1^2/2 + ln sqrt(2 pi) + q T)), the whole exponent summed as hi + lo. */
    private void gaussian(double yieldTime, double yieldTimeLo) {
        double square = 0.5 * d1Hi * d1Hi;
        double squareLo = BlackFormulas.squareLo(d1Hi, d1Lo);
        double exponent = BlackFormulas.exponent(square, yieldTime);
        double exponentLo = BlackFormulas.exponentLo(square, squareLo, yieldTime, yieldTimeLo);
        gauss = Exponential.times(spot, -exponent, -exponentLo);
    }

    /**
     * Probabilities and out-of-the-money value from one pair of Mills ratios. Where d1 and d2 lie on both sides of 0, the part of
     * the value between the nearer one and its reflection comes from a series, or where that is too long, the value from the tails.
     */
    private void tails() {
        double z1 = Math.min(Math.abs(d1Hi), Mills.LARGEST);
        double z2 = Math.min(Math.abs(d2Hi), Mills.LARGEST);
        Mills.Pair pair = new Mills.Pair(gauss, z1, z2, gap);
        double inside = Mills.inside(d1Hi, d2Hi);
        outOfTheMoney = inside < Mills.INSIDE
                ? BlackFormulas.outOfTheMoney(gauss, pair.slope, gap, Mills.centre(inside))
                : Math.min(forward, discounted) - pair.first - pair.second;
        spotTerm = part(sign * d1Hi, pair.first, forward);
        strikeTerm = part(sign * d2Hi, pair.second, discounted);
    }

    /** Returns whole - tail for a positive d, tail for another, without a branch. */
    private static double part(double d, double tail, double whole) {
        long inside = Double.doubleToRawLongBits(0 - d) >> 63;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(whole) & inside)
                + Double.longBitsToDouble(Double.doubleToRawLongBits(tail) ^ (inside & Long.MIN_VALUE));
    }

    /** No Gaussian is left: each probability is 0, 1, or 1/2 exactly at the forward. */
    private void limitTerms() {
        spotTerm = forward * step(sign * limitD1());
        strikeTerm = discounted * step(sign * limitD2());
    }

    /** A number with the sign of d1: boundless volatility makes it positive, without volatility the forward decides. */
    final double limitD1() {
        return sHi >= FAR ? sHi : xHi;
    }

    final double limitD2() {
        return sHi >= FAR ? -sHi : xHi;
    }

    static double step(double d) {
        return d > 0 ? 1 : d < 0 ? 0 : 0.5;
    }
}
