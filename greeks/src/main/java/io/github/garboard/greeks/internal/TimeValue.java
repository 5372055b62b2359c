package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * What is left of a price beyond the intrinsic value, as hi + lo in a unit of the caller's choice times 2^power: all that a
 * volatility depends on, with the log-moneyness x.
 *
 * <p>Mutable, so that one serves many prices; confined to one thread.
 */
public final class TimeValue {

    /** The price determines a volatility, as far as is known. */
    public static final int DETERMINED = 0;

    /** No time is left. */
    public static final int EXPIRED = 1;

    /** The price is below the intrinsic value. */
    public static final int BELOW_INTRINSIC = 2;

    /** The price is the intrinsic value. */
    public static final int AT_INTRINSIC = 3;

    /** The price reaches the limit of boundless volatility. */
    public static final int AT_OR_ABOVE_LIMIT = 4;

    /** A double does not hold enough of the price. */
    public static final int NOT_DETERMINED = 5;

    /** The largest condition of a volatility that is determined: half an ulp of the price moves it by a thousandth. */
    public static final double CONDITION_LIMIT = 0x1p43;

    /** Beside a price, fewer units in its last place than this are its rounding. */
    private static final double FEW = 4;

    private static final double EPSILON = 0x1p-52;

    /** Twice the relative change of a volatility that is not determined. */
    private static final double COARSE = CONDITION_LIMIT * EPSILON;

    private final VolatilityRoot root = new VolatilityRoot();
    private double x;
    private double xLo;
    private double power;
    private double value;
    private double p;
    private double pLo;

    /**
     * Subtracts the intrinsic value.
     *
     * @param x |ln F/K|, or |F - K| in a small unit
     * @param xLo what x left out
     * @param value the price per unit
     * @param valueLo what value left out
     * @param power the power of two that value still lacks, a whole number
     * @param intrinsic the intrinsic value per unit, 0 if power is not
     * @param intrinsicLo what intrinsic left out
     */
    public void set(
            double x, double xLo, double value, double valueLo, double power, double intrinsic, double intrinsicLo) {
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
    public static double relativeUlp(double price) {
        return price >= Double.MIN_NORMAL ? EPSILON : price > 0 ? Double.MIN_VALUE / price : 0;
    }

    /** Returns why the price is too near its lower bound to have a volatility, {@link #DETERMINED} if it is not. */
    public int nearIntrinsic(double relativeUlp) {
        double ulp = value * relativeUlp;
        if (p > FEW * ulp) {
            return DETERMINED;
        }
        return p > ulp ? NOT_DETERMINED : p < -ulp ? BELOW_INTRINSIC : AT_INTRINSIC;
    }

    /** Returns why the price is too near an upper bound of one unit to have a volatility, {@link #DETERMINED} if it is not. */
    public int nearLimit(double relativeUlp) {
        double ulp = value * relativeUlp;
        double c = power < 0 ? 1 : complement();
        if (c > FEW * ulp) {
            return DETERMINED;
        }
        return c > ulp ? NOT_DETERMINED : AT_OR_ABOVE_LIMIT;
    }

    /** Returns whether the price is nearer to one unit than to the intrinsic value. */
    public boolean high() {
        return power == 0 && p > 0.5;
    }

    /** Returns what {@link VolatilityRoot} aims at: the time value or, negative, what it lacks to one unit. */
    private double target() {
        return high() ? -complement() : p;
    }

    /** Returns the relative amount by which the target is larger in truth. */
    private double correction() {
        if (!high()) {
            return pLo / p;
        }
        double c = complement();
        double difference = 1 - p;
        return ((difference - c) + (sumError(1, -p, difference) - pLo)) / c;
    }

    /** Returns the volatility; 0 or infinite where no double holds it. */
    public double volatility(double years) {
        root.solve(x, xLo, target(), correction(), power, years);
        return root.volatility();
    }

    private double complement() {
        double difference = 1 - p;
        return difference + (sumError(1, -p, difference) - pLo);
    }

    /** Returns price / (vega volatility) of the volatility that was asked for last. */
    public double condition() {
        return value * root.conditionPerValue();
    }

    /** Returns whether half an ulp of the price moves the volatility by less than a thousandth. */
    public static boolean determines(double volatility, double condition, double relativeUlp) {
        return volatility > 0
                && volatility < Double.POSITIVE_INFINITY
                && condition > 0
                && condition * relativeUlp <= COARSE;
    }
}
