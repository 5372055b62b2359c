package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * Black-Scholes-Merton, evaluated once and then read: price and sensitivities share one Gaussian and one pair of Mills ratios.
 *
 * <p>With x = ln(S/K) + (r - q) T, s = v sqrt(T), m = x/s, d1 = m + s/2, d2 = m - s/2, F = S exp(-q T), D = K exp(-r T) and
 * G = F n(d1) = D n(d2), the out-of-the-money price is G (M(z1) - M(z2)) = G s Q, where M is the Mills ratio,
 * z1 = |m| - s/2, z2 = |m| + s/2 and Q a divided difference: exact for any s. The in-the-money price adds the intrinsic
 * D expm1(x).
 *
 * <p>The ACCURATE evaluation holds every quantity that is later exponentiated or subtracted as hi + lo; the FAST one leaves
 * the low parts 0. What is read off is the same code. Confined to one thread.
 */
public final class BlackKernel {

    /** Beyond this many standard deviations n(d) is 0, and so is all that carries it. */
    private static final double FAR = 1e6;

    private static final double OVERFLOW = 700;

    /** FAST ends here, before n(d) leaves the normal range. */
    private static final double FASTEST = 37;

    private static final double EXPONENT = 700;

    /** FAST multiplies spot and deviation: within these nothing overflows. */
    private static final double SMALL = 1e-140;

    private static final double LARGE = 1e140;

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
    /** sqrt(T), 1/S, 1/s, 1/T and 1/v. */
    private final double rootTime;

    private double perSpot;
    private double perDeviation;
    private double perYear;
    private double perVolatility;
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

    /** Whether the price is the difference of the two terms, as FAST has it. */
    private boolean plainDifference;

    private BlackKernel(
            int sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        this.sign = sign;
        this.spot = spot;
        this.strike = strike;
        this.years = years;
        this.rate = rate;
        this.yield = yield;
        this.volatility = volatility;
        this.rootTime = Math.sqrt(years);
    }

    /**
     * Evaluates an option, every exponent and difference as hi + lo.
     *
     * @param sign +1 for a call, -1 for a put
     * @param spot S, non-negative
     * @param strike K, positive
     * @param years T, non-negative
     * @param rate r
     * @param yield q
     * @param volatility v, non-negative
     */
    public static BlackKernel accurate(
            int sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        BlackKernel kernel = new BlackKernel(sign, spot, strike, years, rate, yield, volatility);
        double rateTime = rate * years;
        double yieldTime = yield * years;
        kernel.discount(
                rateTime, productError(rate, years, rateTime), yieldTime, productError(yield, years, yieldTime));
        if (spot > 0) {
            LogMoneyness x = new LogMoneyness(spot, strike, kernel.carryHi, kernel.carryLo);
            kernel.xHi = x.hi;
            kernel.xLo = x.lo;
        } else {
            kernel.xHi = Double.NEGATIVE_INFINITY;
        }
        kernel.standardise();
        if (kernel.limit) {
            kernel.limitTerms();
        } else {
            kernel.gaussian(yieldTime, productError(yield, years, yieldTime));
            kernel.tails();
        }
        return kernel;
    }

    /**
     * Evaluates an option in plain doubles; the arguments are those of {@link #accurate}, which also takes over where the option
     * is so far from the money, or its inputs so extreme, that a factor leaves the range of doubles.
     */
    public static BlackKernel fast(
            int sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        BlackKernel kernel = new BlackKernel(sign, spot, strike, years, rate, yield, volatility);
        double rateTime = rate * years;
        double yieldTime = yield * years;
        double deviation = volatility * kernel.rootTime;
        double reciprocal = 1 / (spot * deviation);
        kernel.sHi = deviation;
        kernel.perSpot = reciprocal * deviation;
        kernel.perDeviation = reciprocal * spot;
        kernel.carryHi = rateTime - yieldTime;
        boolean ordinary = Math.abs(rateTime) < EXPONENT
                && Math.abs(yieldTime) < EXPONENT
                && spot > SMALL
                && spot < LARGE
                && strike > SMALL
                && strike < LARGE
                && deviation > SMALL;
        double m = ordinary ? (Logarithm.ofRatio(spot, strike) + kernel.carryHi) * kernel.perDeviation : Double.NaN;
        if (!(Math.abs(m) + 0.5 * deviation < FASTEST)) {
            return accurate(sign, spot, strike, years, rate, yield, volatility);
        }
        kernel.forward = spot * Exponential.plain(-yieldTime);
        kernel.discounted = strike * Exponential.plain(-rateTime);
        kernel.fastTerms(m);
        return kernel;
    }

    private void discount(double rateTime, double rateTimeLo, double yieldTime, double yieldTimeLo) {
        forward = spot * Exponential.exp(-yieldTime, -yieldTimeLo);
        discounted = strike * Exponential.exp(-rateTime, -rateTimeLo);
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
        double b1 = z1 + 1.5;
        double b2 = z2 + 1.5;
        double both = 1 / (a1 * b1 * (a2 * b2));
        double one = both * (a2 * b2);
        double two = both * (a1 * b1);
        spotTerm = side(sign * d1Hi, gauss * Mills.polynomial((z1 - 6) * b1 * one) * (a1 * one), forward);
        strikeTerm = side(sign * d2Hi, gauss * Mills.polynomial((z2 - 6) * b2 * two) * (a2 * two), discounted);
        plainDifference = true;
    }

    /** Returns tail for a negative d, whole - tail for another, without a branch: the sign of d is not predictable. */
    private static double side(double d, double tail, double whole) {
        long inside = ~(Double.doubleToRawLongBits(d) >> 63);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(whole) & inside)
                + Double.longBitsToDouble(Double.doubleToRawLongBits(tail) ^ (inside & Long.MIN_VALUE));
    }

    private void standardise() {
        sHi = volatility * rootTime;
        perDeviation = 1 / sHi;
        limit = !(sHi > 0 && Math.abs(xHi) * perDeviation < FAR && sHi < FAR);
        if (limit) {
            return;
        }
        perSpot = 1 / spot;
        perYear = 1 / years;
        perVolatility = 1 / volatility;
        double rootLo = 0.5 * Math.fma(-rootTime, rootTime, years) / rootTime;
        sLo = productError(volatility, rootTime, sHi) + volatility * rootLo;
        double m = xHi * perDeviation;
        double mLo = (Math.fma(-m, sHi, xHi) + Math.fma(-m, sLo, xLo)) * perDeviation;
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

    /** Out-of-the-money value and probabilities from one pair of Mills ratios, or where these part, from the tails alone. */
    private void tails() {
        boolean below = xHi <= 0;
        double near = below ? -d1Hi : d2Hi;
        double far = Math.min(below ? -d2Hi : d1Hi, Mills.LARGEST);
        if (near >= Mills.SMALLEST) {
            Mills.Pair pair = new Mills.Pair(Math.min(near, Mills.LARGEST), far, sHi);
            double q = gauss * pair.slope;
            outOfTheMoney = Math.fma(q, sLo, q * sHi);
            probabilities(below, near, gauss * (near >= 0 ? pair.first : Mills.ratio(-near)), gauss * pair.second);
        } else {
            double nearTail = gauss * Mills.ratio(Math.min(-near, Mills.LARGEST));
            double farTail = gauss * Mills.ratio(far);
            outOfTheMoney = (below ? forward : discounted) - nearTail - farTail;
            probabilities(below, near, nearTail, farTail);
        }
    }

    /**
     * The smaller of each pair of normal probabilities comes from a Mills ratio, the larger from its complement.
     *
     * @param below whether the forward is below the strike, so that F is the nearer of F and D
     * @param near the distance whose tail at |near| is nearTail
     */
    private void probabilities(boolean below, double near, double nearTail, double farTail) {
        double nearWhole = below ? forward : discounted;
        double farWhole = below ? discounted : forward;
        boolean outside = sign > 0 == below;
        double nearTerm = outside == near >= 0 ? nearTail : nearWhole - nearTail;
        double farTerm = outside ? farTail : farWhole - farTail;
        spotTerm = below ? nearTerm : farTerm;
        strikeTerm = below ? farTerm : nearTerm;
    }

    /** Returns V. */
    public double price() {
        if (limit) {
            return limitPrice();
        }
        if (plainDifference) {
            return Math.max(0, sign * (spotTerm - strikeTerm));
        }
        boolean out = sign > 0 == xHi <= 0;
        return out ? outOfTheMoney : intrinsic() + outOfTheMoney;
    }

    /** Returns dV/dS. */
    public double delta() {
        return limit ? sign * growth(yield) * step(sign * limitD1()) : sign * spotTerm * perSpot;
    }

    /** Returns d2V/dS2. */
    public double gamma() {
        return limit ? (atKink() ? Double.POSITIVE_INFINITY : 0) : gauss * perSpot * perSpot * perDeviation;
    }

    /** Returns dV/dv. */
    public double vega() {
        return limit ? (atKink() ? forward * rootTime * ROOT_TWO_PI_INVERSE : 0) : gauss * rootTime;
    }

    /** Returns dV/dt = -dV/dT. */
    public double theta() {
        double carry = Math.fma(-rate, strikeTerm, yield * spotTerm);
        if (limit) {
            // at the forward with no time left the decay of a volatile asset's option is infinite
            return atKink() && years == 0 && volatility > 0 ? Double.NEGATIVE_INFINITY : sign * carry;
        }
        return Math.fma(sign, carry, -0.5 * gauss * sHi * perYear);
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
        return limit ? (atKink() ? Double.POSITIVE_INFINITY : 0) : gauss / strike / strike * perDeviation;
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
        return limit ? 0 : -gauss * perSpot * perVolatility * d2Hi;
    }

    /** Returns d2V/dv2. */
    public double volga() {
        return limit ? 0 : vega() * perVolatility * (d1Hi * d2Hi);
    }

    /** Returns d delta/dt. */
    public double charm() {
        return limit ? yield * delta() : Math.fma(-gauss, d1PerYear(), sign * yield * spotTerm) * perSpot;
    }

    /** Returns d vega/dt. */
    public double veta() {
        return limit ? 0 : vega() * Math.fma(d1Hi, d1PerYear(), Math.fma(-0.5, perYear, yield));
    }

    /** Returns d3V/dS3. */
    public double speed() {
        return limit ? 0 : -gamma() * perSpot * perDeviation * d1PlusS();
    }

    /** Returns d gamma/dv. */
    public double zomma() {
        return limit ? 0 : gamma() * perVolatility * ((d1Hi * d2Hi - 1) + productLo());
    }

    /** Returns d gamma/dt. */
    public double color() {
        return limit ? 0 : gamma() * Math.fma(d1Hi, d1PerYear(), Math.fma(0.5, perYear, yield));
    }

    /** Returns d3V/dv3. */
    public double ultima() {
        if (limit) {
            return 0;
        }
        double product = d1Hi * d2Hi;
        double bracket = Math.fma(product, (1 - product) - productLo(), Math.fma(d1Hi, d1Hi, d2Hi * d2Hi));
        return -vega() * perVolatility * perVolatility * bracket;
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
        return numerator * perYear * perDeviation;
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
