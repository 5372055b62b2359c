package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * The total volatility s of an out-of-the-money price p per unit of the smaller of forward and strike, x = |ln F/K|.
 *
 * <p>With a = x/s, t = s/2, z = a - t and the Mills ratio M, p = n(z) (M(a - t) - M(a + t)) and 1 - p = n(z) (M(t - a) +
 * M(a + t)). So one objective without cancellation serves either end: f(s) = ln(PM / target) - ln sqrt(2 pi) - z^2/2, PM being
 * the difference or the sum. Its relative accuracy in s is that of PM, for z, z^2/2 and the logarithm are held as hi + lo.
 * From a guess off by 2e-4 one step of fifth order (the inverse series of f) lands below the last bit; elsewhere a
 * bracketed iteration brings s there first.
 *
 * <p>Where x and s vanish, t does beside a: the same function then solves the Bachelier price. Does not allocate.
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

    /** The third-order iteration needs about five steps; halving a bracket to a double takes fewer than this. */
    private static final int ENOUGH = 100;

    /** Below this power of two, products of moneyness, price and volatility may leave the range of doubles. */
    private static final double SMALL = -300;

    /** Where small problems are brought to: the square of a total volatility is nothing there either. */
    private static final double SAFE = -100;

    /** ln 2 split so that its product with an exponent is exact. */
    private static final double LN2_SHORT = 0x1.62e42fefa2000p-1;

    private static final double LN2_REST = 0x1.9ef35793c7673p-41;

    private VolatilityRoot() {}

    /**
     * Returns s / sqrt(T); 0 or infinite where no double holds it.
     *
     * @param xHi x, non-negative
     * @param xLo what xHi left out
     * @param target m of the price m 2^power or, negative, of its complement -m
     * @param correction the relative amount by which the target is larger in truth
     * @param power a whole number, 0 for a complement
     * @param years T
     */
    public static double of(double xHi, double xLo, double target, double correction, double power, double years) {
        return small(xHi, target, power)
                ? lifted(xHi, xLo, target, correction, power, years)
                : ordinary(xHi, xLo, target, correction, power, years);
    }

    /** Returns whether moneyness and price m 2^power are so small that their products may leave the range of doubles. */
    public static boolean small(double x, double m, double power) {
        return Math.max(Binary.exponent(x), power + Binary.exponent(Math.abs(m))) < SMALL;
    }

    /** Where all are small, moneyness, price and volatility scale together. */
    private static double lifted(double xHi, double xLo, double target, double correction, double power, double years) {
        double lift = SAFE - Math.max(Binary.exponent(xHi), power + Binary.exponent(target));
        double x = Binary.scale(xHi, lift);
        double v = ordinary(x, Binary.scale(xLo, lift), target, correction, power + lift, years);
        return Binary.scale(v, -lift);
    }

    private static double ordinary(
            double xHi, double xLo, double target, double correction, double power, double years) {
        double scaled = target * Constants.ROOT_TWO_PI_HI;
        double scaledLo = Math.fma(target, Constants.ROOT_TWO_PI_HI, -scaled) + target * Constants.ROOT_TWO_PI_LO;
        double inverse = 1 / scaled;
        double change = correction + Math.fma(inverse, scaledLo, Math.fma(inverse, scaled, -1));
        double s = target > 0 ? VolatilityGuess.low(xHi, inverse, power) : VolatilityGuess.high(xHi, -target);
        // beyond the domain of the guesses s may be anything, even negative: nothing is accepted outside a bracket
        // there
        double step = xHi <= VolatilityGuess.LARGEST ? step(s, xHi, xLo, inverse, change, power) : Double.NaN;
        if (!settled(step, s, xHi)) {
            s = bracketed(s, xHi, xLo, inverse, change, power);
            step = step(s, xHi, xLo, inverse, change, power);
        }
        return perYear(s, step, years);
    }

    /** Returns s (1 + step) / sqrt(T), rounded almost once. */
    private static double perYear(double s, double step, double years) {
        double root = Math.sqrt(years);
        double reciprocal = 1 / root;
        double rootLo = 0.5 * Math.fma(-root, root, years) * reciprocal;
        double v = s * reciprocal;
        double rest = Math.fma(-v, rootLo, Math.fma(-v, root, s)) * reciprocal;
        return v + Math.fma(v, step, rest);
    }

    /** Returns s within {@link #CONVERGED} of the root; every iterate stays inside a bracket that only shrinks. */
    private static double bracketed(double guess, double xHi, double xLo, double inverse, double change, double power) {
        boolean low = inverse > 0;
        double least = low ? 0 : Math.sqrt(2 * xHi);
        double most = low
                ? HALF_PRICE + Math.sqrt(Math.fma(HALF_PRICE, HALF_PRICE, 2 * xHi))
                : FARTHEST + Math.sqrt(Math.fma(FARTHEST, FARTHEST, 2 * xHi));
        double s = guess > least && guess < most ? guess : low && xHi > 0 ? 0.5 * most : 0.5 * (least + most);
        for (int i = 0; i < ENOUGH; i++) {
            double step = step(s, xHi, xLo, inverse, change, power);
            if (settled(step, s, xHi)) {
                return s;
            }
            if (step > 0) {
                least = s;
            } else {
                most = s;
            }
            double next = Math.fma(s, step, s);
            s = next > least && next < most ? next : 0.5 * (least + most);
        }
        return s;
    }

    private static boolean settled(double step, double s, double x) {
        double a = x / s;
        return Math.abs(step) <= reach(a, 0.5 * s);
    }

    /** Returns the size up to which a Newton step is as good as converged. */
    private static double reach(double a, double t) {
        double scale = 1 + Math.abs(a - t);
        return CONVERGED * scale / Math.max(scale, a + t);
    }

    /** Returns the relative correction of s; it is {@link #settled} exactly where the Newton step is. */
    private static double step(double s, double xHi, double xLo, double inverse, double change, double power) {
        boolean low = inverse > 0;
        double reciprocal = 1 / s;
        double a = xHi * reciprocal;
        double aLo = (Math.fma(-a, s, xHi) + xLo) * reciprocal;
        double t = 0.5 * s;
        double z = a - t;
        double zLo = sumError(a, -t, z) + aLo;
        double near = low ? Math.max(z, MillsDifference.SMALLEST) : -z;
        double far = a + t;
        double first = near + MillsDifference.OFFSET;
        double second = far + MillsDifference.OFFSET;
        double factor = low ? 1 : first + second;
        double beyond = MillsDifference.beyondCentre(near, far, factor, low ? second : 2 * a * second);
        // PM / target: the rounding of each factor would be one of the volatility, so each is kept
        double product = first * second;
        double firstLo = sumError(near, MillsDifference.OFFSET, first);
        double secondLo = sumError(far, MillsDifference.OFFSET, second);
        double productLo = productError(first, second, product) + first * secondLo + second * firstLo;
        double width = low ? s : 1;
        double scale = width * Math.abs(inverse);
        double quotient = scale / product;
        double scaleLo = productError(width, Math.abs(inverse), scale);
        double quotientLo = (Math.fma(-quotient, product, scale) + (scaleLo - quotient * productLo)) / product;
        double centre = factor * MillsDifference.CENTRE;
        double factorLo = low ? 0 : sumError(first, second, factor) + firstLo + secondLo;
        double centreLo =
                Math.fma(factorLo, MillsDifference.CENTRE, productError(factor, MillsDifference.CENTRE, centre));
        double bracket = centre + beyond;
        double bracketLo = sumError(centre, beyond, bracket) + centreLo;
        double ratio = quotient * bracket;
        double lost = productError(quotient, bracket, ratio) + quotient * bracketLo + quotientLo * bracket;
        double square = 0.5 * z * z;
        double squareLo = productError(0.5 * z, z, square) + z * zLo;
        double f = logarithmMinus(ratio, power, square, lost / ratio - squareLo - change);
        double slope = s * inverse / ratio;
        return inverseSeries(-f / slope, slope, a, t);
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
     * Returns the step d with f(s (1 + d)) = 0 to fifth order.
     *
     * @param newton the Newton step, -f / slope
     * @param slope s f'(s)
     */
    private static double inverseSeries(double newton, double slope, double a, double t) {
        double a2 = a * a;
        double k = Math.fma(a2, 3, t * t);
        double g2 = (a - t) * (a + t);
        double g3 = Math.fma(g2, g2, -k);
        double g4 = Math.fma(g2 * g2, g2, Math.fma(-3 * g2, k, 12 * a2));
        double h2 = g2 - slope;
        double h3 = Math.fma(slope, Math.fma(-3, g2, 2 * slope), g3);
        double h4 = Math.fma(Math.fma(slope, 12 * g2 - 6 * slope, -3 * g2 * g2 - 4 * g3), slope, g4);
        double c2 = h2 / 2;
        double c3 = h3 / 6;
        double reach = reach(a, t);
        if (!(Math.abs(newton) <= reach)) {
            return farStep(newton, c2, c3, reach);
        }
        double c4 = h4 / 24;
        double c22 = c2 * c2;
        double third = Math.fma(5 * c2 * (c3 - c22) - c4, newton, 2 * c22 - c3);
        return Math.fma(Math.fma(third, newton, -c2) * newton, newton, newton);
    }

    /** Returns a bounded step of third order larger than reach: rational, for the series has zeros of its own far out. */
    private static double farStep(double newton, double c2, double c3, double reach) {
        double rational = newton * Math.fma(c2, newton, 1) / Math.fma(Math.fma(c3, newton, 2 * c2), newton, 1);
        double step = rational * newton > 0 && Math.abs(rational) > reach ? rational : newton;
        return Math.max(-0.5, Math.min(step, 1));
    }
}
