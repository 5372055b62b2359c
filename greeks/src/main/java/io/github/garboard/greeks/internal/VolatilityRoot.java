package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * The total volatility s of an out-of-the-money price p per unit of the smaller of forward and strike, x = |ln F/K|.
 *
 * <p>With a = x/s, t = s/2, z = a - t and the Mills ratio M, p = n(z) (M(a - t) - M(a + t)) and 1 - p = n(z) (M(t - a) +
 * M(a + t)). So one objective without cancellation serves either end: f(s) = ln(PM / target) - ln sqrt(2 pi) - z^2/2, PM being
 * the difference or the sum. Near the root that is the logarithm of about 1, whose distance from 1 is formed from factors held as
 * hi + lo: its relative accuracy in s is that of PM. From a guess off by 2e-4 one step of fifth order (the inverse series of f)
 * lands below the last bit; elsewhere a bracketed iteration brings s there first.
 *
 * <p>Where x and s vanish, t does beside a: the same function then solves the Bachelier price.
 *
 * <p>Mutable: holds the condition of the last price; confined to one thread. Does not allocate.
 */
public final class VolatilityRoot {

    /**
     * A Newton step up to this size makes the fifth-order step exact, for its error is about eight times the fifth power;
     * where a + t is larger than 1 + |z|, it is (a + t) / (1 + |z|) times the step that counts.
     */
    private static final double CONVERGED = 4e-4;

    /** The bracket of a low root: s &lt;= 0.68 + sqrt(0.46 + 2 x), for a price of one half has z &gt;= -0.6745. */
    private static final double HALF_PRICE = 0.68;

    /** The bracket of a high root: beyond z = 10 the complement is below any that is seen. */
    private static final double FARTHEST = 10;

    /** Up to here the logarithm of 1 + e is seven terms of its series, to 2^-59. */
    private static final double NEAR = 0x1p-7;

    /** The third-order iteration needs about five steps; halving a bracket to a double takes fewer than this. */
    private static final int ENOUGH = 100;

    /** Below this power of two, products of moneyness, price and volatility may leave the range of doubles. */
    private static final double SMALL_POWER = -300;

    private static final double SMALL = 0x1p-300;

    /** Where small problems are brought to: the square of a total volatility is nothing there either. */
    private static final double SAFE = -100;

    /** ln 2 split so that its product with an exponent is exact. */
    private static final double LN2_SHORT = 0x1.62e42fefa2000p-1;

    private static final double LN2_REST = 0x1.9ef35793c7673p-41;

    /** The last step, relative to where it was made from. */
    private double step;

    /** m / (dp/ds s) before that step or, where it is as good as exact, after it. */
    private double conditionPerValue;

    /** Makes one that is to solve. */
    public VolatilityRoot() {}

    /** Returns m / (dp/ds s) of the last price p = m 2^power: times a price in the unit of m, its condition. */
    double conditionPerValue() {
        return conditionPerValue;
    }

    /**
     * Returns s / sqrt(T) of a price; 0 or infinite where no double holds it.
     *
     * @param xHi x, non-negative
     * @param xLo what xHi left out
     * @param target m of the price m 2^power or, negative, of its complement -m
     * @param correction the relative amount by which the target is larger in truth
     * @param power a whole number, 0 for a complement
     * @param years T
     */
    public double solve(double xHi, double xLo, double target, double correction, double power, double years) {
        if (xHi < SMALL) {
            double size = Math.max(Binary.exponent(xHi), power + Binary.exponent(Math.abs(target)));
            if (size < SMALL_POWER) {
                // where all are small, moneyness, price and volatility scale together
                double lift = SAFE - size;
                double s = ordinary(Binary.scale(xHi, lift), Binary.scale(xLo, lift), target, correction, power + lift);
                return Binary.scale(perYear(s, years), -lift);
            }
        }
        return perYear(ordinary(xHi, xLo, target, correction, power), years);
    }

    /** Returns the s that the last step was made from. */
    private double ordinary(double xHi, double xLo, double target, double correction, double power) {
        double scaled = target * Constants.ROOT_TWO_PI_HI;
        double scaledLo = Math.fma(target, Constants.ROOT_TWO_PI_HI, -scaled) + target * Constants.ROOT_TWO_PI_LO;
        double inverse = 1 / scaled;
        double change = correction + Math.fma(inverse, scaledLo, Math.fma(inverse, scaled, -1));
        double guess = target > 0 ? VolatilityGuess.low(xHi, inverse, power) : VolatilityGuess.high(xHi, -target);
        // beyond the domain of the guesses s may be anything, even negative: nothing is accepted outside a bracket
        // there
        return xHi <= VolatilityGuess.LARGEST && step(guess, xHi, xLo, scaled, inverse, change, power)
                ? guess
                : bracketed(guess, xHi, xLo, scaled, inverse, change, power);
    }

    /** Returns s (1 + step) / sqrt(T), rounded almost once. */
    private double perYear(double s, double years) {
        double root = Math.sqrt(years);
        double perRoot = 1 / root;
        double rootLo = 0.5 * Math.fma(-root, root, years) * perRoot;
        double v = s * perRoot;
        double rest = Math.fma(-v, rootLo, Math.fma(-v, root, s)) * perRoot;
        return v + Math.fma(v, step, rest);
    }

    /** Brings s within {@link #CONVERGED} of the root; every iterate stays inside a bracket that only shrinks. */
    private double bracketed(
            double guess, double xHi, double xLo, double target, double inverse, double change, double power) {
        boolean low = inverse > 0;
        double least = low ? 0 : Math.sqrt(2 * xHi);
        double most = low
                ? HALF_PRICE + Math.sqrt(Math.fma(HALF_PRICE, HALF_PRICE, 2 * xHi))
                : FARTHEST + Math.sqrt(Math.fma(FARTHEST, FARTHEST, 2 * xHi));
        double next = guess > least && guess < most ? guess : low && xHi > 0 ? 0.5 * most : 0.5 * (least + most);
        for (int i = 0; i < ENOUGH; i++) {
            if (step(next, xHi, xLo, target, inverse, change, power)) {
                return next;
            }
            if (step > 0) {
                least = next;
            } else {
                most = next;
            }
            next = Math.fma(next, step, next);
            next = next > least && next < most ? next : 0.5 * (least + most);
        }
        step(next, xHi, xLo, target, inverse, change, power);
        return next;
    }

    /** Makes the step from a total volatility, and returns whether that is as good as exact. */
    private boolean step(double s, double xHi, double xLo, double target, double inverse, double change, double power) {
        double reciprocal = 1 / s;
        double a = xHi * reciprocal;
        double aLo = (Math.fma(-a, s, xHi) + xLo) * reciprocal;
        double t = 0.5 * s;
        double z = a - t;
        double zLo = sumError(a, -t, z) + aLo;
        double far = a + t;
        double second = far + MillsDifference.OFFSET;
        double near;
        double first;
        double factor;
        double weight;
        double width;
        if (inverse > 0) {
            // at least -0.69: a price below one half has z >= -0.6745, its guess is near that, and its bracket ends at
            // -0.68
            near = z;
            first = near + MillsDifference.OFFSET;
            factor = 1;
            weight = second;
            width = s;
        } else {
            near = -z;
            first = near + MillsDifference.OFFSET;
            factor = first + second;
            weight = 2 * a * second;
            width = 1;
        }
        double beyond = MillsDifference.beyondCentre(near, far, factor, weight);
        // PM / target: the rounding of products and of the last sum would be one of the volatility, so each is kept
        double product = first * second;
        double scale = width * Math.abs(inverse);
        double perProduct = 1 / product;
        double quotient = scale * perProduct;
        double scaleLo = productError(width, Math.abs(inverse), scale);
        double rest = Math.fma(-quotient, productError(first, second, product), scaleLo);
        double quotientLo = (Math.fma(-quotient, product, scale) + rest) * perProduct;
        double square = 0.5 * z * z;
        double squareLo = productError(0.5 * z, z, square) + z * zLo;
        double n = Exponential.multiple(-square);
        double less = Exponential.reduced(-square, -squareLo, n);
        double lessLo = Exponential.reducedLo(-square, -squareLo, n);
        double centre = factor * MillsDifference.CENTRE;
        double bracket = centre + beyond;
        double bracketLo = (centre - bracket) + beyond;
        double ratio = quotient * bracket;
        double lost =
                Math.fma(quotient, bracketLo, Math.fma(quotientLo, bracket, productError(quotient, bracket, ratio)));
        // e^f - 1: the product of the ratio and the exponential without its leading bits
        double level = Binary.scale(1, n - power);
        double m = ratio * level;
        double off = Math.fma(m, less, m - 1) + Math.fma(lost, Math.fma(level, less, level), m * lessLo);
        double perRatio = 1 / ratio;
        double f = Math.abs(off) <= NEAR
                ? logarithmOfNearOne(off) - change
                : logarithmMinus(ratio, power, square, lost * perRatio - squareLo - change);
        conditionPerValue = Constants.ROOT_TWO_PI_HI * (ratio * reciprocal);
        return inverseSeries(f * (ratio * (-target * reciprocal)), s * inverse * perRatio, a, t);
    }

    /** Returns ln(1 + e) for e up to {@link #NEAR}. */
    private static double logarithmOfNearOne(double e) {
        double e2 = e * e;
        double low = Math.fma(e, 1.0 / 3, -0.5);
        double middle = Math.fma(e, 1.0 / 5, -0.25);
        double high = Math.fma(e, 1.0 / 7, -1.0 / 6);
        return Math.fma(Math.fma(Math.fma(high, e2, middle), e2, low), e2, e);
    }

    /** Returns ln(ratio) - power ln 2 - square + rest. */
    private static double logarithmMinus(double ratio, double power, double square, double rest) {
        int whole = Binary.centredExponent(ratio);
        double m = Binary.raise(ratio, -whole);
        double e = whole - power;
        double sum = m + 1;
        double sumLo = m - (sum - 1);
        double reciprocal = 1 / sum;
        double g = (m - 1) * reciprocal;
        double gLo = (Math.fma(-g, sum, m - 1) - g * sumLo) * reciprocal;
        double w = g * g;
        double tail = g * w * Math.fma(w, Logarithm.tail(w), Constants.TWO_THIRDS_HI);
        double large = e * LN2_SHORT;
        double difference = large - square;
        double differenceLo = sumError(large, -square, difference);
        double f = difference + 2 * g;
        return f + (sumError(difference, 2 * g, f) + differenceLo + (tail + 2 * gLo) + Math.fma(e, LN2_REST, rest));
    }

    /**
     * Sets the step d with f(s (1 + d)) = 0 to fifth order, and returns whether that is as good as exact.
     *
     * @param newton the Newton step, -f / slope
     * @param slope s f'(s)
     */
    private boolean inverseSeries(double newton, double slope, double a, double t) {
        double a2 = a * a;
        double k = Math.fma(a2, 3, t * t);
        double g2 = (a - t) * (a + t);
        double g3 = Math.fma(g2, g2, -k);
        double g4 = Math.fma(g2 * g2, g2, Math.fma(-3 * g2, k, 12 * a2));
        double h2 = g2 - slope;
        double h3 = Math.fma(slope, Math.fma(-3, g2, 2 * slope), g3);
        double h4 = Math.fma(Math.fma(slope, 12 * g2 - 6 * slope, -3 * g2 * g2 - 4 * g3), slope, g4);
        double c2 = h2 * 0.5;
        double c3 = h3 * (1.0 / 6);
        // the reach of a Newton step that is as good as converged, times unit / scale
        double scale = 1 + Math.abs(a - t);
        double unit = a + t > scale ? a + t : scale;
        if (!(Math.abs(newton) * unit <= CONVERGED * scale)) {
            step = farStep(newton, c2, c3, CONVERGED * scale / unit);
            return false;
        }
        nearStep(newton, c2, c3, h4 * (1.0 / 24));
        return true;
    }

    /**
     * Sets the step of fifth order, and the condition after it: that is d ln s / d ln p, so the derivative of the same series over
     * 1 + d, to fourth order.
     */
    private void nearStep(double newton, double c2, double c3, double c4) {
        double c22 = c2 * c2;
        double fourth = 5 * c2 * (c3 - c22) - c4;
        double third = Math.fma(fourth, newton, 2 * c22 - c3);
        double d = Math.fma(Math.fma(third, newton, -c2) * newton, newton, newton);
        double slope = Math.fma(Math.fma(Math.fma(3, third, fourth * newton), newton, -2 * c2), newton, 1);
        step = d;
        conditionPerValue *= slope * ((1 - d) * Math.fma(d, d, 1));
    }

    /** Returns a bounded step of third order larger than reach: rational, for the series has zeros of its own far out. */
    private static double farStep(double newton, double c2, double c3, double reach) {
        double rational = newton * Math.fma(c2, newton, 1) / Math.fma(Math.fma(c3, newton, 2 * c2), newton, 1);
        double step = rational * newton > 0 && Math.abs(rational) > reach ? rational : newton;
        return Math.max(-0.5, Math.min(step, 1));
    }
}
