package io.github.garboard.greeks.internal;

/**
 * What is left of a price beyond the intrinsic value, as hi + lo in a unit of the caller's choice times 2^power: all that a
 * volatility depends on, with the log-moneyness x.
 *
 * <p>Mutable, so that one serves many prices; confined to one thread. Passed to no method, so that the compiler may take it apart.
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

    private double value;
    private double power;
    private double p;
    private double pLo;

    /** Makes one that is to be set. */
    public TimeValue() {}

    /**
     * Subtracts the intrinsic value.
     *
     * @param value the price per unit
     * @param valueLo what value left out
     * @param intrinsic the intrinsic value per unit, 0 if power is not
     * @param intrinsicLo what intrinsic left out
     * @param power the power of two that value still lacks, a whole number
     */
    public void set(double value, double valueLo, double intrinsic, double intrinsicLo, double power) {
        this.value = value;
        this.power = power;
        double difference = value - intrinsic;
        // exact, but where the price is below the intrinsic value anyhow
        double error = (value - difference) - intrinsic;
        double rest = error + (valueLo - intrinsicLo);
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

    /** Returns the power of two that the value lacks. */
    public double power() {
        return power;
    }

    /** Returns what {@link VolatilityRoot} aims at: the time value or, negative, what it lacks to one unit. */
    public double target() {
        return high() ? -complement() : p;
    }

    /** Returns the relative amount by which the target is larger in truth. */
    public double correction() {
        if (!high()) {
            return pLo / p;
        }
        double c = complement();
        double difference = 1 - p;
        return ((difference - c) - pLo) / c;
    }

    /** Returns price / (vega volatility) of the volatility that a root solved for. */
    public double condition(VolatilityRoot root) {
        return value * root.conditionPerValue();
    }

    /** Returns what the price lacks to one unit, without a rounding before the last where that is the target. */
    private double complement() {
        return (1 - p) - pLo;
    }

    /** Returns whether half an ulp of the price moves the volatility by less than a thousandth. */
    public static boolean determines(double volatility, double condition, double relativeUlp) {
        return volatility > 0
                && volatility < Double.POSITIVE_INFINITY
                && condition > 0
                && condition * relativeUlp <= COARSE;
    }
}
