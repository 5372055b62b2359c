package io.github.garboard.greeks;

import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

import io.github.garboard.greeks.ImpliedVolatility.Reason;
import io.github.garboard.greeks.internal.Binary;
import io.github.garboard.greeks.internal.Constants;
import io.github.garboard.greeks.internal.Exponent;
import io.github.garboard.greeks.internal.Exponential;
import io.github.garboard.greeks.internal.VolatilityRoot;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a price beyond the intrinsic value, as hi + lo in a unit of the caller's choice times 2^power: all that a
 * volatility depends on, with the log-moneyness x.
 *
 * <p>Small enough to be taken apart by the compiler: no allocation where it does not leave the caller.
 */
final class TimeValue {

    /** Beside a price, fewer units in its last place than this are its rounding. */
    private static final double FEW = 4;

    private static final double EPSILON = 0x1p-52;

    /** Twice the relative change of a volatility that is not determined. */
    private static final double COARSE = ImpliedVolatility.CONDITION_LIMIT * EPSILON;

    final double x;
    final double xLo;
    final double power;
    private final double value;
    private final double p;
    private final double pLo;

    /**
     * Subtracts.
     *
     * @param x |ln F/K|, or |F - K| in a small unit
     * @param xLo what x left out
     * @param value the price per unit
     * @param valueLo what value left out
     * @param power the power of two that value still lacks, a whole number
     * @param intrinsic the intrinsic value per unit, 0 if power is not
     * @param intrinsicLo what intrinsic left out
     */
    TimeValue(double x, double xLo, double value, double valueLo, double power, double intrinsic, double intrinsicLo) {
        this.x = x;
        this.xLo = xLo;
        this.value = value;
        this.power = power;
        double difference = value - intrinsic;
        double rest = sumError(value, -intrinsic, difference) + (valueLo - intrinsicLo);
        p = difference + rest;
        pLo = (difference - p) + rest;
    }

    /** Returns the distance between neighbouring doubles at a price over that price, 0 for a price of 0. */
    static double relativeUlp(double price) {
        return price >= Double.MIN_NORMAL ? EPSILON : price > 0 ? Double.MIN_VALUE / price : 0;
    }

    /** Returns why the price is too near its lower bound to have a volatility, or null. */
    @Nullable
    Reason nearIntrinsic(double relativeUlp) {
        double ulp = value * relativeUlp;
        if (p > FEW * ulp) {
            return null;
        }
        return p > ulp ? Reason.NOT_DETERMINED : p < -ulp ? Reason.BELOW_INTRINSIC : Reason.AT_INTRINSIC;
    }

    /** Returns why the price is too near an upper bound of one unit to have a volatility, or null. */
    @Nullable
    Reason nearLimit(double relativeUlp) {
        double ulp = value * relativeUlp;
        double c = power < 0 ? 1 : complement();
        if (c > FEW * ulp) {
            return null;
        }
        return c > ulp ? Reason.NOT_DETERMINED : Reason.AT_OR_ABOVE_LIMIT;
    }

    /** Returns whether the price is nearer to one unit than to the intrinsic value. */
    boolean high() {
        return power == 0 && p > 0.5;
    }

    /** Returns what {@link VolatilityRoot} aims at: the time value or, negative, what it lacks to one unit. */
    double target() {
        return high() ? -complement() : p;
    }

    /** Returns the relative amount by which the target is larger in truth. */
    double correction() {
        if (!high()) {
            return pLo / p;
        }
        double c = complement();
        double difference = 1 - p;
        return ((difference - c) + (sumError(1, -p, difference) - pLo)) / c;
    }

    private double complement() {
        double difference = 1 - p;
        return difference + (sumError(1, -p, difference) - pLo);
    }

    /** Returns price / (vega volatility). */
    double condition(double volatility, double years) {
        double root = Math.sqrt(years);
        if (VolatilityRoot.small(x, p, power)) {
            return smallCondition(volatility, root);
        }
        double total = volatility * root;
        double reciprocal = 1 / total;
        double z = Math.fma(x, reciprocal, -0.5 * total);
        Exponent e = new Exponent(Math.fma(0.5 * z, z, power * Constants.LN2_HI), 0);
        return Binary.scale(Math.fma(value, e.hi, value) * Constants.ROOT_TWO_PI_HI * reciprocal, e.n);
    }

    /** The same by logarithms, where no factor need be a double. */
    private double smallCondition(double volatility, double root) {
        double a = x / root / volatility;
        double logarithm = Math.log(value) + Constants.LN_ROOT_TWO_PI_HI - Math.log(volatility) - Math.log(root);
        return Exponential.exp(0.5 * a * a + power * Constants.LN2_HI + logarithm, 0);
    }

    /** Returns whether half an ulp of the price moves the volatility by less than a thousandth. */
    static boolean determines(double volatility, double condition, double relativeUlp) {
        return volatility > 0
                && volatility < Double.POSITIVE_INFINITY
                && condition > 0
                && condition * relativeUlp <= COARSE;
    }
}
